// Pictures are drawn only when they are asked for: what draws them is fetched then.
import { use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { init } from './echarts';

use([CanvasRenderer]);

export { init };
