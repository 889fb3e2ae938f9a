// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/citations/headline_case.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <utility>
#include <vector>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

QSet<QString> setOf(const char16_t *words)
{
    const QStringList list = QString::fromUtf16(words).split(u' ');
    return {list.begin(), list.end()};
}

/// The words that citeproc leaves small.
bool isSmallWord(const QString &word)
{
    static const QSet<QString> words = setOf(
        u"about above across afore after against al along alongside amid amidst among amongst anenst apropos apud around as aside astride at "
        u"athwart atop barring before behind below beneath beside besides between beyond but by circa despite down during et except for "
        u"forenenst from given in inside into lest like modulo near next notwithstanding of off on onto out over per plus pro qua sans since "
        u"than through thru throughout thruout till to toward towards under underneath until unto up upon versus vs v via vis-à-vis with within "
        u"without or yet so and nor a an the de d' von van c ca");
    return words.contains(word);
}

bool isEnglishWord(const QString &word)
{
    static const QSet<QString> words = setOf(
        u"the of and to for from with by at is are was were has have had how why what when who did does do not it its this that their his her "
        u"he she they we you says said after before over under into about than more most will would could should been being as but or an");
    return words.contains(word);
}

bool isWordOfAnotherLanguage(const QString &word)
{
    static const QSet<QString> words = setOf(
        u"el la los las un una unos unas del de y en por para con sin que es se su al lo le les des du et ou une dans sur pour par avec est qui ne "
        u"pas der die das den dem des und oder ein eine einer im von zu mit auf ist il gli dei della delle di e o da do dos das em um uma os "
        u"het een van voor niet og och att som på ett av i na w z nie się jest");
    return words.contains(word);
}

bool isQuote(QChar character)
{
    return QStringView(u"\"'“”‘’").contains(character);
}

bool isSeparator(QChar character)
{
    return character.isSpace() || isQuote(character) || QStringView(u"-–—/.,;?!:[]()").contains(character);
}

struct TitleWord {
    qsizetype start;
    qsizetype length;
};

std::vector<TitleWord> titleWords(const QString &text)
{
    std::vector<TitleWord> words;
    qsizetype start = 0;
    for (qsizetype position = 0; position <= text.size(); ++position) {
        if (position < text.size() && !isSeparator(text.at(position)))
            continue;
        if (position > start)
            words.push_back({start, position - start});
        start = position + 1;
    }
    return words;
}

/// Returns what stands between a word and the one before it.
QStringView gapBefore(const QString &text, const std::vector<TitleWord> &words, std::size_t index)
{
    const qsizetype from = index == 0 ? 0 : words[index - 1].start + words[index - 1].length;
    return QStringView(text).sliced(from, words[index].start - from);
}

}  // namespace

bool readsLikeEnglish(const QString &title)
{
    const bool isPlainLatin = std::ranges::all_of(title, [](QChar character) { return !character.isLetter() || character.unicode() < 0x80; });
    if (!isPlainLatin)
        return false;
    int english = 0;
    int other = 0;
    for (const TitleWord &word : titleWords(title)) {
        const QString text = title.sliced(word.start, word.length).toLower();
        english += isEnglishWord(text) ? 1 : 0;
        other += isWordOfAnotherLanguage(text) ? 1 : 0;
    }
    return other == 0 || english > other;
}

QString inHeadlineCase(const QString &title)
{
    QString cased = title;
    const std::vector<TitleWord> words = titleWords(title);
    for (std::size_t index = 0; index < words.size(); ++index) {
        const TitleWord &word = words[index];
        const QString text = title.sliced(word.start, word.length);
        const QString lower = text.toLower();
        if (text != lower)
            continue;
        const QStringView before = gapBefore(title, words, index);
        const bool isEdge = index == 0 || (index + 1 == words.size() && text.size() > 1);
        const bool isAfterStop = std::ranges::any_of(before, [](QChar character) { return QStringView(u"?!:").contains(character); });
        const bool isLong = text.size() > 1 && !isSmallWord(lower);
        const bool beginsCompound = word.start + word.length < title.size() && title.at(word.start + word.length) == u'-' && !before.endsWith(u'-') && text.size() > 1;
        // The rest of "we're" or "d'Or" is no word.
        const bool isTail = index > 0 && before.size() == 1 && (before.at(0) == u'\'' || before.at(0) == u'’');
        if (!isTail && (isEdge || isAfterStop || isLong || beginsCompound))
            cased.replace(word.start, 1, text.at(0).toUpper());
    }
    return cased;
}

QString withTypographicQuotes(const QString &title, Surroundings surroundings)
{
    const auto isDouble = [](QChar mark) { return mark == u'"' || mark == u'“' || mark == u'”'; };
    const auto canOpen = [&title](qsizetype at) {
        const QChar mark = title.at(at);
        const bool begins = at == 0 || title.at(at - 1).isSpace() || QStringView(u"([-–—/").contains(title.at(at - 1)) || isQuote(title.at(at - 1));
        return mark != u'”' && mark != u'’' && begins && at + 1 < title.size() && !title.at(at + 1).isSpace();
    };
    const auto canClose = [&title](qsizetype at) {
        const QChar mark = title.at(at);
        const bool ends = at + 1 == title.size() || !title.at(at + 1).isLetterOrNumber();
        return mark != u'“' && mark != u'‘' && ends && at > 0 && !title.at(at - 1).isSpace();
    };

    // Pairs first. A single mark without a partner is an apostrophe; a double one stays as it is.
    std::vector<qsizetype> open;
    std::vector<std::pair<qsizetype, qsizetype>> pairs;
    for (qsizetype at = 0; at < title.size(); ++at) {
        if (!isQuote(title.at(at)))
            continue;
        const auto partner = std::find_if(open.rbegin(), open.rend(), [&](qsizetype other) { return isDouble(title.at(other)) == isDouble(title.at(at)); });
        if (partner != open.rend() && *partner + 1 < at && canClose(at)) {
            pairs.emplace_back(*partner, at);
            open.erase(std::prev(partner.base()), open.end());
        } else if (canOpen(at)) {
            open.push_back(at);
        }
    }
    QString typographic = title;
    for (QChar &character : typographic) {
        if (character == u'\'')
            character = u'’';
    }
    std::ranges::sort(pairs);
    std::vector<qsizetype> ends; // of the pairs around the one in hand
    for (const auto &[start, end] : pairs) {
        std::erase_if(ends, [start = start](qsizetype other) { return other < start; });
        const bool isCurlySingle = title.at(start) == u'‘' && surroundings == Surroundings::Plain && ends.empty();
        const std::size_t depth = ends.size() + (surroundings == Surroundings::QuotationMarks || isCurlySingle ? 1 : 0);
        typographic[start] = depth % 2 == 0 ? u'“' : u'‘';
        typographic[end] = depth % 2 == 0 ? u'”' : u'’';
        ends.push_back(end);
    }
    return typographic;
}

}  // namespace countercheck
