// Pictures are drawn only on request, so the renderer is loaded then.
import { use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { init } from './echarts';

use([CanvasRenderer]);

export { init };
