<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<!-- English needs translating only where a number decides the form. -->
<context>
    <name>Figure</name>
    <message numerus="yes">
        <source>and %n more in the table of figures</source>
        <translation>
            <numerusform>and %n more in the table of figures</numerusform>
            <numerusform>and %n more in the table of figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures of context or estimates are in the table, not in the chart.</source>
        <translation>
            <numerusform>%n figure of context or estimate is in the table, not in the chart.</numerusform>
            <numerusform>%n figures of context or estimates are in the table, not in the chart.</numerusform>
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
</context>
</TS>
