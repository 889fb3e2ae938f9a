// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/code_lists.h"

namespace countercheck::test {

/// A source, and its references with the day of reading. Italics stand between <i> and </i>.
struct ReferenceCase {
    SourceKind kind;
    const char16_t *title;
    const char16_t *authors;
    const char16_t *publisher; ///< empty for none
    OrganisationKind publisherKind;
    const char16_t *published;
    const char16_t *accessed;
    const char16_t *url;
    const char16_t *archiveUrl;
    const char16_t *viaUrl;
    const char16_t *apa;
    const char16_t *chicago;
    const char16_t *mla;
};

// The expected texts are those of citeproc-js 1.4.63 with the styles of citationstyles.org, but for the differences that the README of
// models/citations names. packaging/test-documents asks it again, for all sources of the bundled library and some hundred more.
inline const ReferenceCase referenceCases[] = {
    {SourceKind::News, u"Trump admin has rescued 62K migrant kids from sex trafficking and child labor", u"Dmitri Bolt", u"Townhall", OrganisationKind::News, u"2025-12-08", u"2026-11-22",
     u"https://townhall.com/a", u"", u"",
     u"Bolt, D. (2025, December 8). <i>Trump admin has rescued 62K migrant kids from sex trafficking and child labor</i>. Townhall. Retrieved November 22, 2026, from https://townhall.com/a",
     u"Bolt, Dmitri. “Trump Admin Has Rescued 62K Migrant Kids from Sex Trafficking and Child Labor.” Townhall, December 8, 2025. Accessed November 22, 2026. https://townhall.com/a.",
     u"Bolt, Dmitri. “Trump Admin Has Rescued 62K Migrant Kids from Sex Trafficking and Child Labor.” <i>Townhall</i>, 8 Dec. 2025, https://townhall.com/a. Accessed 22 Nov. 2026."},
    {SourceKind::PressRelease, u"FBI announces results of Operation Cross Country X", u"", u"Federal Bureau of Investigation (FBI)", OrganisationKind::GovernmentAgency, u"2016-10-17", u"",
     u"https://www.fbi.gov/b", u"", u"",
     u"Federal Bureau of Investigation. (2016, October 17). <i>FBI announces results of Operation Cross Country X</i> [Press release]. https://www.fbi.gov/b",
     u"Federal Bureau of Investigation. “FBI Announces Results of Operation Cross Country X.” Press release, October 17, 2016. https://www.fbi.gov/b.",
     u"“FBI Announces Results of Operation Cross Country X.” <i>Federal Bureau of Investigation</i>, 17 Oct. 2016, https://www.fbi.gov/b."},
    {SourceKind::FactCheck, u"Did Trump find 75,000 to 80,000 missing children?", u"", u"PolitiFact", OrganisationKind::FactChecker, u"", u"2026-11-22",
     u"https://politifact.com/c", u"", u"",
     u"<i>Did Trump find 75,000 to 80,000 missing children?</i> (n.d.). PolitiFact. Retrieved November 22, 2026, from https://politifact.com/c",
     u"PolitiFact. “Did Trump Find 75,000 to 80,000 Missing Children?” Accessed November 22, 2026. https://politifact.com/c.",
     u"“Did Trump Find 75,000 to 80,000 Missing Children?” <i>PolitiFact</i>, https://politifact.com/c. Accessed 22 Nov. 2026."},
    {SourceKind::FactCheck, u"Did Trump find 75,000 to 80,000 missing children?", u"", u"PolitiFact", OrganisationKind::FactChecker, u"", u"",
     u"https://politifact.com/c", u"", u"",
     u"<i>Did Trump find 75,000 to 80,000 missing children?</i> (n.d.). PolitiFact. https://politifact.com/c",
     u"PolitiFact. “Did Trump Find 75,000 to 80,000 Missing Children?,” n.d. https://politifact.com/c.",
     u"“Did Trump Find 75,000 to 80,000 Missing Children?” <i>PolitiFact</i>, https://politifact.com/c."},
    {SourceKind::Report, u"2023 federal human trafficking report", u"", u"Human Trafficking Institute", OrganisationKind::Ngo, u"2024-06-01", u"",
     u"", u"", u"",
     u"Human Trafficking Institute. (2024). <i>2023 federal human trafficking report</i>.",
     u"Human Trafficking Institute. “2023 Federal Human Trafficking Report,” June 1, 2024.",
     u"<i>2023 Federal Human Trafficking Report</i>. Human Trafficking Institute, 1 June 2024."},
    {SourceKind::Report, u"How many of them?", u"Jane Mary Roe; Jean-Pierre van der Berg; J. K. Smith, Jr.", u"Acme Inc.", OrganisationKind::Other, u"2024", u"2026-11",
     u"https://example.org/d", u"", u"",
     u"Roe, J. M., van der Berg, J.-P., & Smith, J. K., Jr. (2024). <i>How many of them?</i> Acme Inc. Retrieved November 2026, from https://example.org/d",
     u"Roe, Jane Mary, Jean-Pierre van der Berg, and J. K. Smith Jr. “How Many of Them?” Acme Inc., 2024. Accessed November 2026. https://example.org/d.",
     u"Roe, Jane Mary, et al. <i>How Many of Them?</i> Acme Inc., 2024, https://example.org/d. Accessed Nov. 2026."},
    {SourceKind::Dataset, u"[data file on trafficking in persons]", u"", u"United Nations Office on Drugs and Crime (UNODC)", OrganisationKind::Intergovernmental, u"2023-05-30", u"",
     u"https://example.org/e", u"", u"",
     u"United Nations Office on Drugs and Crime. (2023). [data file on trafficking in persons] [Data set]. https://example.org/e",
     u"United Nations Office on Drugs and Crime. [data file on trafficking in persons], May 30, 2023. https://example.org/e.",
     u"[data file on trafficking in persons]. United Nations Office on Drugs and Crime, 30 May 2023, https://example.org/e."},
    {SourceKind::Dataset, u"Counts by country", u"", u"UNODC", OrganisationKind::Intergovernmental, u"2023-05", u"",
     u"https://example.org/e", u"", u"",
     u"UNODC. (2023). <i>Counts by country</i> [Data set]. https://example.org/e",
     u"UNODC. “Counts by Country,” May 2023. https://example.org/e.",
     u"<i>Counts by Country</i>. UNODC, May 2023, https://example.org/e."},
    {SourceKind::WebPage, u"Part 1: retiring the \"Runaway\" label", u"Amy Harmon and Ron Nixon", u"a page", OrganisationKind::Several, u"2016", u"",
     u"https://www.example.org/f", u"", u"",
     u"Harmon, A., & Nixon, R. (2016). <i>Part 1: retiring the “Runaway” label</i>. example.org. https://www.example.org/f",
     u"Harmon, Amy, and Ron Nixon. “Part 1: Retiring the ‘Runaway’ Label.” example.org, 2016. https://www.example.org/f.",
     u"Harmon, Amy, and Ron Nixon. “Part 1: Retiring the ‘Runaway’ Label.” <i>example.org</i>, 2016, https://www.example.org/f."},
    {SourceKind::WebPage, u"It is what they say it is", u"", u"a page", OrganisationKind::Several, u"", u"",
     u"", u"", u"",
     u"<i>It is what they say it is</i>. (n.d.).",
     u"“It Is What They Say It Is,” n.d.",
     u"<i>It Is What They Say It Is</i>."},
    {SourceKind::Statement, u"Remarks to reporters on missing children", u"", u"Jane Odd", OrganisationKind::Person, u"2025-07-11", u"",
     u"https://example.org/g", u"", u"",
     u"Odd, J. (2025, July 11). <i>Remarks to reporters on missing children</i> [Statement]. https://example.org/g",
     u"Odd, Jane. “Remarks to Reporters on Missing Children.” Statement, July 11, 2025. https://example.org/g.",
     u"Odd, Jane. <i>Remarks to Reporters on Missing Children</i>. 11 July 2025, https://example.org/g."},
    {SourceKind::Letter, u"A letter to the states", u"Ludwig van Beethoven", u"Bureau of Odd Numbers", OrganisationKind::GovernmentAgency, u"2025-05", u"",
     u"https://example.org/h", u"", u"",
     u"van Beethoven, L. (2025, May). <i>A letter to the states</i> [Letter]. Bureau of Odd Numbers. https://example.org/h",
     u"Beethoven, Ludwig van. “A Letter to the States.” Letter. Bureau of Odd Numbers, May 2025. https://example.org/h.",
     u"van Beethoven, Ludwig. “A Letter to the States.” <i>Bureau of Odd Numbers</i>, May 2025, https://example.org/h."},
    {SourceKind::News, u"Plus de 2700 victimes de trafic d'êtres humains", u"", u"RTS", OrganisationKind::News, u"2016-07-29", u"",
     u"https://rts.ch/i", u"", u"",
     u"<i>Plus de 2700 victimes de trafic d’êtres humains</i>. (2016, July 29). RTS. https://rts.ch/i",
     u"RTS. “Plus de 2700 victimes de trafic d’êtres humains,” July 29, 2016. https://rts.ch/i.",
     u"“Plus de 2700 victimes de trafic d’êtres humains.” <i>RTS</i>, 29 July 2016, https://rts.ch/i."},
    {SourceKind::News, u"Что такое торговля людьми", u"Владимир Ильич Петров", u"Газета", OrganisationKind::News, u"2020-02-03", u"",
     u"https://example.org/j", u"", u"",
     u"Петров, В. И. (2020, February 3). <i>Что такое торговля людьми</i>. Газета. https://example.org/j",
     u"Петров, Владимир Ильич. “Что такое торговля людьми.” Газета, February 3, 2020. https://example.org/j.",
     u"Петров, Владимир Ильич. “Что такое торговля людьми.” <i>Газета</i>, 3 Feb. 2020, https://example.org/j."},
    {SourceKind::News, u"The end of \"all this\"", u"王小明", u"The Times", OrganisationKind::News, u"2020", u"",
     u"https://example.org/k", u"", u"",
     u"王小明. (2020). <i>The end of “all this.”</i> The Times. https://example.org/k",
     u"王小明. “The End of ‘All This.’” The Times, 2020. https://example.org/k.",
     u"王小明. “The End of ‘All This.’” <i>The Times</i>, 2020, https://example.org/k."},
    {SourceKind::WebPage, u"A title of many", u"Ada Alm; Ada Blm; Ada Clm; Ada Dlm; Ada Elm; Ada Flm; Ada Glm; Ada Hlm; Ada Ilm; Ada Jlm; Ada Klm; Ada Llm", u"Odd", OrganisationKind::Other, u"2020", u"",
     u"https://example.org/l", u"", u"",
     u"Alm, A., Blm, A., Clm, A., Dlm, A., Elm, A., Flm, A., Glm, A., Hlm, A., Ilm, A., Jlm, A., Klm, A., & Llm, A. (2020). <i>A title of many</i>. Odd. https://example.org/l",
     u"Alm, Ada, Ada Blm, Ada Clm, Ada Dlm, Ada Elm, Ada Flm, Ada Glm, et al. “A Title of Many.” Odd, 2020. https://example.org/l.",
     u"Alm, Ada, et al. “A Title of Many.” <i>Odd</i>, 2020, https://example.org/l."},
    {SourceKind::Report, u"A title of more", u"Ada Alm; Ada Blm; Ada Clm; Ada Dlm; Ada Elm; Ada Flm; Ada Glm; Ada Hlm; Ada Ilm; Ada Jlm; Ada Klm; Ada Llm; Ada Mlm; Ada Nlm; Ada Olm; Ada Plm; Ada Qlm; Ada Rlm; Ada Slm; Ada Tlm; Ada Ulm; Ada Vlm", u"Odd", OrganisationKind::Other, u"2020", u"",
     u"https://example.org/l", u"", u"",
     u"Alm, A., Blm, A., Clm, A., Dlm, A., Elm, A., Flm, A., Glm, A., Hlm, A., Ilm, A., Jlm, A., Klm, A., Llm, A., Mlm, A., Nlm, A., Olm, A., Plm, A., Qlm, A., Rlm, A., Slm, A., … Vlm, A. (2020). <i>A title of more</i>. Odd. https://example.org/l",
     u"Alm, Ada, Ada Blm, Ada Clm, Ada Dlm, Ada Elm, Ada Flm, Ada Glm, et al. “A Title of More.” Odd, 2020. https://example.org/l.",
     u"Alm, Ada, et al. <i>A Title of More</i>. Odd, 2020, https://example.org/l."},
    {SourceKind::Hearing, u"An inside job: how it came to this!", u"Ali Hopper (Odd Group)", u"House Committee", OrganisationKind::Legislature, u"2025-07", u"2026-11-22",
     u"https://example.org/m", u"", u"",
     u"Hopper, A. (2025, July). <i>An inside job: how it came to this!</i> [Hearing]. House Committee. Retrieved November 22, 2026, from https://example.org/m",
     u"Hopper, Ali. “An inside Job: How It Came to This!” Hearing. House Committee, July 2025. Accessed November 22, 2026. https://example.org/m.",
     u"Hopper, Ali. “An inside Job: How It Came to This!” <i>House Committee</i>, July 2025, https://example.org/m. Accessed 22 Nov. 2026."},
    {SourceKind::WebPage, u"Trump and his critics on 'lost' children (fact check)", u"", u"", OrganisationKind::Other, u"2018-05-02", u"",
     u"https://example.org/n", u"", u"",
     u"<i>Trump and his critics on “lost” children (fact check)</i>. (2018, May 2). example.org. https://example.org/n",
     u"example.org. “Trump and His Critics on ‘Lost’ Children (Fact Check),” May 2, 2018. https://example.org/n.",
     u"“Trump and His Critics on ‘Lost’ Children (Fact Check).” <i>example.org</i>, 2 May 2018, https://example.org/n."},
    {SourceKind::Report, u"Ends in dots...", u"", u"Odd & Sons Inc.", OrganisationKind::Other, u"2018", u"",
     u"https://example.org/o?a=1&b=2#c", u"", u"",
     u"Odd & Sons Inc. (2018). <i>Ends in dots...</i> https://example.org/o?a=1&b=2#c",
     u"Odd & Sons Inc. “Ends in Dots...,” 2018. https://example.org/o?a=1&b=2#c.",
     u"<i>Ends in Dots...</i> Odd & Sons Inc., 2018, https://example.org/o?a=1&b=2#c."},
    {SourceKind::News, u"A page read elsewhere", u"", u"Odd News", OrganisationKind::News, u"2018-05", u"2026-11-22",
     u"", u"", u"https://mirror.example.org/p",
     u"<i>A page read elsewhere</i>. (2018, May). Odd News. Retrieved November 22, 2026, from https://mirror.example.org/p",
     u"Odd News. “A Page Read Elsewhere,” May 2018. Accessed November 22, 2026. https://mirror.example.org/p.",
     u"“A Page Read Elsewhere.” <i>Odd News</i>, May 2018, https://mirror.example.org/p. Accessed 22 Nov. 2026."},
    {SourceKind::News, u"An about-date", u"", u"Odd News", OrganisationKind::News, u"2018-05~", u"",
     u"https://example.org/q", u"", u"",
     u"<i>An about-date</i>. (ca. 2018, May). Odd News. https://example.org/q",
     u"Odd News. “An About-Date,” [May 2018?]. https://example.org/q.",
     u"“An About-Date.” <i>Odd News</i>, circa May 2018, https://example.org/q."},
    {SourceKind::Report, u"An archived page", u"", u"Odd Office", OrganisationKind::GovernmentAgency, u"2018", u"2026-11-22",
     u"https://example.org/r", u"https://archive.example.org/r", u"",
     u"Odd Office. (2018). <i>An archived page</i>. Retrieved November 22, 2026, from https://example.org/r, archived at https://archive.example.org/r",
     u"Odd Office. “An Archived Page,” 2018. Accessed November 22, 2026. https://example.org/r, archived at https://archive.example.org/r.",
     u"<i>An Archived Page</i>. Odd Office, 2018, https://example.org/r, archived at https://archive.example.org/r. Accessed 22 Nov. 2026."},
    {SourceKind::Report, u"Only an archived page", u"", u"Odd Office", OrganisationKind::GovernmentAgency, u"2018~", u"",
     u"", u"https://archive.example.org/s", u"",
     u"Odd Office. (ca. 2018). <i>Only an archived page</i>. https://archive.example.org/s",
     u"Odd Office. “Only an Archived Page,” [2018?]. https://archive.example.org/s.",
     u"<i>Only an Archived Page</i>. Odd Office, circa 2018, https://archive.example.org/s."},
};

}  // namespace countercheck::test
