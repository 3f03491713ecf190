// Worker: npm's @mermaid-js/parser, text to its syntax tree; `node --expose-gc mermaid_parse.mjs PACKAGE_FOLDER`.
// The same questions and answers as in serve.py.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const { parse } = await import(pathToFileURL(`${process.argv[2]}/dist/mermaid-parser.core.mjs`));

const median = values => values.sort((a, b) => a - b)[values.length >> 1];

async function onePass(texts) {
    const sum = { wall: 0, cpu: 0, components: 0, links: 0, failed: [] };
    for (const [path, text] of texts) {
        globalThis.gc();
        const wall = performance.now(), cpu = process.cpuUsage();
        try {
            const tree = await parse('wardley', text);
            const used = process.cpuUsage(cpu);
            sum.wall += (performance.now() - wall) / 1e3;
            sum.cpu += (used.user + used.system) / 1e6;
            sum.components += tree.components.length;
            sum.links += tree.links.length;
        } catch (problem) {
            sum.failed.push([path, String(problem.message).slice(0, 200)]);
        }
    }
    return sum;
}

for await (const question of createInterface({ input: process.stdin })) {
    const { paths, passes } = JSON.parse(question);
    const texts = paths.map(path => [path, 'wardley-beta\n' + readFileSync(path, 'utf8')]);
    const sums = [];
    for (let pass = 0; pass < passes; pass++) sums.push(await onePass(texts));
    const answer = { ...sums.at(-1), wall: median(sums.map(s => s.wall)), cpu: median(sums.map(s => s.cpu)) };
    process.stdout.write(JSON.stringify(answer) + '\n');
}
