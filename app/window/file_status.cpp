// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/file_status.h"

#include "app/editing/document_words.h"
#include "widgets/controls/appearance.h"
#include "widgets/controls/plain_label.h"

#include <QDir>
#include <QEvent>
#include <QStatusBar>

#include <algorithm>

namespace countercheck {

namespace {

constexpr qsizetype hashDigitsShown = 12;

constexpr qsizetype placeOfPath = 1; ///< among the words on a library that is edited

constexpr QStringView separator = u" · ";

}  // namespace

FileStatus::FileStatus(const Wording &wording, QStatusBar *bar)
    : QObject(bar), m_wording(wording), m_counts(new PlainLabel(FontRole::Small, ColourRole::MutedInk)),
      m_check(new PlainLabel(FontRole::Small, ColourRole::MutedInk))
{
    bar->setSizeGripEnabled(false);
    m_counts->setContentsMargins(10, 2, 0, 3);
    m_check->setContentsMargins(0, 2, 10, 3);
    bar->addWidget(m_counts);
    bar->addPermanentWidget(m_check);
    bar->installEventFilter(this);
    m_counts->installEventFilter(this);
    followTextSize(this, [this] { fit(); });
}

void FileStatus::setLibrary(const std::optional<OpenedLibrary> &library)
{
    m_counts->setVisible(library.has_value());
    m_check->setVisible(library.has_value());
    if (!library)
        return;
    m_isCopy = library->unmerged == Library::Unmerged::ReadPrivateCopy;
    setCounts(library->counts);
    const QString path = toolTipOf(QDir::toNativeSeparators(library->path));
    m_counts->setToolTip(path);
    setState({});
}

void FileStatus::setCounts(const std::optional<LibraryCounts> &counts)
{
    if (!counts) {
        m_counts->setText(m_wording.say("Window", "counting…"));
        return;
    }
    const auto count = [](qint64 number) { return static_cast<int>(number); };
    m_counts->setText(QStringList{m_wording.say("Window", "%n claims", nullptr, count(counts->claims)),
                                  m_wording.say("Window", "%n measures", nullptr, count(counts->measures)),
                                  m_wording.say("Window", "%n figures", nullptr, count(counts->observations)),
                                  m_wording.say("Window", "%n sources", nullptr, count(counts->sources)),
                                  m_wording.say("Window", "%n gaps", nullptr, count(counts->gaps))}
                          .join(separator));
    m_counts->setAccessibleName(QStringLiteral("%1: %2").arg(m_wording.say("Window", "What the library holds"), m_counts->text()));
}

void FileStatus::setState(const FileState &state)
{
    m_state = state;
    showParts();
}

void FileStatus::setEditing(const std::optional<DocumentState> &document)
{
    m_document = document;
    showParts();
}

/// What is edited and is not in the file counts more than where it is.
QStringList FileStatus::partsOfDocument() const
{
    const QString path = shownPath(m_document->path);
    const QString kind = m_document->isCopy ? m_wording.say("Window", "your copy") : m_wording.say("Window", "edited");
    if (!m_document->hasFile)
        return {m_wording.say("Window", "your library"), path, m_wording.say("Window", "not saved yet")};
    return {kind, path, m_document->isUnsaved ? m_wording.say("Window", "%n changes not yet in the file", nullptr, m_document->unsaved) : m_wording.say("Window", "all changes are in the file")};
}

void FileStatus::showParts()
{
    const FileState &state = m_state;
    if (m_document) {
        m_parts = partsOfDocument();
        m_check->setInk(ColourRole::MutedInk);
        m_check->setToolTip(toolTipOf(QDir::toNativeSeparators(m_document->path)));
        m_check->setAccessibleName(QStringLiteral("%1: %2").arg(m_wording.say("Window", "State of the file"), m_parts.join(separator)));
        fit();
        return;
    }
    QStringList parts{m_isCopy ? m_wording.say("Window", "private copy") : m_wording.say("Window", "read-only")};
    m_check->setInk(state.soundness == FileState::Soundness::Faulty || state.soundness == FileState::Soundness::Changed ? ColourRole::ClaimInk : ColourRole::MutedInk);
    m_check->setToolTip({});
    switch (state.soundness) {
    case FileState::Soundness::Unknown: break;
    case FileState::Soundness::Running:
        parts.append(state.progress > 0
                         ? m_wording.say("Window", "checking the file, %1 %")
                               .arg(m_wording.number(static_cast<int>(state.progress * 100)))
                         : m_wording.say("Window", "checking the file"));
        break;
    case FileState::Soundness::Intact:
        parts.append(m_wording.say("Window", "file intact"));
        parts.append(m_wording.say("Window", "SHA-256 %1…").arg(state.sha256.left(hashDigitsShown)));
        m_check->setToolTip(toolTipOf(state.sha256));
        break;
    case FileState::Soundness::Changed: parts.append(m_wording.say("Window", "the file has changed since it was opened")); break;
    case FileState::Soundness::Faulty: parts.append(m_wording.say("Window", "the file is faulty")); break;
    }
    if (state.findings) {
        const auto grave = static_cast<int>(std::ranges::count(*state.findings, Gravity::Grave, &LintFinding::gravity));
        parts.insert(std::min<qsizetype>(2, parts.size()), grave == 0 ? m_wording.say("Window", "checked, nothing grave") : m_wording.say("Window", "%n grave findings", nullptr, grave));
        if (grave > 0)
            m_check->setInk(ColourRole::ClaimInk);
    }
    m_parts = parts;
    m_check->setAccessibleName(QStringLiteral("%1: %2").arg(m_wording.say("Window", "State of the file"), parts.join(separator)));
    fit();
}

/// Where both do not fit, what the library holds gives way: the rail and its page have it, too. Then the last words on the file do.
void FileStatus::fit()
{
    const auto *bar = static_cast<const QStatusBar *>(parent());
    const QFontMetrics metrics(currentTheme().font(FontRole::Small));
    constexpr int between = 40;
    const auto widthOf = [&metrics](const QString &words) { return metrics.horizontalAdvance(words) + between; };
    QStringList parts = m_parts;
    const auto isTooWide = [&] { return parts.size() > 1 && widthOf(parts.join(separator)) > bar->width(); };
    const bool hasCounts = widthOf(m_counts->text()) + widthOf(parts.join(separator)) <= bar->width();
    if (!hasCounts && m_document && isTooWide())
        parts.removeAt(placeOfPath);
    while (!hasCounts && isTooWide())
        parts.removeLast();
    m_counts->setMaximumWidth(hasCounts ? QWIDGETSIZE_MAX : 0);
    m_check->setText(parts.join(separator));
}

bool FileStatus::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_counts && event->type() == QEvent::Show) {
        // A status bar that grows shows its words again under the message that hides them.
        QMetaObject::invokeMethod(this, [this] {
            if (static_cast<const QStatusBar *>(parent())->currentMessage().isEmpty())
                return;
            m_counts->hide();
            m_counts->setAttribute(Qt::WA_WState_ExplicitShowHide, false);
        }, Qt::QueuedConnection);
    } else if (watched == parent() && event->type() == QEvent::Resize) {
        fit();
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace countercheck

#include "moc_file_status.cpp"
