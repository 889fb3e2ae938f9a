// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/structure/rooms.h"
#include "tests/structure/source_text.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <boost/test/unit_test.hpp>

namespace countercheck {

namespace {

/// One line a breach, as a compiler writes it.
std::string report(const std::vector<Breach> &breaches)
{
    std::string text;
    for (const Breach &breach : breaches)
        text += u"%1:%2: %3\n"_qs.arg(breach.path).arg(breach.line).arg(breach.reason).toStdString();
    return text;
}

/// The endings of C++ source files.
const QStringList sourceFiles{u"*.cpp"_qs, u"*.h"_qs, u"*.c"_qs, u"*.hpp"_qs, u"*.cc"_qs};

/// A folder that only holds others and the program's main file: its rooms have READMEs of their own.
const QStringList withoutReadme{u"app"_qs};

/// Returns what is wrong with the README of a folder, or nothing.
std::string readmeFault(const QDir &folder)
{
    constexpr qsizetype mostLines = 40;
    QFile file(folder.filePath(u"README.md"_qs));
    if (!file.open(QIODevice::ReadOnly))
        return "has no README.md";
    const qsizetype lines = file.readAll().count('\n');
    return lines > mostLines ? "has a README.md of " + std::to_string(lines) + " lines" : "";
}

} // namespace

BOOST_AUTO_TEST_SUITE(structure)

BOOST_AUTO_TEST_CASE(every_source_file_keeps_to_its_room)
{
    const QDir repository(QStringLiteral(COUNTERCHECK_SOURCE_DIR));
    std::string found;
    int count = 0;
    for (const QString &top : {u"app"_qs, u"models"_qs, u"widgets"_qs}) {
        QDirIterator files(repository.filePath(top), sourceFiles, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
            const QString path = repository.relativeFilePath(file.fileName());
            found += report(breaches(path, QString::fromUtf8(file.readAll())));
            ++count;
        }
    }
    BOOST_TEST(found.empty(), "\n" << found);
    BOOST_TEST(count > 0);
}

/// Two types of one name in one namespace are one type to the linker, whose functions it takes from either: a crash, if at all in another place.
BOOST_AUTO_TEST_CASE(no_two_headers_define_a_type_of_the_same_name)
{
    static const QRegularExpression definition(uR"(^(?:struct|class|enum class) (\w+)(?: final)?(?: *:[^:;\n][^;\n]*)?(?: *\{|$))"_qs, QRegularExpression::MultilineOption);
    const QDir repository(QStringLiteral(COUNTERCHECK_SOURCE_DIR));
    QHash<QString, QString> headers;
    std::string found;
    for (const QString &top : {u"app"_qs, u"models"_qs, u"widgets"_qs}) {
        QDirIterator files(repository.filePath(top), {u"*.h"_qs}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
            const QString path = repository.relativeFilePath(file.fileName());
            for (QRegularExpressionMatchIterator types = definition.globalMatch(QString::fromUtf8(file.readAll())); types.hasNext();) {
                const QString name = types.next().captured(1);
                if (headers.contains(name))
                    found += (path + u": "_qs + name + u" stands in "_qs + headers.value(name) + u" too\n"_qs).toStdString();
                headers.insert(name, path);
            }
        }
    }
    BOOST_TEST(found.empty(), "\n" << found);
    BOOST_TEST(headers.size() > 100);
}

BOOST_AUTO_TEST_CASE(every_room_has_a_short_readme)
{
    const QDir repository(QStringLiteral(COUNTERCHECK_SOURCE_DIR));
    std::string found;
    int count = 0;
    for (const QString &top : {u"app"_qs, u"models"_qs, u"widgets"_qs}) {
        QStringList folders{top};
        QDirIterator inner(repository.filePath(top), QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (inner.hasNext())
            folders += repository.relativeFilePath(inner.next());
        for (const QString &name : folders) {
            const QDir folder(repository.filePath(name));
            if (folder.entryList(sourceFiles, QDir::Files).isEmpty() || withoutReadme.contains(name))
                continue;
            if (const std::string fault = readmeFault(folder); !fault.empty())
                found += name.toStdString() + ' ' + fault + '\n';
            ++count;
        }
    }
    BOOST_TEST(found.empty(), "\n" << found);
    BOOST_TEST(count > 0);
}

BOOST_AUTO_TEST_CASE(a_missing_and_a_long_readme_are_faults)
{
    const QTemporaryDir folder;
    BOOST_TEST(readmeFault(folder.path()) == "has no README.md");
    QFile file(folder.filePath(u"README.md"_qs));
    BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("line\n").repeated(40));
    BOOST_REQUIRE(file.flush());
    BOOST_TEST(readmeFault(folder.path()) == "");
    file.write("line\n");
    file.close();
    BOOST_TEST(readmeFault(folder.path()) == "has a README.md of 41 lines");
}

BOOST_AUTO_TEST_CASE(bad_sources_are_reported_with_file_line_and_reason)
{
    struct Bad {
        QString path;
        QString source;
        qsizetype line;
        QString reason;
    };
    const Bad table[] = {
        {u"models/domain/a.h"_qs, u"#include <QFile>\n"_qs, 1, u"models/domain may not include <QFile>"_qs},
        {u"models/domain/a.h"_qs, u"#include <QDateTime>\n"_qs, 1, u"models/domain may not include <QDateTime>"_qs},
        {u"models/domain/a.h"_qs, u"#include <QObject>\n"_qs, 1, u"models/domain may not include <QObject>"_qs},
        {u"models/domain/a.h"_qs, u"#include <QtCore/QFile>"_qs, 1, u"models/domain may not include <QtCore/QFile>"_qs},
        {u"models/domain/a.h"_qs, u"\n\n#include <chrono>\n"_qs, 3, u"models/domain may not include <chrono>"_qs},
        {u"models/domain/a.h"_qs, u"# include \"models/store/library.h\""_qs, 1,
         u"models/domain may not use models/store"_qs},
        {u"models/domain/a.h"_qs, u"#include \"claim.h\"\n"_qs, 1, u"\"claim.h\" is not rooted at the repository"_qs},
        {u"models/domain/a.cpp"_qs, u"int a;\nauto today = QDate::currentDate();\n"_qs, 2,
         u"currentDate: no room but the app may read the clock"_qs},
        {u"models/wording/a.cpp"_qs, u"const QLocale locale = QLocale();\n"_qs, 1,
         u"QLocale(): the locale is passed in, never the global one"_qs},
        {u"models/wording/a.cpp"_qs, u"auto l = QLocale::system();\n"_qs, 1,
         u"QLocale::system: the locale is passed in, never the global one"_qs},
        {u"models/figure/a.cpp"_qs, u"/* one\n two */ auto words = tr(\"Source\");\n"_qs, 2,
         u"tr(: words for people are made in models/wording"_qs},
        {u"widgets/controls/a.cpp"_qs, u"auto words = QCoreApplication::translate(context, text);\n"_qs, 1,
         u"QCoreApplication::translate: words for people are made in models/wording"_qs},
        {u"models/figure/a.cpp"_qs, u"#include <QPainter>\n"_qs, 1, u"models/figure may not include <QPainter>"_qs},
        {u"models/files/a.cpp"_qs, u"#include \"models/store/library.h\"\n"_qs, 1,
         u"models/files may not use models/store"_qs},
        {u"models/store/a.cpp"_qs, u"#include <QSaveFile>\n"_qs, 1, u"models/store may not include <QSaveFile>"_qs},
        {u"models/store/a.cpp"_qs, u"QMutex lock;\n"_qs, 1,
         u"QMutex: workers share nothing, so there is nothing to lock"_qs},
        {u"models/store/a.cpp"_qs, u"auto t = QDateTime::currentDateTimeUtc();\n"_qs, 1,
         u"currentDateTimeUtc: no room but the app may read the clock"_qs},
        {u"models/exchange/a.cpp"_qs, u"#include <SQLiteCpp/Database.h>\n"_qs, 1,
         u"models/exchange may not include <SQLiteCpp/Database.h>"_qs},
        {u"models/exchange/a.cpp"_qs, u"#include \"models/store/library.h\"\n"_qs, 1,
         u"models/exchange may not use models/store"_qs},
        {u"models/items/a.cpp"_qs, u"#include <QPushButton>\n"_qs, 1, u"models/items may not include <QPushButton>"_qs},
        {u"widgets/controls/a.cpp"_qs, u"#include <QSettings>\n"_qs, 1, u"widgets/controls may not include <QSettings>"_qs},
        {u"widgets/controls/a.cpp"_qs, u"#include <QChartView>\n"_qs, 1, u"widgets/controls may not include <QChartView>"_qs},
        {u"widgets/controls/a.cpp"_qs, u"#include <QFile>\n"_qs, 1, u"widgets/controls may not include <QFile>"_qs},
        {u"widgets/controls/a.cpp"_qs, u"#include \"app/session.h\"\n"_qs, 1, u"widgets/controls may not use app"_qs},
        {u"widgets/controls/a.cpp"_qs, u"browser->setHtml(text);\n"_qs, 1, u"setHtml: text from data is never rich text"_qs},
        {u"widgets/controls/a.cpp"_qs, u"label->setTextFormat(Qt::RichText);\n"_qs, 1,
         u"Qt::RichText: text from data is never rich text"_qs},
        {u"widgets/chart/a.cpp"_qs, u"#include <QWidget>\n"_qs, 1, u"widgets/chart may not include <QWidget>"_qs},
        {u"widgets/chart/a.cpp"_qs, u"#include \"models/items/claim_list.h\"\n"_qs, 1,
         u"widgets/chart may not use models/items"_qs},
        {u"app/a.cpp"_qs, u"QCoreApplication::processEvents();\n"_qs, 1,
         u"processEvents: no nested handling of events"_qs},
        {u"models/cellar/a.cpp"_qs, u"int a;\n"_qs, 1, u"no room holds this file"_qs},
    };
    for (const Bad &bad : table) {
        BOOST_TEST_CONTEXT(bad.path.toStdString() << ": " << bad.source.toStdString())
        {
            BOOST_TEST(report(breaches(bad.path, bad.source)) == report({{bad.path, bad.line, bad.reason}}));
        }
    }
}

BOOST_AUTO_TEST_CASE(every_breach_of_a_file_is_reported)
{
    const QString source = u"#include <QFile>\n#include <QString>\n#include <mutex>\nauto a = tr(currentDate());\n"_qs;
    BOOST_TEST(breaches(u"models/domain/a.cpp"_qs, source).size() == 4);
}

BOOST_AUTO_TEST_CASE(good_sources_are_not_reported)
{
    struct Good {
        QString path;
        QString source;
    };
    const Good table[] = {
        {u"models/domain/a.h"_qs, u"#include \"models/domain/claim.h\"\n#include <QDate>\n#include <vector>\n"_qs},
        {u"models/domain/a.h"_qs, u"// tr() and QMutex are not for here\n/* #include <QFile> */\n"_qs},
        {u"models/domain/a.h"_qs, u"auto a = str(1'000) + attr(b); // '\n"_qs},
        {u"models/domain/a.h"_qs, u"auto a = \"tr( \\\" currentDate\"; auto b = R\"x(setHtml )\" QMutex)x\";\n"_qs},
        {u"models/wording/a.cpp"_qs, u"#include <QLocale>\nreturn tr(\"about\");\n"_qs},
        {u"models/layout/a.h"_qs, u"#include <QRectF>\n#include \"models/wording/wording.h\"\n"_qs},
        {u"models/files/a.cpp"_qs, u"#include <fcntl.h>\n#include <QSaveFile>\n"_qs},
        {u"models/store/a.cpp"_qs, u"#include <SQLiteCpp/Database.h>\n#include <sqlite3.h>\n#include <QFileInfo>\n"_qs},
        {u"models/items/a.cpp"_qs, u"#include <QAbstractListModel>\n"_qs},
        {u"widgets/chart/a.cpp"_qs, u"#include <QPainter>\n#include <QtGui/QImage>\n#include <png.h>\n"_qs},
        {u"widgets/chart/a.cpp"_qs, u"painter.translate(1, 2);\n"_qs},
        {u"widgets/controls/a.cpp"_qs, u"#include \"widgets/chart/chart_view.h\"\n#include <QLabel>\n#include \"moc_a.cpp\"\n"_qs},
        {u"app/a.cpp"_qs, u"#include \"models/store/library.h\"\n#include <QSettings>\nauto a = tr(\"Open\");\n"_qs},
    };
    for (const Good &good : table) {
        BOOST_TEST_CONTEXT(good.path.toStdString() << ": " << good.source.toStdString())
        {
            BOOST_TEST(report(breaches(good.path, good.source)) == "");
        }
    }
}

BOOST_AUTO_TEST_CASE(blanking_keeps_every_place)
{
    const QString source = u"a /* b\nc */ \"d // e\" 'f' 1'0 // g\nh"_qs;
    BOOST_TEST(withoutComments(source, Literals::Keep).toStdString() == "a     \n     \"d // e\" 'f' 1'0     \nh");
    BOOST_TEST(withoutComments(source, Literals::Blank).toStdString() == "a     \n     \"      \" ' ' 1'0     \nh");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace countercheck
