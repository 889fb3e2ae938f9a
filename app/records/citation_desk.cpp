// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records/citation_desk.h"

#include "app/shell/navigation.h"
#include "app/shell/screen_fit.h"
#include "app/shell/settings.h"
#include "models/domain/web_address.h"
#include "models/files/write_file.h"
#include "widgets/controls/plain_label.h"
#include "widgets/pages/citation_card.h"
#include "widgets/pages/record_view.h"

#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr QSize firstSize(720, 560);

/// Returns a name for a file of sources, without its ending.
QString fileName(const std::vector<CitedSource> &sources)
{
    return sources.size() == 1 ? sources.front().id : u"sources"_s;
}

}  // namespace

CitationDesk::CitationDesk(const Wording &wording, Settings &settings, Navigation &navigation, QWidget *window)
    : QObject(window), m_wording(wording), m_settings(settings), m_navigation(navigation), m_window(window)
{
}

void CitationDesk::attach(RecordView *sources, const QString &copyKeys)
{
    m_view = sources;
    m_copyKeys = copyKeys;
    sources->setCitationForm(form(), copyKeys);
    connect(sources, &RecordView::citationFormChanged, this, &CitationDesk::remember);
    connect(sources, &RecordView::citationRequested, this, [this] { copy(sourceInView()); });
    connect(sources, &RecordView::citationFileRequested, this, [this] { chooseFile(sourceInView(), m_window); });
    connect(sources, &RecordView::copyAddressRequested, this, [this](const QString &url) {
        QGuiApplication::clipboard()->setText(url);
        Q_EMIT said(m_wording.say("Cite", "The address is on the clipboard."));
    });
}

bool CitationDesk::run(Command command)
{
    if (command == Command::CiteSources) {
        showDialog();
        return true;
    }
    if (command == Command::OpenAddress) {
        if (const QString url = addressInView(); !url.isEmpty())
            Q_EMIT openRequested(url);
        return true;
    }
    const std::vector<CitedSource> sources = command == Command::CopyCitation ? sourceInView() : std::vector<CitedSource>();
    if (sources.empty())
        return false;
    copy(sources);
    return true;
}

void CitationDesk::updateCommands(Actions &actions, bool isInView) const
{
    actions.action(Command::CiteSources)->setEnabled(isInView && dossierOfView());
    actions.action(Command::OpenAddress)->setEnabled(isInView && !addressInView().isEmpty());
    if (isInView && !sourceInView().empty())
        actions.action(Command::CopyCitation)->setEnabled(true);
}

CitationForm CitationDesk::form() const
{
    const std::optional<CitationStyle> style = citationStyleOf(m_settings.value(Setting::CitationStyle).toString());
    return {style.value_or(CitationStyle::Apa), m_settings.value(Setting::CitationAccessed).toBool()};
}

void CitationDesk::remember(const CitationForm &form)
{
    m_settings.setValue(Setting::CitationStyle, QString(entryOf(form.style).code));
    m_settings.setValue(Setting::CitationAccessed, form.withAccessed);
}

std::vector<CitedSource> CitationDesk::sourceInView() const
{
    const SubjectInView &subject = m_navigation.subject();
    const View view = subject.view();
    const auto *id = std::get_if<SourceId>(&view.subject);
    const auto dossier = id && !subject.isOnItsWay() ? subject.dossier() : nullptr;
    const Source *source = dossier ? findById(dossier->sources, *id) : nullptr;
    if (!source)
        return {};
    return {citedSource(*source, findById(dossier->organisations, source->publisher), true)};
}

QString CitationDesk::addressInView() const
{
    const std::vector<CitedSource> sources = sourceInView();
    return !sources.empty() && parseWebAddress(sources.front().url) ? sources.front().url : QString();
}

std::shared_ptr<const Dossier> CitationDesk::dossierOfView() const
{
    const SubjectInView &subject = m_navigation.subject();
    const SubjectKind kind = subject.view().kind();
    const auto dossier = kind == SubjectKind::Source || kind == SubjectKind::Search || subject.isOnItsWay() ? nullptr : subject.dossier();
    return dossier && !dossier->sources.empty() ? dossier : nullptr;
}

void CitationDesk::copy(const std::vector<CitedSource> &sources)
{
    if (sources.empty())
        return;
    const CitationForm wanted = form();
    const std::vector<CitedSource> cited = inForm(sources, wanted);
    auto *data = new QMimeData;
    data->setText(citationFile(cited, wanted.style).trimmed());
    if (entryOf(wanted.style).isForReaders)
        data->setHtml(citationHtml(citations(cited, wanted.style)));
    QGuiApplication::clipboard()->setMimeData(data);
    Q_EMIT said(sources.size() == 1 ? m_wording.say("Window", "The reference is on the clipboard.")
                                    : m_wording.say("Cite", "%n references are on the clipboard.", nullptr, static_cast<int>(sources.size())));
}

void CitationDesk::chooseFile(const std::vector<CitedSource> &sources, QWidget *parent)
{
    if (sources.empty())
        return;
    const CitationStyleEntry &style = entryOf(form().style);
    auto *dialog = new QFileDialog(parent, m_wording.say("Cite", "Save references to"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QString last = m_settings.value(Setting::ExportFolder).toString();
    dialog->setDirectory(!last.isEmpty() && QDir(last).exists() ? last : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(style.ending);
    dialog->setNameFilters({u"%1 (*.%2)"_s.arg(style.name, style.ending), m_wording.say("Window", "All files (*)")});
    dialog->selectFile(fileName(sources) + u'.' + style.ending);
    connect(dialog, &QFileDialog::fileSelected, this, [this, sources](const QString &path) { save(sources, path); });
    dialog->open();
}

void CitationDesk::save(const std::vector<CitedSource> &sources, const QString &path)
{
    const CitationForm wanted = form();
    if (const Result<Done> written = writeFile(path, citationFile(inForm(sources, wanted), wanted.style).toUtf8()); !written) {
        Q_EMIT warned(m_wording.error(written.error()));
        return;
    }
    m_settings.setValue(Setting::ExportFolder, QFileInfo(path).absolutePath());
    Q_EMIT said(m_wording.say("Cite", "Saved to %1.").arg(QDir::toNativeSeparators(path)));
}

void CitationDesk::showDialog()
{
    const std::shared_ptr<const Dossier> dossier = dossierOfView();
    if (!dossier)
        return;
    const std::vector<CitedSource> sources = citedSources(dossier->sources, dossier->organisations, true);
    auto *dialog = new QDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(m_wording.say("Cite", "Cite sources of this view"));
    auto *card = new CitationCard(m_wording, StyledText::Height::Scrolls, {});
    card->setForm(form());
    card->setSources(sources);
    connect(card, &CitationCard::formChanged, this, [this](const CitationForm &chosen) {
        remember(chosen);
        if (m_view)
            m_view->setCitationForm(chosen, m_copyKeys);
    });
    connect(card, &CitationCard::copyRequested, this, [this, sources] { copy(sources); });
    connect(card, &CitationCard::saveRequested, this, [this, sources, dialog] { chooseFile(sources, dialog); });
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_wording.say("Window", "Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(PlainLabel::paragraph(m_wording.say("Cite", "%n sources", nullptr, static_cast<int>(sources.size())), FontRole::Heading));
    column->addWidget(card, 1);
    column->addWidget(buttons);
    dialog->resize(sizeOnScreen(firstSize, *dialog));
    dialog->open();
}

}  // namespace countercheck

#include "moc_citation_desk.cpp"
