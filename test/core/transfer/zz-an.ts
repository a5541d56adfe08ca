import { analyseFile } from '#core/transfer/analyse.ts'
import { drain } from '#core/transfer/plan.ts'
import { answersOf, context } from './support.ts'
const now=()=>{const u=process.cpuUsage();return (u.user+u.system)/1000}
for(let k=0;k<4;k++){const t=now();const w=performance.now();drain(analyseFile(process.argv[2],answersOf(),context));console.log('cpu',(now()-t).toFixed(0),'wall',(performance.now()-w).toFixed(0),(process.memoryUsage().rss/1e6).toFixed(0))}
