<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<!-- English needs translating only where a number decides the form. -->
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>import %1: %n figures</source>
        <translation>
            <numerusform>import %1: %n figure</numerusform>
            <numerusform>import %1: %n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more: %1</source>
        <translation>
            <numerusform>%n more: %1</numerusform>
            <numerusform>%n more: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n of this kind: gaps</source>
        <translation>
            <numerusform>%n of this kind: a gap</numerusform>
            <numerusform>All %n of this kind: gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n of this kind: leave out</source>
        <translation>
            <numerusform>%n of this kind: leave out</numerusform>
            <numerusform>All %n of this kind: leave out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells are not read</source>
        <translation>
            <numerusform>%n cell is not read</numerusform>
            <numerusform>%n cells are not read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers, all read</source>
        <translation>
            <numerusform>%n number, which is read</numerusform>
            <numerusform>%n numbers, all read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows look like sums</source>
        <translation>
            <numerusform>%n row looks like a sum</numerusform>
            <numerusform>%n rows look like sums</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns look like sums</source>
        <translation>
            <numerusform>%n column looks like a sum</numerusform>
            <numerusform>%n columns look like sums</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new measures: %1</source>
        <translation>
            <numerusform>%n new measure: %1</numerusform>
            <numerusform>%n new measures: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new sources, %1 without an address</source>
        <translation>
            <numerusform>%n new source, %1 without an address</numerusform>
            <numerusform>%n new sources, %1 without an address</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new sources</source>
        <translation>
            <numerusform>%n new source</numerusform>
            <numerusform>%n new sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells are left out by hand</source>
        <translation>
            <numerusform>%n cell is left out by hand</numerusform>
            <numerusform>%n cells are left out by hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stop the import</source>
        <translation>
            <numerusform>%n stops the import</numerusform>
            <numerusform>%n stop the import</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ask for care</source>
        <translation>
            <numerusform>%n asks for care</numerusform>
            <numerusform>%n ask for care</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first of %n measures.</source>
        <translation>
            <numerusform>The only one of %n measure.</numerusform>
            <numerusform>The first of %n measures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures are in your library</source>
        <translation>
            <numerusform>%n figure is in your library</numerusform>
            <numerusform>%n figures are in your library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %n sources an address</source>
        <translation>
            <numerusform>Give %n source an address</numerusform>
            <numerusform>Give %n sources an address</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers are missing:</source>
        <translation>
            <numerusform>%n answer is missing:</numerusform>
            <numerusform>%n answers are missing:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers will become figures.</source>
        <translation>
            <numerusform>%n number will become a figure.</numerusform>
            <numerusform>%n numbers will become figures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have a problem.</source>
        <translation>
            <numerusform>%n has a problem.</numerusform>
            <numerusform>%n have a problem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are left out.</source>
        <translation>
            <numerusform>%n row is left out.</numerusform>
            <numerusform>%n rows are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n figures</source>
        <translation>
            <numerusform>Import %n figure</numerusform>
            <numerusform>Import %n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems stop the import.</source>
        <translation>
            <numerusform>%n problem stops the import.</numerusform>
            <numerusform>%n problems stop the import.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message numerus="yes">
        <source>%n figures stand here, from %1 to %2. The largest: %3</source>
        <translation>
            <numerusform>%n figure stands here, from %1 to %2. The largest: %3</numerusform>
            <numerusform>%n figures stand here, from %1 to %2. The largest: %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>↓ %n more lanes</source>
        <translation>
            <numerusform>↓ %n more lane</numerusform>
            <numerusform>↓ %n more lanes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes of %1 are not yet in the file.</source>
        <translation>
            <numerusform>%n change of %1 is not yet in the file.</numerusform>
            <numerusform>%n changes of %1 are not yet in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n changes of “%1” that are in no file? They cannot be brought back.</source>
        <translation>
            <numerusform>Delete %n change of “%1” that is in no file? It cannot be brought back.</numerusform>
            <numerusform>Delete %n changes of “%1” that are in no file? They cannot be brought back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %n changes and their history, and read the file again? They cannot be brought back.</source>
        <translation>
            <numerusform>Drop %n change and its history, and read the file again? It cannot be brought back.</numerusform>
            <numerusform>Drop %n changes and their history, and read the file again? They cannot be brought back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%n figures of this chart, one a row</source>
        <translation>
            <numerusform>%n figure of this chart</numerusform>
            <numerusform>%n figures of this chart, one a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files of these names are in the folder already. Replace them?</source>
        <translation>
            <numerusform>%n file of these names is in the folder already. Replace it?</numerusform>
            <numerusform>%n files of these names are in the folder already. Replace them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No installed font has some letters of “%1” and of %n other texts; they are drawn as boxes. Install a font for them and export again.</source>
        <translation>
            <numerusform>No installed font has some letters of “%1” and of %n other text; they are drawn as boxes. Install a font for them and export again.</numerusform>
            <numerusform>No installed font has some letters of “%1” and of %n other texts; they are drawn as boxes. Install a font for them and export again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message numerus="yes">
        <source>%n areas</source>
        <translation>
            <numerusform>%n area</numerusform>
            <numerusform>%n areas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more in the file's metadata</source>
        <translation>
            <numerusform>and %n more in the file's metadata</numerusform>
            <numerusform>and %n more in the file's metadata</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only in the data, not drawn: %n figures (context, estimates, other places).</source>
        <translation>
            <numerusform>Only in the data, not drawn: %n figure (context, estimates, other places).</numerusform>
            <numerusform>Only in the data, not drawn: %n figures (context, estimates, other places).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the years %1 to %2 are shown; %n figures lie outside.</source>
        <comment>first year, last year</comment>
        <translation>
            <numerusform>Only the years %1 to %2 are shown; %n figure lies outside.</numerusform>
            <numerusform>Only the years %1 to %2 are shown; %n figures lie outside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the days from %1 to %2 are shown; %n figures lie outside.</source>
        <comment>first day, last day</comment>
        <translation>
            <numerusform>Only the days from %1 to %2 are shown; %n figure lies outside.</numerusform>
            <numerusform>Only the days from %1 to %2 are shown; %n figures lie outside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures of zero or less have no place on a log scale.</source>
        <translation>
            <numerusform>%n figure of zero or less has no place on a log scale.</numerusform>
            <numerusform>%n figures of zero or less have no place on a log scale.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n pairs of these measures can be compared.</source>
        <translation>
            <numerusform>The pair of these measures cannot be compared.</numerusform>
            <numerusform>None of the %n pairs of these measures can be compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the %n pairs of these measures can be compared, with care.</source>
        <translation>
            <numerusform>%1 of the %n pairs of these measures can be compared, with care.</numerusform>
            <numerusform>%1 of the %n pairs of these measures can be compared, with care.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the %n pairs of these measures can be compared.</source>
        <translation>
            <numerusform>%1 of the %n pairs of these measures can be compared.</numerusform>
            <numerusform>%1 of the %n pairs of these measures can be compared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <comment>neighbours</comment>
        <translation>
            <numerusform>%1, and %n more</numerusform>
            <numerusform>%1, and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claims as evidence</source>
        <translation>
            <numerusform>%n claim as evidence</numerusform>
            <numerusform>%n claims as evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields changed, not kept yet</source>
        <translation>
            <numerusform>%n field changed, not kept yet</numerusform>
            <numerusform>%n fields changed, not kept yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forms hold something that is not kept yet.</source>
        <translation>
            <numerusform>%n form holds something that is not kept yet.</numerusform>
            <numerusform>%n forms hold something that is not kept yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more calculations</source>
        <translation>
            <numerusform>%n more calculation</numerusform>
            <numerusform>%n more calculations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n must be corrected first (F8)</source>
        <translation>
            <numerusform>%n must be corrected first (F8)</numerusform>
            <numerusform>%n must be corrected first (F8)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n must still be filled in</source>
        <translation>
            <numerusform>%n must still be filled in</numerusform>
            <numerusform>%n must still be filled in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows depend on it and would be deleted, too: %1.</source>
        <translation>
            <numerusform>%n row depends on it and would be deleted, too: %1.</numerusform>
            <numerusform>%n rows depend on it and would be deleted, too: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>rows</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n months</source>
        <translation>
            <numerusform>%1 in %n month</numerusform>
            <numerusform>%1 in %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n grey bands: %1</source>
        <translation>
            <numerusform>%n grey band: %1</numerusform>
            <numerusform>%n grey bands: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Omissions</name>
    <message numerus="yes">
        <source>%n marks without a number</source>
        <translation>
            <numerusform>%n mark without a number</numerusform>
            <numerusform>%n marks without a number</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks have no number beside them: point at one to read it</source>
        <translation>
            <numerusform>%n mark has no number beside it: point at it to read it</numerusform>
            <numerusform>%n marks have no number beside them: point at one to read it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not drawn for lack of room: %n lanes (%1).</source>
        <translation>
            <numerusform>Not drawn for lack of room: %n lane (%1).</numerusform>
            <numerusform>Not drawn for lack of room: %n lanes (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n estimates or figures of context found no room.</source>
        <translation>
            <numerusform>%n estimate or figure of context found no room.</numerusform>
            <numerusform>%n estimates or figures of context found no room.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures are drawn without their label.</source>
        <translation>
            <numerusform>%n figure is drawn without its label.</numerusform>
            <numerusform>%n figures are drawn without their label.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The notes of %n lanes are shortened or left out.</source>
        <translation>
            <numerusform>The note of %n lane is shortened or left out.</numerusform>
            <numerusform>The notes of %n lanes are shortened or left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more series</source>
        <translation>
            <numerusform>%n more series</numerusform>
            <numerusform>%n more series</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures of other years</source>
        <translation>
            <numerusform>%n figure of another year</numerusform>
            <numerusform>%n figures of other years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more figures</source>
        <translation>
            <numerusform>%n more figure</numerusform>
            <numerusform>%n more figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the numbers of %n marks</source>
        <translation>
            <numerusform>the number of %n mark</numerusform>
            <numerusform>the numbers of %n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures of the lanes shown found no room.</source>
        <translation>
            <numerusform>%n figure of the lanes shown found no room.</numerusform>
            <numerusform>%n figures of the lanes shown found no room.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n series only single figures are shown.</source>
        <translation>
            <numerusform>Of %n series only single figures are shown.</numerusform>
            <numerusform>Of %n series only single figures are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>%n reviewers</source>
        <translation>
            <numerusform>%n reviewer</numerusform>
            <numerusform>%n reviewers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at second hand</source>
        <comment>pages</comment>
        <translation>
            <numerusform>%n at second hand</numerusform>
            <numerusform>%n at second hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n at second hand</source>
        <translation>
            <numerusform>%1, %n at second hand</numerusform>
            <numerusform>%1, %n at second hand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message numerus="yes">
        <source>yours, %n changes</source>
        <translation>
            <numerusform>yours, %n change</numerusform>
            <numerusform>yours, %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes of yours</source>
        <translation>
            <numerusform>%n change of yours</numerusform>
            <numerusform>%n changes of yours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>The file is saved. The check has %n grave findings, which File ▸ Check library lists.</source>
        <translation>
            <numerusform>The file is saved. The check has %n grave finding, which File ▸ Check library lists.</numerusform>
            <numerusform>The file is saved. The check has %n grave findings, which File ▸ Check library lists.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes not yet in the file</source>
        <translation>
            <numerusform>%n change not yet in the file</numerusform>
            <numerusform>%n changes not yet in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claims</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measures</source>
        <translation>
            <numerusform>%n measure</numerusform>
            <numerusform>%n measures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>reviewers</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <comment>figures</comment>
        <translation>
            <numerusform>Show all %n</numerusform>
            <numerusform>Show all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Figures as a table (%n)</source>
        <translation>
            <numerusform>Figures as a table (%n)</numerusform>
            <numerusform>Figures as a table (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in this comparison</source>
        <translation>
            <numerusform>%n in this comparison</numerusform>
            <numerusform>%n in this comparison</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+  Add one of %n measures</source>
        <translation>
            <numerusform>+  Add %n measure</numerusform>
            <numerusform>+  Add one of %n measures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dissection</name>
    <message numerus="yes">
        <source>%n more figures of the evidence are in the table of the claim.</source>
        <translation>
            <numerusform>%n more figure of the evidence is in the table of the claim.</numerusform>
            <numerusform>%n more figures of the evidence are in the table of the claim.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message numerus="yes">
        <source>A process in %n steps</source>
        <translation>
            <numerusform>A process in %n step</numerusform>
            <numerusform>A process in %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n processes, step by step</source>
        <translation>
            <numerusform>%n process, step by step</numerusform>
            <numerusform>%n processes, step by step</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message numerus="yes">
        <source>%n more: %1</source>
        <translation>
            <numerusform>%n more: %1</numerusform>
            <numerusform>%n more: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures rest on it</source>
        <translation>
            <numerusform>%n figure rests on it</numerusform>
            <numerusform>%n figures rest on it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n periods, from %1 to %2</source>
        <translation>
            <numerusform>for %n period, from %1 to %2</numerusform>
            <numerusform>for %n periods, from %1 to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message numerus="yes">
        <source>%n claims</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measures</source>
        <translation>
            <numerusform>%n measure</numerusform>
            <numerusform>%n measures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n claims</source>
        <translation>
            <numerusform>All %n claims</numerusform>
            <numerusform>All %n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n measures</source>
        <translation>
            <numerusform>All %n measures</numerusform>
            <numerusform>All %n measures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n figures</source>
        <translation>
            <numerusform>All %n figures</numerusform>
            <numerusform>All %n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n sources</source>
        <translation>
            <numerusform>All %n sources</numerusform>
            <numerusform>All %n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n gaps</source>
        <translation>
            <numerusform>All %n gaps</numerusform>
            <numerusform>All %n gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n results for %1</source>
        <translation>
            <numerusform>%n result for %1</numerusform>
            <numerusform>%n results for %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>said %n claims</source>
        <translation>
            <numerusform>said %n claim</numerusform>
            <numerusform>said %n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reviewed %n claims</source>
        <translation>
            <numerusform>reviewed %n claim</numerusform>
            <numerusform>reviewed %n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>counts %n measures</source>
        <translation>
            <numerusform>counts %n measure</numerusform>
            <numerusform>counts %n measures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>published %n figures</source>
        <translation>
            <numerusform>published %n figure</numerusform>
            <numerusform>published %n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>published %n sources</source>
        <translation>
            <numerusform>published %n source</numerusform>
            <numerusform>published %n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Facet</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more: type a part of the name to find them</source>
        <translation>
            <numerusform>%n more: type a part of the name to find it</numerusform>
            <numerusform>%n more: type a part of the name to find them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n rows</source>
        <translation>
            <numerusform>Copy %n row</numerusform>
            <numerusform>Copy %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures for %1</source>
        <translation>
            <numerusform>%n figure for %1</numerusform>
            <numerusform>%n figures for %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures are on the clipboard as a table.</source>
        <translation>
            <numerusform>%n figure is on the clipboard as a table.</numerusform>
            <numerusform>%n figures are on the clipboard as a table.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures were written to %1.</source>
        <translation>
            <numerusform>%n figure was written to %1.</numerusform>
            <numerusform>%n figures were written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message numerus="yes">
        <source>%n figures</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions to which this library has no answer.</source>
        <translation>
            <numerusform>%n question to which this library has no answer.</numerusform>
            <numerusform>%n questions to which this library has no answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cite</name>
    <message numerus="yes">
        <source>%n references are on the clipboard.</source>
        <translation>
            <numerusform>%n reference is on the clipboard.</numerusform>
            <numerusform>%n references are on the clipboard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Origins</name>
    <message numerus="yes">
        <source>%n pages print this number.</source>
        <translation>
            <numerusform>%n page prints this number.</numerusform>
            <numerusform>%n pages print this number.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They go back to %n known origins.</source>
        <translation>
            <numerusform>They go back to %n known origin.</numerusform>
            <numerusform>They go back to %n known origins.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages do not say where they have it from: they are not counted as origins.</source>
        <translation>
            <numerusform>%n page does not say where it has it from: it is not counted as an origin.</numerusform>
            <numerusform>%n pages do not say where they have it from: they are not counted as origins.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more numbers of this page are printed by other pages, too.</source>
        <translation>
            <numerusform>%n more number of this page is printed by other pages, too.</numerusform>
            <numerusform>%n more numbers of this page are printed by other pages, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message numerus="yes">
        <source>%n entries for %1</source>
        <translation>
            <numerusform>%n entry for %1</numerusform>
            <numerusform>%n entries for %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message numerus="yes">
        <source>All %n pairs: %1</source>
        <translation>
            <numerusform>All %n pairs: %1</numerusform>
            <numerusform>All %n pairs: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No arithmetic across the breaks of %1.</source>
        <translation>
            <numerusform>No arithmetic across the break of %1.</numerusform>
            <numerusform>No arithmetic across the breaks of %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Span</name>
    <message numerus="yes">
        <source>Comparable since %1: %n years</source>
        <translation>
            <numerusform>Comparable since %1: %n year</numerusform>
            <numerusform>Comparable since %1: %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years before the break: no sums and no changes across it</source>
        <translation>
            <numerusform>%n year before the break: no sums and no changes across it</numerusform>
            <numerusform>%n years before the break: no sums and no changes across it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years with a figure, and then a year without one</source>
        <translation>
            <numerusform>%n year with a figure, and then a year without one</numerusform>
            <numerusform>%n years with a figure, and then a year without one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years that cannot be set beside the later ones</source>
        <translation>
            <numerusform>%n year that cannot be set beside the later ones</numerusform>
            <numerusform>%n years that cannot be set beside the later ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years that can be set side by side</source>
        <translation>
            <numerusform>%n year that can be set side by side</numerusform>
            <numerusform>%n years that can be set side by side</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message numerus="yes">
        <source>%n questions, of %1 to which this library has no answer.</source>
        <translation>
            <numerusform>%n question, of %1 to which this library has no answer.</numerusform>
            <numerusform>%n questions, of %1 to which this library has no answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions to which this library has no answer. Each says where was looked, and when.</source>
        <translation>
            <numerusform>%n question to which this library has no answer. It says where was looked, and when.</numerusform>
            <numerusform>%n questions to which this library has no answer. Each says where was looked, and when.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryExport</name>
    <message numerus="yes">
        <source>%n rows were written to %1.</source>
        <translation>
            <numerusform>%n row was written to %1.</numerusform>
            <numerusform>%n rows were written to %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
