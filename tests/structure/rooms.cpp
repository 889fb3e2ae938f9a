// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/structure/rooms.h"

#include "tests/structure/source_text.h"

#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace countercheck {
namespace {

/// Names written in one string, separated by blanks.
struct Names : QStringList {
    Names() = default;
    Names(const char16_t *text) : QStringList(QString::fromUtf16(text).simplified().split(u' ')) {}
};

/// A room and what its files may include. `rooms` are rooms of the project, or a group of them. `headers` are names between angle brackets: a
/// header, a folder (SQLiteCpp/*), a whole Qt module (QtCore) or one of the groups below (@values). `except` are headers
/// that are refused although a module or group allows them. A lone * allows everything.
struct Room {
    QStringView folder;
    Names rooms;
    Names headers;
    Names except = {};
};

// clang-format off
const QHash<QString, Names> groups = {
    // Standard headers without files, streams, clocks, threads or the global locale.
    {u"@std"_qs, uR"(
        algorithm any array bit bitset cassert cctype cfloat charconv climits cmath compare concepts cstddef cstdint
        cstdlib cstring deque exception functional initializer_list iosfwd iterator limits list map memory new numbers numeric
        optional queue ranges set span stack stdexcept string string_view system_error tuple type_traits typeindex
        unordered_map unordered_set utility variant vector version)"},
    // Values of QtCore. QDate is one; whoever asks it for today is caught by the forbidden words.
    {u"@values"_qs, uR"(
        QAnyStringView QByteArray QByteArrayView QChar QDate QFlags QHash QHashFunctions QLatin1String
        QLatin1StringView QList QMap QRegularExpression QSet QString QStringBuilder QStringList QStringTokenizer QStringView QTextBoundaryFinder QtGlobal)"},
    {u"@geometry"_qs, u"QLineF QMarginsF QPointF QRectF QSizeF"},
    {u"@posix"_qs, u"errno.h fcntl.h signal.h unistd.h sys/stat.h sys/statvfs.h sys/types.h cerrno cstdio"},
    // The rooms of views: for `rooms`.
    {u"@views"_qs, u"widgets/claims widgets/comparison widgets/figures widgets/forms widgets/importing widgets/passport widgets/pages widgets/controls widgets/chart"},
    // Settings, other processes and nested event loops are the app's business.
    {u"@app"_qs, u"QSettings QProcess QEventLoop"},
    // Whoever writes a file goes through models/files.
    {u"@writing"_qs, u"QSaveFile QTemporaryFile QTemporaryDir"},
    // Views and item models know no files at all.
    {u"@reading"_qs, u"QFile QFileInfo QFileDevice QFileSystemWatcher QDir QDirIterator QStandardPaths"},
};

// The table: folder, rooms, headers, headers refused. A file belongs to the room with the longest folder that holds it.
const std::vector<Room> rooms = {
    {u"models/domain", u"models/domain",
     u"@std @values QUrl stop_token"},
    {u"models/wording", u"models/wording models/domain",
     u"@std @values QLocale QTranslator QCoreApplication"},
    {u"models/figure", u"models/figure models/wording models/domain",
     u"@std @values QUrl stop_token"},
    {u"models/layout", u"models/layout models/figure models/wording models/domain",
     u"@std @values @geometry stop_token"},
    {u"models/sheets", u"models/sheets models/citations models/figure models/wording models/domain",
     u"@std @values stop_token"},
    {u"models/forms", u"models/forms models/sheets models/citations models/figure models/wording models/domain",
     u"@std @values QLocale"},
    {u"models/citations", u"models/citations models/domain",
     u"@std @values QUrl"},
    {u"models/files", u"models/files models/domain",
     u"@std @posix atomic csignal filesystem sys/file.h QtCore", u"@app"},
    {u"models/store", u"models/store models/files models/domain",
     u"@std atomic cerrno stop_token sys/stat.h nettle/sha2.h QtCore SQLiteCpp/* sqlite3.h", u"@app @writing"},
    {u"models/editing", u"models/editing models/store models/files models/domain",
     u"@std filesystem stop_token QtCore SQLiteCpp/* sqlite3.h", u"@app @writing"},
    {u"models/exchange", u"models/exchange models/layout models/sheets models/figure models/wording models/files models/domain",
     u"@std cerrno clocale csetjmp stop_token QtCore iconv.h png.h xlsxwriter.h zip.h zlib.h", u"@app @writing"},
    {u"models/importing", u"models/importing models/exchange models/forms models/wording models/domain",
     u"@std QLocale QJsonArray QJsonDocument QJsonObject QIODevice QBuffer stop_token uchardet/uchardet.h @values", u"@app @writing @reading"},
    {u"models/workbooks", u"models/workbooks models/importing models/files models/domain",
     u"@std @posix csignal poll.h seccomp.h spawn.h stop_token sys/prctl.h sys/resource.h sys/wait.h zip.h QtCore", u"@app @writing"},
    {u"models/items", u"models/items models/sheets models/figure models/wording models/domain",
     u"@std QtCore QBrush QColor QFont QIcon QStandardItemModel", u"@app @writing @reading"},
    {u"widgets/chart", u"widgets/chart models/layout models/figure models/wording models/domain",
     u"@std csetjmp fontconfig/fontconfig.h png.h qpdf/JSON.hh qpdf/QPDF.hh qpdf/QPDFPageDocumentHelper.hh qpdf/QPDFWriter.hh QtCore QtGui", u"@app @writing @reading"},
    {u"widgets/controls", u"widgets/controls widgets/chart models/items models/layout models/sheets models/figure models/wording models/domain",
     u"@std QtCore QtGui QtWidgets QSvgRenderer", u"@app @writing @reading"},
    {u"widgets/figures", u"widgets/figures widgets/controls widgets/chart models/items models/layout models/sheets models/figure models/wording models/domain",
     u"@std QtCore QtGui QtWidgets QChart QLineSeries QValueAxis", u"@app @writing @reading"},
    {u"widgets/claims", u"widgets/claims widgets/controls widgets/chart models/items models/layout models/sheets models/figure models/wording models/domain",
     u"@std QtCore QtGui QtWidgets", u"@app @writing @reading"},
    {u"widgets/comparison", u"widgets/comparison widgets/figures widgets/controls widgets/chart models/items models/layout models/sheets models/figure models/wording models/domain",
     u"@std QtCore QtGui QtWidgets", u"@app @writing @reading"},
    {u"widgets/passport", u"widgets/passport widgets/controls widgets/chart models/items models/layout models/sheets models/figure models/wording models/domain",
     u"@std QtCore QtGui QtWidgets", u"@app @writing @reading"},
    {u"widgets/pages", u"widgets/pages widgets/figures widgets/passport widgets/controls widgets/chart models/items models/layout models/sheets models/citations models/figure models/wording models/domain",
     u"@std QtCore QtGui QtWidgets", u"@app @writing @reading"},
    {u"widgets/forms", u"widgets/forms widgets/pages widgets/figures widgets/controls widgets/chart models/forms models/items models/layout models/sheets models/figure models/wording models/domain",
     u"@std QtCore QtGui QtWidgets", u"@app @writing @reading"},
    {u"widgets/importing", u"widgets/importing widgets/forms widgets/pages widgets/figures widgets/controls widgets/chart models/importing models/figure models/wording models/domain",
     u"@std QtCore QtGui QtWidgets", u"@app @writing @reading"},
    // The folders of the app, each after those that it may use: no arrow leads upwards, and none in a circle.
    {u"app/library", u"app/library models/exchange models/importing models/editing models/store models/files models/sheets models/figure models/wording models/domain", u"*", u"QtWidgets"},
    {u"app/shell", u"app/shell @views models/items models/sheets models/layout models/figure models/wording models/domain", u"*"},
    {u"app/claims", u"app/claims app/library app/shell @views models/items models/layout models/sheets models/figure models/wording models/domain", u"*"},
    {u"app/comparison",
     u"app/comparison app/library app/shell @views models/exchange models/files models/items models/layout models/sheets models/figure models/wording models/domain", u"*"},
    {u"app/find", u"app/find app/library app/shell @views models/exchange models/files models/items models/sheets models/figure models/wording models/domain", u"*"},
    {u"app/help", u"app/help app/shell @views models/items models/sheets models/figure models/wording models/domain", u"*"},
    {u"app/palette", u"app/palette app/library app/shell @views models/items models/sheets models/figure models/wording models/domain", u"*"},
    {u"app/records", u"app/records app/library app/shell @views models/exchange models/files models/items models/layout models/sheets models/citations models/figure models/wording models/domain", u"*"},
    {u"app/editing", u"app/editing app/library app/shell @views models/editing models/store models/files models/items models/layout models/sheets models/figure models/wording models/domain", u"*"},
    {u"app/exporting",
     u"app/exporting app/library app/shell @views models/exchange models/store models/files models/layout models/sheets models/figure models/wording models/domain", u"*"},
    {u"app/forms", u"app/forms app/library app/shell @views models/editing models/store models/forms models/items models/layout models/sheets models/figure models/wording models/domain", u"*"},
    {u"app/importing", u"app/importing app/editing app/library app/shell @views models/editing models/store models/workbooks models/importing models/exchange models/files models/figure models/wording models/domain", u"*"},
    {u"app/window",
     u"app/window app/claims app/comparison app/editing app/exporting app/find app/forms app/help app/importing app/library app/palette app/records app/shell @views models/citations models/files models/layout models/sheets models/figure models/wording models/domain", u"*"},
    {u"app/cli", u"*", u"*"},
    {u"app", u"*", u"*"},
};

/// A word that may not be used, except in the rooms of `except`.
struct ForbiddenWord {
    QRegularExpression pattern;
    QString reason;
    Names except = {};
};

const std::vector<ForbiddenWord> forbiddenWords = {
    {QRegularExpression(uR"(\btr\s*\(|\bQ(?:Core|Gui)?Application::\s*translate\b)"_qs), u"words for people are made in models/wording"_qs,
     u"models/wording app"},
    {QRegularExpression(uR"(\bcurrent(?:Date|Time|DateTime|DateTimeUtc|MSecsSinceEpoch|SecsSinceEpoch)\b)"_qs),
     u"no room but the app may read the clock"_qs, u"app"},
    {QRegularExpression(uR"(\bQLocale\s*(?:\(\s*\)|\{\s*\}|::\s*system\b))"_qs),
     u"the locale is passed in, never the global one"_qs, u"app"},
    {QRegularExpression(uR"(\bsetHtml\b|\bQt::\s*(?:RichText|AutoText|MarkdownText)\b)"_qs),
     u"text from data is never rich text"_qs, u"app"},
    {QRegularExpression(uR"(\bprocessEvents\b)"_qs), u"no nested handling of events"_qs, {}},
    {QRegularExpression(uR"(\bQMutex\b|\bstd::(?:\w+_)?mutex\b)"_qs),
     u"workers share nothing, so there is nothing to lock"_qs,
     {}},
};

// clang-format on

bool within(const QString &path, QStringView folder)
{
    return path.startsWith(folder) && path.sliced(folder.size()).startsWith(u'/');
}

/// Returns whether a folder is one of these or lies in one of them.
bool isWithinAny(QStringView folder, const QStringList &folders)
{
    return std::any_of(folders.begin(), folders.end(), [&](const QString &other) { return folder == other || within(folder.toString(), other); });
}

/// Returns the room that a path of the project belongs to, or null.
const Room *roomOf(const QString &path)
{
    const Room *found = nullptr;
    for (const Room &room : rooms) {
        if (within(path, room.folder) && (!found || room.folder.size() > found->folder.size()))
            found = &room;
    }
    return found;
}

bool isInModule(const QString &header, const QString &module)
{
    if (header.startsWith(module + u'/'))
        return true;
    const QString folder = QStringLiteral(COUNTERCHECK_QT_HEADERS) + u'/' + module;
    return !header.contains(u'/') && QFileInfo(folder + u'/' + header).isFile();
}

bool admits(const QString &entry, const QString &header)
{
    if (entry == u"*" || entry == header)
        return true;
    if (entry.startsWith(u'@'))
        return groups.value(entry).contains(header);
    if (entry.endsWith(u"/*"))
        return header.startsWith(entry.chopped(1));
    return entry.startsWith(u"Qt") && isInModule(header, entry);
}

bool admits(const QStringList &entries, const QString &header)
{
    return std::any_of(entries.begin(), entries.end(), [&](const QString &entry) { return admits(entry, header); });
}

bool mayInclude(const Room &room, const QString &header)
{
    const QString name = header.startsWith(u"Qt") ? header.mid(header.lastIndexOf(u'/') + 1) : header;
    return admits(room.headers, header) && !admits(room.except, name);
}

/// Returns why a quoted include is not allowed; empty if it is. What moc made of a header is included by that header's
/// source, which is cheaper to compile than a source of its own.
QString faultOfProjectInclude(const Room &room, const QString &header)
{
    if (header.startsWith(u"moc_") && header.endsWith(u".cpp"))
        return {};
    const Room *included = roomOf(header);
    if (!included)
        return u"\"%1\" is not rooted at the repository"_qs.arg(header);
    const bool isInGroup = std::ranges::any_of(room.rooms, [&](const QString &entry) { return groups.value(entry).contains(included->folder); });
    if (isInGroup || room.rooms.contains(included->folder) || room.rooms.contains(u"*"_qs))
        return {};
    return u"%1 may not use %2"_qs.arg(room.folder, included->folder);
}

} // namespace

std::vector<Breach> breaches(const QString &path, const QString &source)
{
    const Room *room = roomOf(path);
    if (!room)
        return {{path, 1, u"no room holds this file"_qs}};

    std::vector<Breach> found;
    static const QRegularExpression include(uR"(^\s*#\s*include\s*(?:"([^"]+)\"|<([^>]+)>))"_qs);
    const QStringList lines = withoutComments(source, Literals::Keep).split(u'\n');
    const QStringList words = withoutComments(source, Literals::Blank).split(u'\n');
    for (qsizetype index = 0; index < lines.size(); ++index) {
        const auto report = [&](const QString &reason) { found.push_back({path, index + 1, reason}); };
        if (const QRegularExpressionMatch match = include.match(lines[index]); match.hasMatch()) {
            if (const QString header = match.captured(1); !header.isEmpty()) {
                if (const QString fault = faultOfProjectInclude(*room, header); !fault.isEmpty())
                    report(fault);
            } else if (!mayInclude(*room, match.captured(2))) {
                report(u"%1 may not include <%2>"_qs.arg(room->folder, match.captured(2)));
            }
            continue;
        }
        for (const ForbiddenWord &word : forbiddenWords) {
            if (isWithinAny(room->folder, word.except))
                continue;
            const QRegularExpressionMatch match = word.pattern.match(words[index]);
            if (match.hasMatch())
                report(u"%1: %2"_qs.arg(match.captured().simplified(), word.reason));
        }
    }
    return found;
}

} // namespace countercheck
