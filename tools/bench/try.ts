import { dataFileOf } from './data-file.ts'
const [c = '10000', i = '100000'] = process.argv.slice(2)
console.log(dataFileOf('.cache/bench', Number(c), Number(i), console.log))
