<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Footer</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPreview</name>
    <message numerus="yes">
        <source>%n lines will not be written</source>
        <translation>
            <numerusform>%n line will not be written</numerusform>
            <numerusform>%n lines will not be written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n agents</source>
        <translation>
            <numerusform>Write %n agent</numerusform>
            <numerusform>Write %n agents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterRoom</name>
    <message numerus="yes">
        <source>%n agents</source>
        <translation>
            <numerusform>%n agent</numerusform>
            <numerusform>%n agents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message numerus="yes">
        <source>%n agents</source>
        <translation>
            <numerusform>%n agent</numerusform>
            <numerusform>%n agents</numerusform>
        </translation>
    </message>
</context>
</TS>
