<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActionsPart</name>
    <message numerus="yes">
        <source>%n agreed</source>
        <translation>
            <numerusform>%n agreed</numerusform>
            <numerusform>%n agreed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgentBox</name>
    <message numerus="yes">
        <source>The %n chosen</source>
        <translation>
            <numerusform>The %n chosen</numerusform>
            <numerusform>The %n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AppealsCard</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArrivalChip</name>
    <message numerus="yes">
        <source>late %n min</source>
        <translation>
            <numerusform>late %n min</numerusform>
            <numerusform>late %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssetsFold</name>
    <message numerus="yes">
        <source>%n with a fault</source>
        <translation>
            <numerusform>%n with a fault</numerusform>
            <numerusform>%n with a fault</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in order</source>
        <translation>
            <numerusform>%n in order</numerusform>
            <numerusform>%n in order</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttendanceRoom</name>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttentionCard</name>
    <message numerus="yes">
        <source>%n agents</source>
        <translation>
            <numerusform>%n agent</numerusform>
            <numerusform>%n agents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BriefingCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BriefingsRoom</name>
    <message numerus="yes">
        <source>%n briefings this month</source>
        <translation>
            <numerusform>%n briefing this month</numerusform>
            <numerusform>%n briefings this month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notices to tell</source>
        <translation>
            <numerusform>%n notice to tell</numerusform>
            <numerusform>%n notices to tell</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BringInDialog</name>
    <message numerus="yes">
        <source>%n articles understood in {source}</source>
        <translation>
            <numerusform>%n article understood in {source}</numerusform>
            <numerusform>%n articles understood in {source}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n articles</source>
        <translation>
            <numerusform>Write %n article</numerusform>
            <numerusform>Write %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are refused and stay out.</source>
        <translation>
            <numerusform>%n row is refused and stays out.</numerusform>
            <numerusform>%n rows are refused and stay out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardsPage</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChecksInDialog</name>
    <message numerus="yes">
        <source>%n checks understood in {source}</source>
        <translation>
            <numerusform>%n check understood in {source}</numerusform>
            <numerusform>%n checks understood in {source}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n checks</source>
        <translation>
            <numerusform>Write %n check</numerusform>
            <numerusform>Write %n checks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConditionsFold</name>
    <message numerus="yes">
        <source>%n hold</source>
        <translation>
            <numerusform>%n holds</numerusform>
            <numerusform>%n hold</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConductRoom</name>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DutyFold</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryFoot</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
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
    <name>HandoverCard</name>
    <message numerus="yes">
        <source>▲ %n min past the takeover</source>
        <translation>
            <numerusform>▲ %n min past the takeover</numerusform>
            <numerusform>▲ %n min past the takeover</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message numerus="yes">
        <source>%n handovers</source>
        <translation>
            <numerusform>%n handover</numerusform>
            <numerusform>%n handovers</numerusform>
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
        <source>%n to hand over</source>
        <translation>
            <numerusform>%n to hand over</numerusform>
            <numerusform>%n to hand over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to accept</source>
        <translation>
            <numerusform>%n to accept</numerusform>
            <numerusform>%n to accept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes to the end of the shift</source>
        <translation>
            <numerusform>%n minute to the end of the shift</numerusform>
            <numerusform>%n minutes to the end of the shift</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoverRoom</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n observations</source>
        <translation>
            <numerusform>%n observation</numerusform>
            <numerusform>%n observations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportsRoom</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPreview</name>
    <message numerus="yes">
        <source>%n lines from {source}</source>
        <translation>
            <numerusform>%n line from {source}</numerusform>
            <numerusform>%n lines from {source}</numerusform>
        </translation>
    </message>
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
    <name>LoansFold</name>
    <message numerus="yes">
        <source>%n still out</source>
        <translation>
            <numerusform>%n still out</numerusform>
            <numerusform>%n still out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockDialog</name>
    <message numerus="yes">
        <source>The month is not over: %n days lie ahead</source>
        <translation>
            <numerusform>The month is not over: %n day lies ahead</numerusform>
            <numerusform>The month is not over: %n days lie ahead</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogCard</name>
    <message numerus="yes">
        <source>%n imports, {undone} of them undone</source>
        <translation>
            <numerusform>%n import, {undone} of them undone</numerusform>
            <numerusform>%n imports, {undone} of them undone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatterLine</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MattersCard</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetricsCard</name>
    <message numerus="yes">
        <source>Control chart of %n days</source>
        <translation>
            <numerusform>Control chart of %n day</numerusform>
            <numerusform>Control chart of %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agents</source>
        <translation>
            <numerusform>%n agent</numerusform>
            <numerusform>%n agents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesPart</name>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>%n due today</numerusform>
            <numerusform>%n due today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed this month</source>
        <translation>
            <numerusform>%n closed this month</numerusform>
            <numerusform>%n closed this month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open one for %n agents</source>
        <translation>
            <numerusform>Open one for %n agent</numerusform>
            <numerusform>Open one for %n agents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pen</name>
    <message numerus="yes">
        <source>%n planned days of rest were left as they are</source>
        <translation>
            <numerusform>%n planned day of rest was left as it is</numerusform>
            <numerusform>%n planned days of rest were left as they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleField</name>
    <message numerus="yes">
        <source>%n agents</source>
        <translation>
            <numerusform>%n agent</numerusform>
            <numerusform>%n agents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinField</name>
    <message numerus="yes">
        <source>Wrong PIN, %n tries left</source>
        <translation>
            <numerusform>Wrong PIN, %n try left</numerusform>
            <numerusform>Wrong PIN, %n tries left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Three wrong PINs. Try again in %n s.</source>
        <translation>
            <numerusform>Three wrong PINs. Try again in %n s.</numerusform>
            <numerusform>Three wrong PINs. Try again in %n s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message numerus="yes">
        <source>%n checks an agent this month</source>
        <translation>
            <numerusform>%n check an agent this month</numerusform>
            <numerusform>%n checks an agent this month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to listen to</source>
        <translation>
            <numerusform>%n to listen to</numerusform>
            <numerusform>%n to listen to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls drawn</source>
        <translation>
            <numerusform>%n call drawn</numerusform>
            <numerusform>%n calls drawn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QualityRoom</name>
    <message numerus="yes">
        <source>%n checks</source>
        <translation>
            <numerusform>%n check</numerusform>
            <numerusform>%n checks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agents under plan</source>
        <translation>
            <numerusform>%n agent under plan</numerusform>
            <numerusform>%n agents under plan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecentCard</name>
    <message numerus="yes">
        <source>%n agents</source>
        <translation>
            <numerusform>%n agent</numerusform>
            <numerusform>%n agents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordFilter</name>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestsCard</name>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
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
    <name>RulebookPage</name>
    <message numerus="yes">
        <source>%n have not signed</source>
        <translation>
            <numerusform>%n has not signed</numerusform>
            <numerusform>%n have not signed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message numerus="yes">
        <source>Add %n unknown agents</source>
        <translation>
            <numerusform>Add %n unknown agent</numerusform>
            <numerusform>Add %n unknown agents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TablePreview</name>
    <message numerus="yes">
        <source>%n days understood in {source}</source>
        <translation>
            <numerusform>%n day understood in {source}</numerusform>
            <numerusform>%n days understood in {source}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells are not understood and stay as they are.</source>
        <translation>
            <numerusform>%n cell is not understood and stays as it is.</numerusform>
            <numerusform>%n cells are not understood and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n days</source>
        <translation>
            <numerusform>Write %n day</numerusform>
            <numerusform>Write %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineCard</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToTellCard</name>
    <message numerus="yes">
        <source>%n notices</source>
        <translation>
            <numerusform>%n notice</numerusform>
            <numerusform>%n notices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodoCard</name>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
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
    <message numerus="yes">
        <source>handover in %n minutes</source>
        <translation>
            <numerusform>handover in %n minute</numerusform>
            <numerusform>handover in %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitorsFold</name>
    <message numerus="yes">
        <source>%n still there</source>
        <translation>
            <numerusform>%n still there</numerusform>
            <numerusform>%n still there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visitors</source>
        <translation>
            <numerusform>%n visitor</numerusform>
            <numerusform>%n visitors</numerusform>
        </translation>
    </message>
</context>
</TS>
