// SPDX-License-Identifier: GPL-3.0-or-later
// Compares the references of the program with those of citeproc-js:
//   node citations.mjs CITEPROC FOLDER
// CITEPROC is the module; FOLDER holds plain.json and read.json (CSL-JSON, without and with the day of reading) and, for each style, the
// references to the same sources as HTML: apa-plain.html, apa-read.html, …. Prints each reference that differs without a reason, then how
// many agree, how many of them only after a change that has a reason, and how many are wrong.
import fs from 'node:fs';
import { createRequire } from 'node:module';

const [citeproc, folder] = process.argv.slice(2);
const CSL = createRequire(import.meta.url)(citeproc);
const root = '/usr/share/citation-style-language/';
const styles = { apa: 'apa', chicago: 'chicago-note-bibliography', mla: 'modern-language-association' };
const read = name => fs.readFileSync(name, 'utf8');

// The names of publishers are printed as the library notes them. Markup of a title is no markup to us.
const plain = text => text.replace(/<(?=\/?(?:i|b|sc|sub|sup|span)\b)/g, '‹');
const asNoted = text => `<span class="nocase">${plain(text)}</span>`;

// MLA names an organisation that publishes its own words as the publisher alone. CSL-JSON does not tell such an author from a person whose name is
// not turned around: for these, both are right.
function formsOf(item, style) {
    const isLiteral = item.author?.length === 1 && item.author[0].literal && !item['container-title'] && !item.publisher;
    if (style !== 'mla' || !isLiteral)
        return [item];
    const { author, ...rest } = item;
    return [{ ...rest, id: `${item.id} as publisher`, [item.type === 'webpage' ? 'container-title' : 'publisher']: author[0].literal }, item];
}

// The styles print when a page was read only where it has no date of its own; we print it where it is asked for.
function alwaysAccessed(style) {
    return style.replace(/<if variable="issued status" match="none">(\s*<group delimiter=" ">\s*<text term="retrieved")/, '<if variable="accessed">$1')
        .replace(/<if variable="issued" match="none">(\s*<group delimiter=" ">\s*<text term="accessed")/g, '<if variable="accessed">$1');
}

function engineOf(style, prepared) {
    const engine = new CSL.Engine({
        retrieveLocale: language => fs.existsSync(`${root}locales/locales-${language}.xml`) ? read(`${root}locales/locales-${language}.xml`) : read(`${root}locales/locales-en-US.xml`),
        retrieveItem: id => prepared.get(id),
    }, style, 'en-US');
    engine.opt.development_extensions.wrap_url_and_doi = false;
    return engine;
}

function prepare(item) {
    const prepared = { ...item, title: plain(item.title) };
    for (const name of ['container-title', 'publisher']) {
        if (prepared[name])
            prepared[name] = asNoted(prepared[name]);
    }
    return prepared;
}

// Each source alone: no "2025a", no dash for an author named before.
function referenceOf(engine, item) {
    engine.updateItems([item.id]);
    return engine.makeBibliography()[1][0].replace(/<\/?div[^>]*>/g, '').trim().replace(/&#38;/g, '&').replace(/&#60;/g, '<').replace(/&#62;/g, '>').replaceAll('‹', '<');
}

// What we do otherwise on purpose: each takes the text of the citeproc to ours, where it applies.
const reasons = [
    { words: 'an about-date says so in MLA, too', of: (text, style, item) => style === 'mla' && item.issued?.circa ? text.replace(/((?:\d+ )?(?:[A-Z][a-z]+\.? )?\d{4})(?=, http|\.$|\. Accessed)/, 'circa $1') : text },
    { words: 'a description in square brackets stands without italics and quotation marks', of: (text, style, item) => item.title.startsWith('[') && item.title.endsWith(']')
        ? text.replace(/<i>(\[.*?\])<\/i>/, '$1').replace(/“(\[.*?\])([.,]?)”/, (all, title, stop) => title.replace(/‘([^’]*)’/g, '“$1”') + stop) : text },
    { words: 'a word after a single quotation mark gets its capital', of: (text, style, item) => style !== 'apa' && item.language === 'en'
        ? text.replace(/(?<= [‘“]|“‘)([a-z])(?=[a-z]{3})/g, letter => letter.toUpperCase()) : text },
    { words: 'the first word of a compound gets its capital', of: (text, style, item) => style !== 'apa' && item.language === 'en'
        ? text.replace(/(?<= )([a-z])(?=[a-z]+-[A-Za-z]+[^“<]*(?:”|<))/g, letter => letter.toUpperCase()) : text },
    { words: 'letters of East Asia are not slanted', of: text => text.replace(/<i>([^<]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}][^<]*)<\/i>/gu, '$1') },
    { words: 'the archived address is named', of: (text, style, item) => {
        const archive = item.note?.match(/Archived at (\S+?)(?:\. |$)/)?.[1];
        return archive ? text.replace(item.URL, `${item.URL}, archived at ${archive}`) : text;
    } },
];

// The text of the citeproc with what we do otherwise, and for which reasons.
function expectedOf(engine, style, item) {
    let text = referenceOf(engine, item);
    const applied = [];
    for (const reason of reasons) {
        const changed = reason.of(text, style, item);
        if (changed !== text)
            applied.push(reason.words);
        text = changed;
    }
    return { text, reasons: applied };
}

// The references of a page, as the citeproc writes them.
function referencesOn(page) {
    const text = html => html.replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
    return [...page.matchAll(/<p>(.*?)<\/p>/gs)].map(match => text(match[1]));
}

let right = 0;
let wrong = 0;
const counts = new Map();
for (const [style, file] of Object.entries(styles)) {
    for (const [form, change] of [['plain', text => text], ['read', alwaysAccessed]]) {
        const sources = JSON.parse(read(`${folder}/${form}.json`)).map(item => formsOf(item, style));
        const engine = engineOf(change(read(`${root}styles/${file}.csl`)), new Map(sources.flat().map(item => [item.id, prepare(item)])));
        const ours = referencesOn(read(`${folder}/${style}-${form}.html`));
        const missing = [];
        for (const forms of sources) {
            const candidates = forms.map(item => expectedOf(engine, style, item));
            const found = candidates.find(candidate => ours.includes(candidate.text));
            if (!found) {
                missing.push(candidates[0].text);
                continue;
            }
            ours.splice(ours.indexOf(found.text), 1);
            ++right;
            for (const words of found.reasons)
                counts.set(words, (counts.get(words) ?? 0) + 1);
        }
        wrong += Math.max(missing.length, ours.length);
        missing.sort();
        ours.sort();
        for (let index = 0; index < Math.max(missing.length, ours.length); ++index)
            console.log(`${style}, ${form}\n  citeproc: ${missing[index]}\n  ours:     ${ours[index]}`);
    }
}
console.log(`agree: ${right}`);
for (const [words, count] of counts)
    console.log(`of them with a reason, ${words}: ${count}`);
console.log(`wrong: ${wrong}`);
