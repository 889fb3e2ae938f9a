// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importing/table_words.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

struct Words {
    TableWord meaning;
    const char16_t *words; ///< separated by |
};

// In the order of the enumeration. English, German, French, Spanish, Italian, Dutch, Portuguese, Swedish, Polish, Russian, Arabic, Chinese, Japanese.
constexpr auto words = std::to_array<Words>({
    {TableWord::Period,
     u"year|years|period|date|fiscal year|fy|calendar year|school year|academic year|financial year|reporting year|reporting period|reference period|time|time period|time_period|ref_date|as of|year ended|year ending"
     u"|jahr|jahre|zeitraum|datum|berichtsjahr|schuljahr|kalenderjahr|haushaltsjahr|stichtag|berichtszeitraum|année|annee|années|période|an|date|exercice|année scolaire"
     u"|año|ano|periodo|fecha|ejercicio|anno|jaar|periode|período|år|rok|год|период|годы|السنة|سنة|العام|年|年度|年份|期間|年次"},
    {TableWord::PeriodStart, u"from|start|begin|start date|period start|start of period|date from|first day|von|beginn|ab|début|desde|inicio|van|från"},
    {TableWord::PeriodEnd, u"to|until|end|end date|period end|end of period|date to|through|last day|bis|ende|fin|jusqu'au|hasta|tot|till"},
    {TableWord::PartOfYear, u"quarter|qtr|month|half|half-year|quartal|monat|halbjahr|trimestre|mois|semestre|mes|trimestre|mese|kwartaal|maand|kvartal|månad|kwartał|miesiąc|квартал|месяц|四半期|月|季度|月份"},
    {TableWord::Area,
     u"country|country or area|country/area|state|county|city|region|area|geography|location|place|province|district|territory|municipality|town|nation|state/territory|reporting country|ref_area|geo|jurisdiction|local authority|police force|force area|borough"
     u"|land|bundesland|kreis|landkreis|stadt|gemeinde|gebiet|ort|staat|kanton|bezirk|länder|pays|région|département|departement|commune|ville|canton|territoire|zone"
     u"|país|pais|región|provincia|municipio|ciudad|estado|comunidad autónoma|paese|regione|comune|provincie|gemeente|regio|concelho|município|land|län|kommun|kraj|województwo|powiat"
     u"|страна|регион|область|район|город|البلد|الدولة|المحافظة|المنطقة|国|地域|都道府県|国家|地区|省份"},
    {TableWord::Source, u"source|sources|where from|reference|document|citation|report|data source|quelle|quellen|source(s)|référence|fuente|fuentes|fonte|bron|källa|źródło|источник|المصدر|出典|来源|资料来源"},
    {TableWord::Note,
     u"note|notes|remark|remarks|comment|comments|footnote|footnotes|flag|flags|obs_status|status|bemerkung|bemerkungen|anmerkung|anmerkungen|hinweis|hinweise|kommentar|fußnote|remarque|remarques|observation|observations|nota|notas|observaciones|note(s)|opmerking|opmerkingen|toelichting"
     u"|anmärkning|uwagi|примечание|примечания|ملاحظات|ملاحظة|備考|注|备注"},
    {TableWord::Series,
     u"indicator|measure|category|type|offence|offense|crime|sex|gender|age|age group|indicator name|variable|item|statistic|series|group|dimension|indikator|merkmal|kategorie|art|straftat|delikt|geschlecht|alter|altersgruppe|indicateur|catégorie|infraction|sexe|âge|indicador|categoría"
     u"|delito|sexo|edad|indicatore|categoria|reato|indicator|categorie|geslacht|leeftijd|kategori|kön|ålder|wskaźnik|показатель|категория|المؤشر|الفئة|指標|区分|指标"},
    {TableWord::Value, u"value|count|counts|number|n|figure|obs_value|obsvalue|amount|quantity|cases|wert|anzahl|zahl|fälle|valeur|nombre|effectif|valor|número|numero|cantidad|valore|waarde|aantal|antal|värde|liczba|wartość|значение|число|количество|القيمة|العدد|値|数|件数|数值|数量"},
    {TableWord::Identifier, u"id|code|no|no.|nr|nr.|#|rank|url|link|address|web address|iso|iso2|iso3|iso code|iso_code|iso-code|fips|nuts|geo code|country code|area code|row|index|lfd. nr.|lfd. nr|schlüssel|ags|kennziffer|código|codigo|codice|kod|код|n°|lat|lon|latitude|longitude|الرمز|コード|代码"},
    {TableWord::Unit, u"unit|units|unit of measure|unit_measure|einheit|maßeinheit|unité|unidad|unità|eenheid|enhet|jednostka|единица|единица измерения|الوحدة|単位|单位"},
    {TableWord::Total,
     u"total|totals|grand total|sum|all|overall|sub-total|subtotal|sub total|both sexes|all ages|all areas|total general|gesamt|insgesamt|summe|zusammen|ensemble|total général|somme|totaux|totale|totaal|totalt|summa|razem|ogółem|suma|всего|итого|المجموع|الإجمالي|合計|総数|計|总计|合计|総計"},
    {TableWord::Missing,
     u"n/a|na|n.a.|n.a|n/d|nd|n.d.|..|...|…|.|:|-|–|—|−|*|**|x|xx|#|#n/a|null|none|nil returned|not available|not applicable|not reported|not published|not collected|no data|not stated|not given|not known|suppressed|withheld|redacted|confidential|unknown|missing|tbd|pending|(x)|(s)|(d)|[x]|[c]|[z]|[u]|[low]|c|s|z|u|/"
     u"|k.a.|k. a.|k.a|keine angabe|keine angaben|liegt nicht vor|geheim|unbekannt|n.v.|nicht verfügbar|non disponible|n.c.|nc|non communiqué|secret|s.d.|sin datos|no disponible|n.d.|niet beschikbaar|n.b.|saknas|uppgift saknas|b.d.|нет данных|н/д|غير متوفر|غير متاح|不詳|無数据|無资料"},
});

QString folded(QStringView text)
{
    return text.toString().simplified().toCaseFolded();
}

const QHash<QString, TableWord> &meanings()
{
    static const QHash<QString, TableWord> all = [] {
        QHash<QString, TableWord> table;
        for (const Words &entry : words) {
            if (entry.meaning == TableWord::Missing)
                continue;
            for (const QString &word : QString::fromUtf16(entry.words).split(u'|')) {
                if (const QString key = folded(word); !table.contains(key))
                    table.insert(key, entry.meaning);
            }
        }
        return table;
    }();
    return all;
}

const QSet<QString> &missingMarks()
{
    static const QSet<QString> all = [] {
        QSet<QString> marks;
        for (const QString &word : QString::fromUtf16(words.back().words).split(u'|'))
            marks.insert(folded(word));
        return marks;
    }();
    return all;
}

constexpr auto languages = std::to_array<const char *>({"en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "nb", "pl", "cs", "ru", "uk", "ar", "ja", "zh", "tr", "el", "ro", "hu", "fi"});

/// A short name without its point, so that "Jan", "Jan." and "jan" are one.
QString monthKey(QStringView name)
{
    QString key = folded(name);
    while (key.endsWith(u'.'))
        key.chop(1);
    return key;
}

const QHash<QString, int> &months()
{
    static const QHash<QString, int> all = [] {
        QHash<QString, int> table;
        for (const char *language : languages) {
            const QLocale locale((QLatin1StringView(language)));
            for (int month = 1; month <= 12; ++month) {
                for (const QLocale::FormatType format : {QLocale::LongFormat, QLocale::ShortFormat}) {
                    for (const QString &name : {locale.monthName(month, format), locale.standaloneMonthName(month, format)}) {
                        if (const QString key = monthKey(name); key.size() > 1 && !key.front().isDigit() && !table.contains(key))
                            table.insert(key, month);
                    }
                }
            }
        }
        table.insert(u"sept"_s, 9);
        table.insert(u"jänner"_s, 1);
        table.insert(u"feber"_s, 2);
        return table;
    }();
    return all;
}

struct LanguageClues {
    const char *language;
    const char16_t *pattern;
};

// Words that stand in tables of one of these languages and seldom in those of another.
constexpr auto clues = std::to_array<LanguageClues>({
    {"en", u"the|of|and|year|years|by|in|total|source|country|county|number|persons|children|victims|cases|reports|calls|not|all|for|age|sex|women|men|girls|boys|population|quarter|rate|per|notes|remark"},
    {"de", u"der|die|das|und|jahr|jahre|nach|insgesamt|gesamt|quelle|anzahl|zahl|fälle|opfer|kinder|von|mit|nicht|davon|land|kreis|schuljahr|monat|quartal|bemerkung|anmerkung|einwohner|weiblich|männlich|frauen|männer|personen|im|des|stand"},
    {"fr", u"le|la|les|des|du|et|année|années|par|ensemble|nombre|victimes|enfants|pays|région|département|mois|trimestre|femmes|hommes|faits|sur|taux|en|au|données|personnes|mineurs|majeurs|dont|de"},
    {"es", u"el|los|las|del|y|año|años|por|número|víctimas|menores|país|provincia|fuente|mujeres|hombres|niños|niñas|casos|denuncias|de|en"},
    {"it", u"il|gli|anno|anni|per|numero|vittime|minori|paese|regione|fonte|donne|uomini|casi|totale|di|e|della"},
    {"nl", u"het|een|jaar|aantal|slachtoffers|kinderen|gemeente|bron|totaal|vrouwen|mannen|en|van"},
    {"pt", u"ano|anos|número|vítimas|crianças|país|fonte|mulheres|homens|casos|total|do|da|dos|por"},
    {"sv", u"år|antal|brottsoffer|barn|kommun|län|källa|totalt|kvinnor|män|och|efter|anmälda|brott|av"},
    {"pl", u"rok|liczba|ofiary|dzieci|kraj|źródło|ogółem|kobiety|mężczyźni|i|według"},
});

}  // namespace

std::optional<TableWord> tableWord(const QString &text)
{
    QString key = folded(text);
    while (key.endsWith(u':') || key.endsWith(u'*'))
        key = key.chopped(1).trimmed();
    const auto found = meanings().constFind(key);
    return found == meanings().cend() ? std::nullopt : std::optional(*found);
}

bool beginsWithTotal(const QString &text)
{
    if (tableWord(text) == TableWord::Total)
        return true;
    static const QRegularExpression wordEnd(u"[\\s,:;(/–-]"_s);
    const QString first = folded(text).section(wordEnd, 0, 0);
    return first != u"all" && tableWord(first) == TableWord::Total;
}

bool isMissingMark(QStringView text)
{
    return missingMarks().contains(folded(text));
}

std::optional<int> monthNamed(QStringView text)
{
    const auto found = months().constFind(monthKey(text));
    return found == months().cend() ? std::nullopt : std::optional(*found);
}

QString languageOf(const QStringList &texts)
{
    static const QRegularExpression notWord(u"[^\\p{L}]+"_s);
    QHash<QString, int> counts;
    for (const QString &text : texts) {
        for (const QString &word : folded(text).split(notWord, Qt::SkipEmptyParts))
            ++counts[word];
    }
    QString best;
    int most = 0;
    bool isAlone = false;
    for (const LanguageClues &entry : clues) {
        int hits = 0;
        for (const QString &word : QString::fromUtf16(entry.pattern).split(u'|'))
            hits += counts.value(word);
        if (hits > most) {
            best = QLatin1StringView(entry.language);
            most = hits;
            isAlone = true;
        } else if (hits == most) {
            isAlone = false;
        }
    }
    return isAlone ? best : QString();
}

bool isCountryName(const QString &text)
{
    static const QSet<QString> names = [] {
        QSet<QString> all;
        for (const QLocale &locale : QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory)) {
            all.insert(QLocale::territoryToString(locale.territory()).toCaseFolded());
            all.insert(locale.nativeTerritoryName().toCaseFolded());
        }
        for (const char16_t *name : {u"usa", u"uk", u"united states", u"united kingdom", u"england", u"scotland", u"wales", u"northern ireland", u"czechia", u"türkiye", u"european union", u"eu", u"world"})
            all.insert(QString::fromUtf16(name));
        all.remove({});
        return all;
    }();
    return names.contains(folded(text));
}

}  // namespace countercheck
