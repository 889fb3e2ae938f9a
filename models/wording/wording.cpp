// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/wording.h"

#include <QTranslator>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// The English catalogue holds plural forms only: every other English text is its own translation.
std::shared_ptr<const QTranslator> englishCatalogue()
{
    static const std::shared_ptr<const QTranslator> catalogue = [] {
        auto translator = std::make_shared<QTranslator>();
        // Without the resource, as in tests of single libraries, the source texts are used as they are.
        (void)translator->load(u":/i18n/countercheck_en.qm"_s);
        return translator;
    }();
    return catalogue;
}

}  // namespace

Wording::Wording(const QLocale &locale) : Wording(locale, englishCatalogue()) {}

Wording::Wording(const QLocale &locale, std::shared_ptr<const QTranslator> catalogue)
    : m_locale(locale), m_catalogue(std::move(catalogue))
{
}

QString Wording::say(const char *context, const char *text, const char *comment, qint64 count) const
{
    // Which plural a number asks for depends, in any language, on how small it is or on its last digits.
    constexpr qint64 large = 1'000'000;
    const qint64 alike = count < large ? count : large + count % large;
    QString said = m_catalogue->translate(context, text, comment, static_cast<int>(alike));
    if (said.isEmpty())
        said = QString::fromUtf8(text);
    if (count >= 0)
        said.replace("%n"_L1, m_locale.toString(count));
    return said;
}

QString Wording::list(const QStringList &items) const
{
    if (items.isEmpty())
        return QString();
    QString text = items.first();
    for (qsizetype position = 1; position < items.size(); ++position) {
        const bool isLast = position + 1 == items.size();
        const QString joint = isLast ? say("List", "%1 and %2", "the last two items of a list") : say("List", "%1, %2");
        text = joint.arg(text, items.at(position));
    }
    return text;
}

}  // namespace countercheck
