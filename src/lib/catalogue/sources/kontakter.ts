import type { Source } from './source';

export const kontakter: Source = {
	id: 'kontakter',
	title: 'Kontakter',
	help: 'En rad per kontakt, exporterad ur CRM-systemet.',
	key: ['kontakt_id'],
	columns: [
		{
			id: 'kontakt_id',
			title: 'Kontakt-ID',
			type: 'text',
			required: true,
			aliases: ['ID', 'DB-ID', 'Person-ID', 'personId', 'Kontaktnummer', 'Kontakt-nr', 'Contact ID']
		},
		{
			id: 'registrerad',
			title: 'Registrerad',
			type: 'datum',
			required: true,
			aliases: [
				'Registreringsdatum',
				'Registered date',
				'Registered',
				'Skapad',
				'Skapad datum',
				'Datum registrerad',
				'Reg.datum',
				'Registrerad den',
				'Registreringsdag'
			]
		},
		{
			id: 'hushall_id',
			title: 'Hushålls-ID',
			type: 'text',
			aliases: ['Hushåll', 'Household', 'Hushållsnummer', 'Familj', 'Familje-ID'],
			help: 'Samma värde betyder samma hushåll. Tomt: kontakten är ett eget hushåll.',
			saknas: 'Då räknas varje kontakt som ett eget hushåll.'
		},
		{
			id: 'typ',
			title: 'Typ',
			type: 'val',
			aliases: ['Ärendetyp', 'Kontakttyp', 'Kontaktkategori'],
			blank: 'Flyttvägledning',
			values: {
				Flyttvägledning: ['Flyttvägledning', 'Vägledning', 'Inflyttarvägledning', 'Flytt'],
				Magasin: ['Magasin', 'Magasinet', 'Magasinet Ta steget', 'Magasinsbeställning'],
				Båda: [
					'Båda',
					'Bägge',
					'Både och',
					'Flyttvägledning och magasin',
					'Magasin och flyttvägledning',
					'Flyttvägledning + magasin',
					'Magasin + flyttvägledning'
				]
			},
			saknas: 'Då räknas alla kontakter som flyttvägledning.'
		},
		{
			id: 'kommuner',
			title: 'Valda kommuner',
			type: 'kommuner',
			aliases: [
				'Kommun',
				'Vald kommun',
				'Intressekommun',
				'Intressekommuner',
				'Contact interest',
				'Önskad kommun',
				'Önskade kommuner',
				'Intresserad av (kommun)'
			],
			saknas: 'Då visas inga siffror per kommun.'
		},
		{ id: 'kalla', title: 'Källa', type: 'text', aliases: ['Source', 'Kanal'] },
		{
			id: 'vagledning_begard',
			title: 'Vägledning begärd',
			type: 'datum',
			aliases: [
				'Förfrågan',
				'Förfrågan inkom',
				'Förfrågningsdatum',
				'Begärd vägledning',
				'Begärt vägledning'
			],
			saknas: 'Då räknas svarstiden från registreringen.'
		},
		{
			id: 'flyttstatus',
			title: 'Flyttstatus',
			type: 'val',
			open: true,
			aliases: ['Status', 'Läge flytt', 'Flyttläge'],
			values: { flyttat: ['Flyttat', 'Flyttad', 'Har flyttat', 'Inflyttad', 'Moved'] },
			saknas: 'Då visas inga flyttar.'
		},
		{
			id: 'status_andrad',
			title: 'Status ändrad',
			type: 'datum',
			aliases: ['Flyttstatus ändrad', 'Status uppdaterad', 'Statusdatum', 'Läge ändrat'],
			saknas: 'Då räknas varje flytt som känd samma dag som den skedde.'
		},
		{
			id: 'flyttdatum',
			title: 'Flyttdatum',
			type: 'datum',
			aliases: ['Inflyttad datum', 'Inflyttningsdatum', 'Datum för flytt', 'Inflytt datum'],
			saknas: 'Då räknas flytten på dagen då status ändrades.'
		},
		{
			id: 'inflyttningskommun',
			title: 'Inflyttningskommun',
			type: 'kommun',
			aliases: ['Flyttat till', 'Flyttade till', 'Inflyttad till'],
			saknas: 'Då räknas flytten i den enda valda kommunen, och annars utan kommun.'
		},
		{
			id: 'forsta_aterkoppling',
			title: 'Första återkoppling',
			type: 'datum',
			aliases: ['Första kontakt', 'repliedAt', 'Återkoppling', 'Första svar', '1:a svar'],
			saknas: 'Då räknas svarstiden bara på filen med aktiviteter.'
		},
		{ id: 'kontaktsatt', title: 'Kontaktsätt', type: 'text', aliases: ['Önskat kontaktsätt'] },
		{
			id: 'senaste_aktivitet',
			title: 'Senaste aktivitet',
			type: 'datum',
			aliases: [
				'Datum för senaste aktivitet',
				'Date of last activity',
				'Last activity',
				'Senaste akt.'
			],
			saknas: 'Då räknas registervården bara på filen med aktiviteter.'
		},
		{
			id: 'nyhetsbrev',
			title: 'Nyhetsbrev',
			type: 'ja_nej',
			aliases: ['Prenumererar', 'Newsletter'],
			saknas: 'Då visas inte vilka som ska tas bort ur registret.'
		},
		{
			id: 'magasin',
			title: 'Magasin',
			type: 'datum_eller_ja',
			aliases: ['Magasin beställt', 'Beställt magasin', 'Mag. beställt'],
			saknas: 'Då räknas beställningarna på typen.'
		}
	]
};
