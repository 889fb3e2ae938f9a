// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/comparison_subject.h"
#include "app/exporting/export_dialog.h"
#include "tests/window/window_fixture.h"
#include "widgets/controls/chip.h"
#include "widgets/controls/plain_label.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMenu>
#include <QRegularExpression>
#include <QTranslator>

#include <memory>

using namespace countercheck;

namespace {

/// Every text in brackets, with accents, a third longer: what is not in brackets was never translated.
class PseudoTranslator final : public QTranslator {
public:
    bool isEmpty() const override { return false; }

    QString translate(const char *, const char *sourceText, const char *, int) const override
    {
        QString text = QString::fromUtf8(sourceText);
        const qsizetype longer = text.size() / 3;
        bool isPlaceholder = false;
        for (QChar &character : text) {
            if (!isPlaceholder) {
                const qsizetype place = QStringLiteral("aeiouAEIOU").indexOf(character);
                if (place >= 0)
                    character = QStringLiteral("áéíóúÁÉÍÓÚ").at(place);
            }
            isPlaceholder = character == u'%';
        }
        return QStringLiteral("⟦") + text + QString(longer, u'~') + QStringLiteral("⟧");
    }
};

/// Returns a text without its parts in brackets.
QString untranslated(const QString &text)
{
    QString left;
    int depth = 0;
    for (const QChar character : text) {
        if (character == u'⟦')
            ++depth;
        else if (character == u'⟧')
            --depth;
        else if (depth == 0)
            left.append(character);
    }
    return left;
}

/// All words that the library itself holds, and the names of months, which the locale gives.
QSet<QString> wordsOfData()
{
    static const QRegularExpression separators(QStringLiteral("[^\\p{L}]+"));
    QSet<QString> words;
    const QDir package(bundledPackage());
    for (const QString &name : package.entryList({QStringLiteral("*.csv")})) {
        for (const QString &word : QString::fromUtf8(readFile(package.filePath(name))).split(separators, Qt::SkipEmptyParts))
            words.insert(word);
    }
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    for (int month = 1; month <= 12; ++month) {
        words.insert(english.monthName(month, QLocale::LongFormat));
        words.insert(english.monthName(month, QLocale::ShortFormat));
    }
    return words;
}

struct PseudoWindow : WindowFixture {
    PseudoWindow()
        : WindowFixture(Wording(QLocale(QLocale::English, QLocale::UnitedKingdom), std::make_shared<PseudoTranslator>()))
    {
    }

    /// Leads through all pages of the middle and calls `check` on each.
    void onEveryPage(const std::function<void()> &check)
    {
        const auto see = [&](auto command) {
            window.actions()->action(command)->trigger();
            settle();
            check();
        };
        const auto close = [&] { window.actions()->action(Command::ClosePage)->trigger(); };
        openClaim(folder.library(), QStringLiteral("claim-62000-rescued"));
        settle();
        check();
        for (const Command command : {Command::ExportChart, Command::ExportAll}) {
            see(command);
            delete window.findChild<ExportDialog *>();
        }
        // A pair that bears arithmetic, and one that bears none.
        for (const char16_t *other : {u"unodc-us-detected-children-2021", u"orr-backlog-leads-2025-07-24"}) {
            subject().selectFigure(ObservationId(QStringLiteral("unodc-us-detected-children-2022")));
            settle();
            subject().selectBeside(ObservationId(QString::fromUtf16(other)));
            settle();
            check();
            see(ViewPage::Findings);
            close();
        }
        for (const PageEntry &entry : pageTable()) {
            if (!entry.isOfPair) {
                see(entry.page);
                close();
            }
        }
        see(Command::NewComparison);
        View compared = comparisonOf({QStringLiteral("orr-backlog-processed"), QStringLiteral("orr-backlog-leads"), QStringLiteral("hotline-cases"), QStringLiteral("gone")});
        compared.pair = MeasurePair(MeasureId(QStringLiteral("orr-backlog-processed")), MeasureId(QStringLiteral("hotline-cases")));
        compared.oneAxis = {*compared.pair};
        window.comparison()->start({}, compared);
        settle();
        check();
        see(ViewPage::Findings);
        close();
        close();
    }
};

template <class Widget>
QString nameOf(const Widget *widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + QStringLiteral(" “") + widget->text() + QStringLiteral("” in ")
        + QString::fromLatin1(widget->parent()->metaObject()->className());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(words)

BOOST_FIXTURE_TEST_CASE(every_word_of_the_window_is_translated_or_data, PseudoWindow)
{
    QSet<QString> data = wordsOfData();
    data.insert(QStringLiteral("gone"));
    for (const RuleEntry &entry : comparabilityRules()) {
        for (const QString &word : QString(entry.id).split(QRegularExpression(QStringLiteral("[^a-z]"))))
            data.insert(word);
    }
    static const QRegularExpression word(QStringLiteral("\\p{L}{3,}"));
    const auto check = [&](const QString &text, const QString &name) {
        QRegularExpressionMatchIterator left = word.globalMatch(untranslated(text));
        while (left.hasNext()) {
            const QString found = left.next().captured();
            BOOST_TEST(data.contains(found), found.toStdString() + " in " + name.toStdString());
        }
    };
    onEveryPage([&] {
        for (const QLabel *label : window.findChildren<QLabel *>()) {
            if (label->isVisible())
                check(QString(label->text()).remove(QChar(0x200B)), nameOf(label));
        }
        for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
            if (button->isVisible())
                check(button->text(), nameOf(button));
        }
    });
    for (const QAction *action : window.findChildren<QAction *>()) {
        if (!action->isSeparator())
            BOOST_TEST(untranslated(action->text()).isEmpty(), action->text().toStdString());
    }
}

BOOST_FIXTURE_TEST_CASE(no_text_is_cut, PseudoWindow)
{
    for (const QSize size : {QSize(1440, 900), QSize(1920, 1080)}) {
        window.resize(size);
        onEveryPage([&] {
            for (const QLabel *label : window.findChildren<QLabel *>()) {
                if (!label->isVisible() || label->text().isEmpty())
                    continue;
                const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
                BOOST_TEST(label->height() + 1 >= needed, nameOf(label).toStdString());
                if (!label->wordWrap())
                    BOOST_TEST(label->width() + 1 >= label->sizeHint().width(), nameOf(label).toStdString());
            }
            for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
                // A chip elides and says all in its tool tip.
                if (button->isVisible() && !button->text().isEmpty() && !qobject_cast<const Chip *>(button)
                    && !button->hasHeightForWidth()) {
                    BOOST_TEST(button->width() + 1 >= button->sizeHint().width(), nameOf(button).toStdString());
                }
            }
        });
    }
}

BOOST_AUTO_TEST_CASE(no_two_commands_share_a_key_nor_two_of_a_menu_a_letter)
{
    QMap<QKeySequence, QString> keys;
    QMap<QPair<int, QString>, QString> letters;
    QWidget window;
    const Actions actions(Wording(), &window);
    for (const QAction *action : actions.all()) {
        for (const QKeySequence &key : action->shortcuts()) {
            BOOST_TEST(!keys.contains(key), action->text() << " and " << keys.value(key) << ": " << key.toString());
            keys.insert(key, action->text());
        }
    }
    for (const CommandEntry &entry : commandTable()) {
        const QString text = QString::fromUtf8(entry.text);
        const QPair place(static_cast<int>(entry.menu), text.section(u'&', 1).left(1).toLower());
        BOOST_TEST((place.second.isEmpty() || !letters.contains(place)), text << " and " << letters.value(place));
        letters.insert(place, text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
