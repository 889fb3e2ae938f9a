// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/comparability/ties.h"
#include "models/figure/chart_record.h"
#include "models/figure/compose.h"
#include "models/layout/layout.h"
#include "tests/chart/picture_faults.h"
#include "tests/support/any_evidence.h"
#include "tests/support/print.h"
#include "widgets/chart/figure_files.h"

#include <boost/test/unit_test.hpp>

#include <QXmlStreamReader>

// Charts of evidence that no library holds today. COUNTERCHECK_LIBRARIES sets how many; preset `long` makes 2,000 of them.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

struct Form {
    QSizeF size; ///< without a height: as high as it needs
    TypeScale type;
};
const Form forms[] = {{{820, 520}, TypeScale::Window}, {{480, 300}, TypeScale::Window}, {{1200, 0}, TypeScale::Page}, {{794, 1123}, TypeScale::Page}, {{340, 0}, TypeScale::Page},
                      {{1200, 675}, TypeScale::Story}, {{1080, 1920}, TypeScale::Phone}, {{1280, 720}, TypeScale::Slide}, {{2400, 1800}, TypeScale::Page}};

LaidOutFigure drawn(const ComparisonFigure &figure, const Form &form, const TimeWindow &window)
{
    const TextMeasure &measure = test::measureOf(form.type);
    const bool isPage = form.type != TypeScale::Window;
    LayoutRequest request{form.size, window, 0, isPage, isPage, isPage};
    if (request.size.height() == 0)
        request.size = preferredSize(figure, form.size.width(), window, measure, Wording());
    return layOut(figure, request, measure, Wording());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(any_library)

BOOST_AUTO_TEST_CASE(pictures_of_any_evidence_are_sound)
{
    constexpr int sample = 40; // 2 % of the long run
    const int wanted = qEnvironmentVariableIntValue("COUNTERCHECK_LIBRARIES");
    const int first = qEnvironmentVariableIntValue("COUNTERCHECK_FIRST_LIBRARY");
    int pictures = 0;
    int tooSmall = 0;
    for (int seed = first; seed < first + (wanted > 0 ? wanted : sample); ++seed) {
        const Dossier dossier = test::AnyEvidence(static_cast<unsigned>(seed)).make();
        for (const ScaleMode scale : {ScaleMode::Own, seed % 2 == 0 ? ScaleMode::Same : ScaleMode::Log}) {
            FigureOptions options{.scale = scale, .withContext = seed % 3 == 0};
            if (!dossier.claim && dossier.measures.size() > 1)
                options.oneAxis = {{dossier.measures[0].id, dossier.measures[1].id}};
            const ComparisonFigure figure = composeFigure(dossier, {}, Wording(), options);
            for (const Form &form : forms) {
                for (const TimeWindow &window : {evidenceWindow(figure), fullWindow(figure)}) {
                    const LaidOutFigure laidOut = drawn(figure, form, window);
                    ++pictures;
                    if (!laidOut.fits) {
                        ++tooSmall; // which an export refuses, with the height that it needs
                        continue;
                    }
                    const QStringList faults = test::pictureFaults(figure, laidOut, test::measureOf(form.type));
                    BOOST_TEST(faults.isEmpty(), "library " << seed << " at " << form.size.width() << "x" << form.size.height() << ": " << faults.size() << " faults: " << faults.first(std::min<qsizetype>(3, faults.size())).join(u"; "_s));
                }
            }
            const Form &form = forms[seed % static_cast<int>(std::size(forms))];
            const QByteArray svg = figureSvg(drawn(figure, form, evidenceWindow(figure)), test::measureOf(form.type), composeRecord(figure, dossier, Wording()));
            QXmlStreamReader xml(svg);
            while (!xml.atEnd())
                xml.readNext();
            BOOST_TEST(!xml.hasError(), "library " << seed << ": " << xml.errorString());
            BOOST_TEST(!svg.isEmpty());
            for (const char *none : {"\"nan", "\"inf", "\"-inf", " nan", ",nan"})
                BOOST_TEST(!svg.contains(none), "library " << seed << ": " << none);
        }
    }
    BOOST_TEST_MESSAGE(pictures << " pictures, " << tooSmall << " at sizes without room for one figure a column");
    BOOST_TEST(tooSmall < pictures / 4);
}

BOOST_AUTO_TEST_SUITE_END()
