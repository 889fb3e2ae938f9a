-- SPDX-License-Identifier: GPL-3.0-or-later
-- A library of version 1 of the schema, as the program wrote it then: its structure, and the rows of one claim. Frozen.
PRAGMA page_size = 4096;
PRAGMA encoding = 'UTF-8';
PRAGMA application_id = 1128491115;
PRAGMA user_version = 1;
CREATE TABLE library (
  row INTEGER PRIMARY KEY,
  title TEXT NOT NULL CHECK (title <> ''),
  description TEXT NOT NULL CHECK (description <> ''),
  version TEXT NOT NULL CHECK (version <> ''),
  created TEXT NOT NULL CHECK (created NOT GLOB '*~~' AND (rtrim(created, '~') GLOB '[0-9][0-9][0-9][0-9]' OR rtrim(created, '~') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR rtrim(created, '~') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
  language TEXT NOT NULL CHECK (language <> ''),
  licence TEXT NOT NULL CHECK (licence <> ''),
  publisher TEXT CHECK (publisher <> ''),
  CHECK (row = 1)
) STRICT;
CREATE TABLE organisations (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id GLOB '[a-z0-9]*' AND id GLOB '*[a-z0-9]' AND id NOT GLOB '*[^a-z0-9-]*' AND id NOT GLOB '*--*'),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('government_agency', 'intergovernmental', 'ngo', 'fact_checker', 'news', 'official', 'person', 'academic', 'legislature', 'other')),
  country TEXT CHECK (country GLOB '[A-Z][A-Z]'),
  note TEXT CHECK (note <> '')
) STRICT;
CREATE TABLE sources (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id GLOB '[a-z0-9]*' AND id GLOB '*[a-z0-9]' AND id NOT GLOB '*[^a-z0-9-]*' AND id NOT GLOB '*--*'),
  kind TEXT NOT NULL CHECK (kind IN ('press_release', 'report', 'dataset', 'fact_check', 'hearing', 'news', 'statement', 'web_page', 'letter')),
  title TEXT NOT NULL CHECK (title <> ''),
  publisher_id TEXT NOT NULL REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED,
  authors TEXT CHECK (authors <> ''),
  published TEXT CHECK (published NOT GLOB '*~~' AND (rtrim(published, '~') GLOB '[0-9][0-9][0-9][0-9]' OR rtrim(published, '~') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR rtrim(published, '~') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
  accessed TEXT NOT NULL CHECK (accessed NOT GLOB '*~~' AND (rtrim(accessed, '~') GLOB '[0-9][0-9][0-9][0-9]' OR rtrim(accessed, '~') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR rtrim(accessed, '~') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
  url TEXT CHECK (url GLOB 'http://?*' OR url GLOB 'https://?*'),
  archive_url TEXT CHECK (archive_url GLOB 'http://?*' OR archive_url GLOB 'https://?*'),
  directness TEXT NOT NULL CHECK (directness IN ('primary', 'secondary', 'tertiary')),
  via_url TEXT CHECK (via_url GLOB 'http://?*' OR via_url GLOB 'https://?*'),
  purpose TEXT NOT NULL CHECK (purpose IN ('statistical', 'administrative', 'advocacy', 'political', 'fact_check', 'journalism')),
  licence TEXT CHECK (licence <> ''),
  note TEXT CHECK (note <> '')
) STRICT;
CREATE TABLE measures (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id GLOB '[a-z0-9]*' AND id GLOB '*[a-z0-9]' AND id NOT GLOB '*[^a-z0-9-]*' AND id NOT GLOB '*--*'),
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  short_name TEXT NOT NULL CHECK (short_name <> ''),
  definition TEXT NOT NULL CHECK (definition <> ''),
  statistical_unit TEXT NOT NULL CHECK (statistical_unit IN ('report', 'call', 'contact', 'case', 'lead', 'referral', 'visit', 'letter', 'investigation', 'arrest', 'defendant', 'conviction', 'person', 'child', 'operation', 'document')),
  unit_of_measure TEXT NOT NULL CHECK (unit_of_measure IN ('count', 'percent', 'percent_change', 'one_in')),
  population TEXT CHECK (population <> ''),
  area TEXT CHECK (area <> ''),
  period_kind TEXT NOT NULL CHECK (period_kind IN ('calendar_year', 'fiscal_year', 'as_of', 'span', 'operation')),
  accumulation TEXT NOT NULL CHECK (accumulation IN ('per_period', 'cumulative', 'stock', 'change', 'average')),
  stage TEXT NOT NULL CHECK (stage IN ('contact', 'report', 'review', 'lead', 'location', 'case', 'referral', 'investigation', 'arrest', 'prosecution', 'conviction', 'victim', 'service', 'potential_victim', 'prevalence', 'context')),
  verification TEXT NOT NULL CHECK (verification IN ('not_applicable', 'asserted', 'potential', 'presumed', 'identified', 'adjudicated', 'estimated')),
  verification_basis TEXT CHECK (verification_basis IN ('published_criteria', 'agency_statement', 'third_party')),
  producer_id TEXT NOT NULL REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED,
  definition_source_id TEXT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
  does_not_say TEXT NOT NULL CHECK (does_not_say <> ''),
  note TEXT CHECK (note <> '')
) STRICT;
CREATE TABLE observations (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id GLOB '[a-z0-9]*' AND id GLOB '*[a-z0-9]' AND id NOT GLOB '*[^a-z0-9-]*' AND id NOT GLOB '*--*'),
  measure_id TEXT NOT NULL REFERENCES measures (id) DEFERRABLE INITIALLY DEFERRED,
  area TEXT NOT NULL CHECK (area <> ''),
  period_start TEXT CHECK (period_start NOT GLOB '*~~' AND (rtrim(period_start, '~') GLOB '[0-9][0-9][0-9][0-9]' OR rtrim(period_start, '~') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR rtrim(period_start, '~') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
  period_end TEXT CHECK (period_end NOT GLOB '*~~' AND (rtrim(period_end, '~') GLOB '[0-9][0-9][0-9][0-9]' OR rtrim(period_end, '~') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR rtrim(period_end, '~') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
  value REAL,
  lower REAL,
  upper REAL,
  qualifier TEXT NOT NULL CHECK (qualifier IN ('exact', 'about', 'more_than', 'at_least', 'less_than', 'at_most', 'between')),
  value_text TEXT NOT NULL CHECK (value_text <> ''),
  status TEXT NOT NULL CHECK (status GLOB '[A-Z]*' AND status GLOB '*[A-Z]' AND status NOT GLOB '*[^A-Z ]*' AND status NOT GLOB '*  *' AND status NOT GLOB '*[A-Z][A-Z]*'),
  source_id TEXT NOT NULL REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
  locator TEXT CHECK (locator <> ''),
  excerpt TEXT CHECK (excerpt <> ''),
  published TEXT CHECK (published NOT GLOB '*~~' AND (rtrim(published, '~') GLOB '[0-9][0-9][0-9][0-9]' OR rtrim(published, '~') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR rtrim(published, '~') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
  revises_id TEXT REFERENCES observations (id) DEFERRABLE INITIALLY DEFERRED,
  derivation TEXT CHECK (derivation <> ''),
  note TEXT CHECK (note <> ''),
  CHECK (CASE qualifier WHEN 'between' THEN value IS NULL AND lower IS NOT NULL AND upper IS NOT NULL AND lower <= upper ELSE value IS NOT NULL AND lower IS NULL AND upper IS NULL END)
) STRICT;
CREATE TABLE breaks (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id GLOB '[a-z0-9]*' AND id GLOB '*[a-z0-9]' AND id NOT GLOB '*[^a-z0-9-]*' AND id NOT GLOB '*--*'),
  measure_id TEXT NOT NULL REFERENCES measures (id) DEFERRABLE INITIALLY DEFERRED,
  at TEXT NOT NULL CHECK (at NOT GLOB '*~~' AND (rtrim(at, '~') GLOB '[0-9][0-9][0-9][0-9]' OR rtrim(at, '~') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR rtrim(at, '~') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
  kind TEXT NOT NULL CHECK (kind IN ('method', 'definition', 'coverage', 'wording', 'unexplained')),
  description TEXT NOT NULL CHECK (description <> ''),
  source_id TEXT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE claims (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id GLOB '[a-z0-9]*' AND id GLOB '*[a-z0-9]' AND id NOT GLOB '*[^a-z0-9-]*' AND id NOT GLOB '*--*'),
  statement TEXT NOT NULL CHECK (statement <> ''),
  wording TEXT NOT NULL CHECK (wording IN ('verbatim', 'paraphrase')),
  claimant_id TEXT NOT NULL REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED,
  stated_on TEXT CHECK (stated_on NOT GLOB '*~~' AND (rtrim(stated_on, '~') GLOB '[0-9][0-9][0-9][0-9]' OR rtrim(stated_on, '~') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR rtrim(stated_on, '~') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
  venue TEXT CHECK (venue <> ''),
  source_id TEXT NOT NULL REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
  topic TEXT NOT NULL CHECK (topic <> ''),
  action TEXT CHECK (action <> ''),
  value REAL,
  qualifier TEXT CHECK (qualifier IN ('exact', 'about', 'more_than', 'at_least', 'less_than', 'at_most', 'between')),
  value_text TEXT CHECK (value_text <> ''),
  statistical_unit TEXT CHECK (statistical_unit IN ('report', 'call', 'contact', 'case', 'lead', 'referral', 'visit', 'letter', 'investigation', 'arrest', 'defendant', 'conviction', 'person', 'child', 'operation', 'document')),
  population TEXT CHECK (population <> ''),
  area TEXT CHECK (area <> ''),
  period TEXT CHECK (period <> ''),
  note TEXT CHECK (note <> ''),
  CHECK (CASE WHEN value IS NULL THEN qualifier IS NULL OR qualifier = 'between' ELSE qualifier IS NOT NULL AND qualifier <> 'between' END)
) STRICT;
CREATE TABLE assessments (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id GLOB '[a-z0-9]*' AND id GLOB '*[a-z0-9]' AND id NOT GLOB '*[^a-z0-9-]*' AND id NOT GLOB '*--*'),
  claim_id TEXT NOT NULL REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED,
  assessor_id TEXT NOT NULL REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED,
  source_id TEXT NOT NULL REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
  rating TEXT NOT NULL CHECK (rating IN ('supported', 'supported_as_count', 'unverified', 'not_supported', 'not_comparable', 'false')),
  rating_text TEXT CHECK (rating_text <> ''),
  rationale TEXT NOT NULL CHECK (rationale <> ''),
  assessed_on TEXT CHECK (assessed_on NOT GLOB '*~~' AND (rtrim(assessed_on, '~') GLOB '[0-9][0-9][0-9][0-9]' OR rtrim(assessed_on, '~') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR rtrim(assessed_on, '~') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'))
) STRICT;
CREATE TABLE evidence (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id GLOB '[a-z0-9]*' AND id GLOB '*[a-z0-9]' AND id NOT GLOB '*[^a-z0-9-]*' AND id NOT GLOB '*--*'),
  claim_id TEXT NOT NULL REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED,
  observation_id TEXT NOT NULL REFERENCES observations (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('as_claimed', 'traces_to', 'supports', 'contradicts', 'context', 'confused_with')),
  note TEXT CHECK (note <> '')
) STRICT;
CREATE TABLE gaps (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id GLOB '[a-z0-9]*' AND id GLOB '*[a-z0-9]' AND id NOT GLOB '*[^a-z0-9-]*' AND id NOT GLOB '*--*'),
  question TEXT NOT NULL CHECK (question <> ''),
  claim_id TEXT REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED,
  measure_id TEXT REFERENCES measures (id) DEFERRABLE INITIALLY DEFERRED,
  area TEXT CHECK (area <> ''),
  period_start TEXT CHECK (period_start NOT GLOB '*~~' AND (rtrim(period_start, '~') GLOB '[0-9][0-9][0-9][0-9]' OR rtrim(period_start, '~') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR rtrim(period_start, '~') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
  period_end TEXT CHECK (period_end NOT GLOB '*~~' AND (rtrim(period_end, '~') GLOB '[0-9][0-9][0-9][0-9]' OR rtrim(period_end, '~') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR rtrim(period_end, '~') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
  kind TEXT NOT NULL CHECK (kind IN ('never_published', 'not_for_this_period', 'not_broken_down', 'not_comparable', 'not_found', 'not_in_library', 'suppressed', 'not_applicable')),
  scope TEXT CHECK (scope IN ('value', 'breakdown', 'definition')),
  searched TEXT CHECK (searched <> ''),
  searched_on TEXT CHECK (searched_on NOT GLOB '*~~' AND (rtrim(searched_on, '~') GLOB '[0-9][0-9][0-9][0-9]' OR rtrim(searched_on, '~') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR rtrim(searched_on, '~') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
  source_id TEXT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT CHECK (note <> '')
) STRICT;
CREATE TABLE cautions (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id GLOB '[a-z0-9]*' AND id GLOB '*[a-z0-9]' AND id NOT GLOB '*[^a-z0-9-]*' AND id NOT GLOB '*--*'),
  text TEXT NOT NULL CHECK (text <> ''),
  claim_id TEXT REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED,
  measure_id TEXT REFERENCES measures (id) DEFERRABLE INITIALLY DEFERRED,
  observation_id TEXT REFERENCES observations (id) DEFERRABLE INITIALLY DEFERRED,
  source_id TEXT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (claim_id IS NOT NULL OR measure_id IS NOT NULL OR observation_id IS NOT NULL)
) STRICT;
CREATE TABLE comparisons (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id GLOB '[a-z0-9]*' AND id GLOB '*[a-z0-9]' AND id NOT GLOB '*[^a-z0-9-]*' AND id NOT GLOB '*--*'),
  measure_a_id TEXT NOT NULL REFERENCES measures (id) DEFERRABLE INITIALLY DEFERRED,
  measure_b_id TEXT NOT NULL REFERENCES measures (id) DEFERRABLE INITIALLY DEFERRED,
  verdict TEXT NOT NULL CHECK (verdict IN ('comparable', 'comparable_with_care', 'related_not_comparable', 'cannot_tell', 'not_comparable')),
  reason TEXT NOT NULL CHECK (reason <> ''),
  source_id TEXT NOT NULL REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (measure_a_id <> measure_b_id)
) STRICT;
CREATE TABLE relations (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id GLOB '[a-z0-9]*' AND id GLOB '*[a-z0-9]' AND id NOT GLOB '*[^a-z0-9-]*' AND id NOT GLOB '*--*'),
  measure_a_id TEXT NOT NULL REFERENCES measures (id) DEFERRABLE INITIALLY DEFERRED,
  measure_b_id TEXT NOT NULL REFERENCES measures (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('equivalent', 'part_of', 'next_stage')),
  partition TEXT CHECK (partition <> ''),
  reason TEXT NOT NULL CHECK (reason <> ''),
  source_id TEXT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (measure_a_id <> measure_b_id),
  CHECK (partition IS NULL OR kind = 'part_of')
) STRICT;
CREATE INDEX claims_newest_first ON claims (rtrim(stated_on, '~') DESC, id);
CREATE INDEX claims_by_claimant ON claims (claimant_id);
CREATE INDEX observations_by_measure ON observations (measure_id, area);
CREATE INDEX breaks_by_measure ON breaks (measure_id);
CREATE INDEX assessments_by_claim ON assessments (claim_id, rating);
CREATE INDEX assessments_by_rating ON assessments (rating, claim_id);
CREATE INDEX evidence_by_claim ON evidence (claim_id);
CREATE INDEX gaps_by_claim ON gaps (claim_id);
CREATE INDEX gaps_by_measure ON gaps (measure_id, area);
CREATE INDEX cautions_by_claim ON cautions (claim_id);
CREATE INDEX cautions_by_measure ON cautions (measure_id);
CREATE INDEX cautions_by_observation ON cautions (observation_id);
CREATE INDEX comparisons_by_measure ON comparisons (measure_a_id);
CREATE INDEX relations_by_measure ON relations (measure_a_id);
CREATE VIRTUAL TABLE organisations_search USING fts5 (name, content = 'organisations', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
CREATE VIRTUAL TABLE sources_search USING fts5 (title, authors, note, content = 'sources', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
CREATE VIRTUAL TABLE measures_search USING fts5 (name, short_name, definition, population, area, does_not_say, note, content = 'measures', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
CREATE VIRTUAL TABLE observations_search USING fts5 (area, value_text, excerpt, note, content = 'observations', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
CREATE VIRTUAL TABLE claims_search USING fts5 (statement, venue, topic, value_text, population, note, content = 'claims', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
CREATE VIRTUAL TABLE gaps_search USING fts5 (question, searched, note, content = 'gaps', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
INSERT INTO library VALUES (1, 'Children and trafficking: who was counted?', 'Published numbers about child trafficking, unaccompanied children and rescues, each with its unit, its firmness, its period and its source. The library keeps process counts such as reports, calls, leads and located children apart from counts of identified victims, and shows what the claim of 62,000 rescued children rests on. Pages were read as stored copies in November 2026; where only a copy by somebody else was read, the source says so.', '1.1.0', '2026-11-22', 'en', 'CC0-1.0', 'Countercheck example library');
INSERT INTO organisations VALUES (1, 'claims365', '365claims (David Melsheimer)', 'fact_checker', 'US', 'Personal site that reviews claims one by one.');
INSERT INTO organisations VALUES (2, 'factually', 'Factually', 'fact_checker', NULL, 'Fact-check site whose pages say that they can make mistakes.');
INSERT INTO organisations VALUES (3, 'snopes', 'Snopes', 'fact_checker', 'US', 'Its article on the 62,000 claim was not found; quoted through Factually.');
INSERT INTO organisations VALUES (4, 'tom-homan', 'Tom Homan', 'official', 'US', 'White House border adviser (border czar) since January 2025.');
INSERT INTO organisations VALUES (5, 'townhall', 'Townhall', 'news', 'US', NULL);
INSERT INTO organisations VALUES (6, 'trump-administration', 'Trump administration (speakers not named)', 'official', 'US', 'Used where a source names the administration, not a person.');
INSERT INTO sources VALUES (1, 'claims365-62000', 'fact_check', 'Rescued 62,000 missing migrant children (claim review)', 'claims365', NULL, NULL, '2026-11-22', 'https://365claims.davidmelsheimer.com/borders/028', NULL, 'secondary', NULL, 'fact_check', 'copyright of the publisher; facts only', NULL);
INSERT INTO sources VALUES (2, 'factually-75ac13', 'fact_check', 'Did Trump administration rescue 62,000 missing migrant children', 'factually', NULL, '2025-12~', '2026-11-22', 'https://factually.co/fact-checks/justice/trump-administration-62k-missing-migrant-children-75ac13', NULL, 'secondary', NULL, 'fact_check', 'copyright of the publisher; facts only', NULL);
INSERT INTO sources VALUES (3, 'factually-adcddb', 'fact_check', 'Has I saved thousands of children from sex trafficking?', 'factually', NULL, '2025-12~', '2026-11-22', 'https://factually.co/fact-checks/society/have-i-saved-thousands-of-children-from-sex-trafficking-adcddb', NULL, 'secondary', NULL, 'fact_check', 'copyright of the publisher; facts only', 'Factually''s check of ''thousands saved''. Read as the text supplied with the project; the page carries no date. Its numbered references have no titles or addresses.');
INSERT INTO sources VALUES (4, 'townhall-2025-12', 'news', 'Trump admin has rescued 62K migrant kids from sex trafficking and child labor', 'townhall', 'Dmitri Bolt', '2025-12-08', '2026-11-22', 'https://townhall.com/tipsheet/dmitri-bolt/2025/12/08/trump-admin-has-rescued-62k-migrant-kids-from-sex-trafficking-and-child-labor-n2667541', NULL, 'secondary', NULL, 'journalism', 'copyright of the publisher; facts only', 'Longest quotation found of the television interview of 7 December 2025.');
INSERT INTO measures VALUES (1, 'children-rescued-as-claimed', 'Children said to have been rescued, as claimed', 'Rescued, as claimed', 'A number stated by an official or repeated by others together with the word rescued or saved. The speaker gave no definition, method or list.', 'child', 'count', 'unaccompanied migrant children; the claimant defined no further group', 'United States', 'as_of', 'cumulative', 'victim', 'asserted', NULL, 'trump-administration', 'townhall-2025-12', 'It does not say what rescued means, from what, when the count began or how many of the children were victims of trafficking. Nobody published how it was made.', 'Kept apart from every count of located children because the verb is different.');
INSERT INTO observations VALUES (1, 'children-rescued-as-claimed-2025-12-07', 'children-rescued-as-claimed', 'United States', NULL, '2025-12-07', 62000.0, NULL, NULL, 'more_than', 'over 62,000', 'V', 'townhall-2025-12', 'television interview, 7 December 2025', 'Over 62,000 children rescued', '2025-12-07', NULL, NULL, 'Tom Homan on a Sunday broadcast. In the same interview he says found, saved and rescued, and that some of the children were in sex trafficking or forced labour.');
INSERT INTO claims VALUES (1, 'claim-62000-rescued', 'Over 62,000 children rescued by President Trump.', 'verbatim', 'tom-homan', '2025-12-07', 'television interview (Fox & Friends Weekend)', 'townhall-2025-12', 'rescues', 'rescued', 62000.0, 'more_than', 'over 62,000', 'child', NULL, NULL, NULL, 'The speaker did not name the group in this sentence; just before, he spoke of children smuggled into the country and of children whom nobody had looked for under the earlier administration. He also said found and saved; some of the children, he said, were in sex trafficking or forced labour. Retellings dropped the word some and added unaccompanied migrant. Factually''s check of ''thousands saved'' traces the claim to an initiative of November 2025 and to remarks on air.');
INSERT INTO assessments VALUES (1, 'as-62000-365claims', 'claim-62000-rescued', 'claims365', 'claims365-62000', 'not_supported', 'The claim is not supported by the evidence.', 'Rescued is not defined, checks at known addresses are mixed with rescues, and the trafficking programme of the department assisted 818 victims in a whole year.', NULL);
INSERT INTO assessments VALUES (2, 'as-62000-75ac13', 'claim-62000-rescued', 'factually', 'factually-75ac13', 'not_supported', 'is not supported by the available reporting', 'Official releases claim 24,400 located; other reporting shows hundreds or low thousands of children in enforcement actions.', NULL);
INSERT INTO assessments VALUES (3, 'as-62000-factually-adcddb', 'claim-62000-rescued', 'factually', 'factually-adcddb', 'not_supported', 'are not supported by the available reporting', 'Agency documents show single operations, reports processed and leads, but no count of rescues of this size that can be checked.', NULL);
INSERT INTO assessments VALUES (4, 'as-62000-snopes', 'claim-62000-rescued', 'snopes', 'factually-adcddb', 'not_supported', 'could not find evidence', 'As reported by Factually''s check of ''thousands saved''; the article itself was not found. The reviewer found nothing to show that thousands of children had been rescued from sex trafficking or forced labour.', NULL);
INSERT INTO evidence VALUES (1, 'ev-62000-rescued-01', 'claim-62000-rescued', 'children-rescued-as-claimed-2025-12-07', 'as_claimed', 'The number as it was said. No definition, list or method was published.');
INSERT INTO organisations_search (organisations_search) VALUES ('rebuild');
INSERT INTO sources_search (sources_search) VALUES ('rebuild');
INSERT INTO measures_search (measures_search) VALUES ('rebuild');
INSERT INTO observations_search (observations_search) VALUES ('rebuild');
INSERT INTO claims_search (claims_search) VALUES ('rebuild');
INSERT INTO gaps_search (gaps_search) VALUES ('rebuild');
