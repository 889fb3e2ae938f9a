// SPDX-License-Identifier: GPL-3.0-or-later
// In a page with pictures: counts their texts, and those that are not as long as their textLength says or leave their picture.
let texts = 0;
let wrong = 0;
for (const svg of document.querySelectorAll('svg')) {
    const page = svg.getBoundingClientRect();
    for (const text of svg.querySelectorAll('text')) {
        ++texts;
        const box = text.getBoundingClientRect();
        const isAsLong = Math.abs(box.width - Number(text.getAttribute('textLength'))) < 1;
        if (!isAsLong || box.left < page.left - 0.5 || box.right > page.right + 0.5)
            ++wrong;
    }
}
const found = document.createElement('title');
found.id = 'found';
found.textContent = `${texts} ${wrong}`;
document.head.append(found);
