// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/export_form.h"

#include "models/layout/laid_out_figure.h"
#include "widgets/controls/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// In the place of a size: pixels, or a width in millimetres, that the reader gives.
constexpr QLatin1StringView ownPixels("pixels");
constexpr QLatin1StringView ownMillimetres("millimetres");

QString sizeWords(const PictureSize &size, const Wording &wording)
{
    const auto millimetres = [](double units) { return QString::number(std::lround(units / unitsPerInch * 25.4)); };
    const QString across = QString::number(size.units.width());
    const QString down = QString::number(size.units.height());
    if (size.name == "slide"_L1)
        return wording.say("Export", "Slide 16:9 (%1 × %2)").arg(across, down);
    if (size.name == "social"_L1)
        return wording.say("Export", "Social media (%1 × %2)").arg(across, down);
    if (size.name == "column"_L1)
        return wording.say("Export", "Print column (%1 × %2 mm)").arg(millimetres(size.units.width()), millimetres(size.units.height()));
    if (size.name == "square"_L1)
        return wording.say("Export", "Square (%1 × %2)").arg(across, down);
    if (size.name == "vertical"_L1)
        return wording.say("Export", "Upright 9:16 (%1 × %2)").arg(across, down);
    if (size.name == "a4"_L1)
        return wording.say("Export", "A4 upright");
    if (size.name == "a4-landscape"_L1)
        return wording.say("Export", "A4 across");
    return size.name;
}

QString resolutionWords(int dotsPerInch, const Wording &wording)
{
    switch (dotsPerInch) {
    case 96: return wording.say("Export", "96 dots an inch: a screen");
    case 192: return wording.say("Export", "192: a fine screen, twice the pixels");
    case 300: return wording.say("Export", "300: print");
    default: return QString::number(dotsPerInch);
    }
}

void select(QComboBox *box, const QVariant &value)
{
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

}  // namespace

ExportForm::ExportForm(const Wording &wording, const ExportChoices &choices, const std::optional<YearSpan> &years, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_years(years), m_kind(new QComboBox), m_size(new QComboBox), m_pixels(new QWidget), m_millimetres(new QSpinBox),
      m_width(new QSpinBox), m_height(new QSpinBox), m_resolution(new QComboBox), m_theme(new QComboBox), m_language(new QComboBox),
      m_context(new QCheckBox(m_wording.say("Export", "With estimates and context"))), m_onlyYears(new QCheckBox)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const auto add = [column](const QString &title, QComboBox *box) {
        auto *label = PlainLabel::sectionTitle(title);
        label->setBuddy(box);
        box->setAccessibleName(title);
        // A long entry must not widen the form.
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(20);
        column->addWidget(label);
        column->addWidget(box);
        column->addSpacing(10);
        return label;
    };
    add(m_wording.say("Export", "Kind"), m_kind);
    add(m_wording.say("Export", "Size"), m_size);
    column->addWidget(m_pixels);
    column->addWidget(m_millimetres);
    add(m_wording.say("Export", "Resolution"), m_resolution);
    add(m_wording.say("Export", "Theme"), m_theme);
    PlainLabel *language = add(m_wording.say("Export", "Language"), m_language);
    column->addWidget(m_context);
    column->addSpacing(4);
    column->addWidget(m_onlyYears);
    column->addStretch(1);

    auto *pixels = new QHBoxLayout(m_pixels);
    pixels->setContentsMargins(0, 0, 0, 10);
    pixels->setSpacing(8);
    m_width->setAccessibleName(m_wording.say("Export", "Width in pixels"));
    m_height->setAccessibleName(m_wording.say("Export", "Height in pixels"));
    for (QSpinBox *side : {m_width, m_height}) {
        side->setRange(1, longestPictureSide);
        side->setSingleStep(10);
        side->setButtonSymbols(QAbstractSpinBox::NoButtons);
    }
    // Zero is the height that the chart needs.
    m_height->setMinimum(0);
    m_height->setSpecialValueText(m_wording.say("Export", "as needed"));
    m_millimetres->setAccessibleName(m_wording.say("Export", "Width in millimetres"));
    m_millimetres->setRange(20, 1000);
    m_millimetres->setSuffix(m_wording.say("Export", " mm wide", "after a number"));
    for (const auto &[side, words] : {std::pair(m_width, u"×"_s), std::pair(m_height, m_wording.say("Export", "pixels"))}) {
        auto *after = new PlainLabel(FontRole::Body, ColourRole::MutedInk);
        after->setText(words);
        pixels->addWidget(side, 1);
        pixels->addWidget(after, 0, Qt::AlignVCenter);
    }

    fill(choices);
    language->setVisible(m_language->count() > 1);
    m_language->setVisible(m_language->count() > 1);
    m_onlyYears->setVisible(m_years.has_value());
    if (m_years) {
        m_onlyYears->setText(m_wording.say("Export", "Only the years in view, %1 to %2")
                                 .arg(QString::number(m_years->first), QString::number(m_years->second)));
        // What is exported is what is seen, and says so in its notes.
        m_onlyYears->setChecked(true);
    }
    showUsed();
    QWidget *const order[] = {m_kind, m_size, m_width, m_height, m_millimetres, m_resolution, m_theme, m_language, m_context, m_onlyYears};
    for (std::size_t place = 1; place < std::size(order); ++place)
        setTabOrder(order[place - 1], order[place]);

    for (QComboBox *box : {m_kind, m_size, m_resolution, m_theme, m_language})
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            showUsed();
            Q_EMIT changed();
        });
    for (QSpinBox *side : {m_width, m_height, m_millimetres})
        connect(side, &QSpinBox::valueChanged, this, &ExportForm::changed);
    for (QCheckBox *box : {m_context, m_onlyYears})
        connect(box, &QCheckBox::toggled, this, &ExportForm::changed);
}

void ExportForm::fill(const ExportChoices &choices)
{
    for (const ExportKindEntry &entry : exportKinds())
        m_kind->addItem(m_wording.say("Export", entry.words), static_cast<int>(entry.kind));
    select(m_kind, static_cast<int>(choices.kind));

    m_size->addItem(m_wording.say("Export", "As high as the chart needs"), QString());
    for (const PictureSize &size : namedSizes())
        m_size->addItem(sizeWords(size, m_wording), size.name);
    m_size->addItem(m_wording.say("Export", "Newspaper column, as high as needed"), ownMillimetres);
    m_size->addItem(m_wording.say("Export", "Pixels of your own"), ownPixels);
    const bool isNamed = m_size->findData(choices.size) >= 0;
    const bool isMillimetres = !isNamed && choices.size.endsWith("mm"_L1);
    select(m_size, isNamed ? choices.size : isMillimetres ? ownMillimetres : ownPixels);
    const QStringList sides = isNamed || isMillimetres ? QStringList{u"1200"_s, u"900"_s} : choices.size.split(u'x');
    m_width->setValue(sides.value(0).toInt());
    m_height->setValue(sides.value(1).toInt());
    m_millimetres->setValue(isMillimetres ? choices.size.chopped(2).toInt() : 90);

    QList<int> resolutions{96, 150, 192, 300, 600};
    const int remembered = static_cast<int>(std::lround(choices.dotsPerInch));
    if (!resolutions.contains(remembered))
        resolutions.append(remembered);
    for (const int resolution : resolutions)
        m_resolution->addItem(resolutionWords(resolution, m_wording), resolution);
    select(m_resolution, remembered);

    m_theme->addItem(m_wording.say("Export", "Light"), static_cast<int>(ThemeName::Light));
    m_theme->addItem(m_wording.say("Export", "Dark"), static_cast<int>(ThemeName::Dark));
    m_theme->addItem(m_wording.say("Export", "Print"), static_cast<int>(ThemeName::Print));
    select(m_theme, static_cast<int>(choices.theme));

    for (const QString &language : installedLanguages())
        m_language->addItem(QLocale(language).nativeLanguageName(), language);
    select(m_language, choices.language);
    m_context->setChecked(choices.withContext);
}

ExportChoices ExportForm::choices() const
{
    ExportChoices choices;
    choices.kind = static_cast<ExportKind>(m_kind->currentData().toInt());
    choices.size = m_size->currentData().toString();
    if (choices.size == ownPixels)
        choices.size = u"%1x%2"_s.arg(m_width->value()).arg(m_height->value() > 0 ? QString::number(m_height->value()) : QString());
    else if (choices.size == ownMillimetres)
        choices.size = u"%1mm"_s.arg(m_millimetres->value());
    choices.dotsPerInch = m_resolution->currentData().toInt();
    choices.theme = static_cast<ThemeName>(m_theme->currentData().toInt());
    choices.language = m_language->currentData().toString();
    choices.withContext = m_context->isChecked();
    return choices;
}

void ExportForm::setKind(ExportKind kind)
{
    select(m_kind, static_cast<int>(kind));
}

std::optional<YearSpan> ExportForm::years() const
{
    return m_onlyYears->isChecked() ? m_years : std::nullopt;
}

void ExportForm::showUsed()
{
    const ExportKindEntry &kind = entryOf(static_cast<ExportKind>(m_kind->currentData().toInt()));
    m_size->setEnabled(kind.hasLayout);
    m_pixels->setEnabled(kind.hasLayout);
    m_pixels->setVisible(m_size->currentData() == ownPixels);
    m_millimetres->setEnabled(kind.hasLayout);
    m_millimetres->setVisible(m_size->currentData() == ownMillimetres);
    m_resolution->setEnabled(kind.hasResolution);
    m_theme->setEnabled(kind.hasTheme);
}

}  // namespace countercheck

#include "moc_export_form.cpp"
