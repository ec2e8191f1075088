<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActionLine</name>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>How checked</source>
        <translation>如何检查</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Remove the action</source>
        <translation>移除行动</translation>
    </message>
</context>
<context>
    <name>ActionsPart</name>
    <message>
        <source>Actions</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation>添加行动</translation>
    </message>
    <message numerus="yes">
        <source>%n agreed</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>, {done} done</source>
        <translation>，已完成 {done} 项</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>How checked</source>
        <translation>如何检查</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
</context>
<context>
    <name>AgentBox</name>
    <message numerus="yes">
        <source>The %n chosen</source>
        <translation>
            <numerusform>选中的 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole group</source>
        <translation>全组</translation>
    </message>
</context>
<context>
    <name>AgentDrawer</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>New agent</source>
        <translation>新增组员</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>编辑 {name}</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Number (工号)</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Position (optional)</source>
        <translation>岗位（可选）</translation>
    </message>
    <message>
        <source>Team (optional)</source>
        <translation>小队（可选）</translation>
    </message>
    <message>
        <source>Mentor (optional)</source>
        <translation>师傅（可选）</translation>
    </message>
    <message>
        <source>Several are parted by a space or comma</source>
        <translation>多项用空格或逗号隔开</translation>
    </message>
    <message>
        <source>Skills (optional)</source>
        <translation>技能（可选）</translation>
    </message>
    <message>
        <source>Seat (optional)</source>
        <translation>座席（可选）</translation>
    </message>
    <message>
        <source>Phone (optional)</source>
        <translation>电话（可选）</translation>
    </message>
    <message>
        <source>Shown masked in tables</source>
        <translation>表格中隐去中间四位</translation>
    </message>
    <message>
        <source>ACD logins (optional)</source>
        <translation>话务登录号（可选）</translation>
    </message>
    <message>
        <source>Hired (optional)</source>
        <translation>入职（可选）</translation>
    </message>
    <message>
        <source>Joined the group</source>
        <translation>入组</translation>
    </message>
    <message>
        <source>Leavers stay in the store with all their records</source>
        <translation>离组后档案与记录都保留</translation>
    </message>
    <message>
        <source>Left the group</source>
        <translation>离组</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>No day; write 630, +7 or 2026-06-30</source>
        <translation>日期看不懂，可写 630、+7 或 2026-06-30</translation>
    </message>
    <message>
        <source>Only digits, spaces, + and -</source>
        <translation>只能有数字、空格、+ 和 -</translation>
    </message>
</context>
<context>
    <name>AgentField</name>
    <message>
        <source>Agent</source>
        <translation>组员</translation>
    </message>
    <message>
        <source>Nobody is called “{text}”</source>
        <translation>没有叫“{text}”的组员</translation>
    </message>
    <message>
        <source>Initials, e.g. gzx</source>
        <translation>首字母，如 gzx</translation>
    </message>
</context>
<context>
    <name>AgentList</name>
    <message>
        <source>Reviews of the month</source>
        <translation>本月评估</translation>
    </message>
</context>
<context>
    <name>Amendments</name>
    <message>
        <source>Note</source>
        <translation>补充说明</translation>
    </message>
    <message>
        <source>Add a note …</source>
        <translation>追加补充说明…</translation>
    </message>
    <message>
        <source>Add and sign</source>
        <translation>追加并签名</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>补充说明</translation>
    </message>
    <message>
        <source>added after locking; the text stays</source>
        <translation>锁定后只能追加，不能改动原文</translation>
    </message>
    <message>
        <source>{name} has read it {time}</source>
        <translation>{name} 已阅 {time}</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>已阅</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>对方未阅</translation>
    </message>
    <message>
        <source>Choose who works here first.</source>
        <translation>请先在上方选择当班人。</translation>
    </message>
    <message>
        <source>Note added</source>
        <translation>已追加补充说明</translation>
    </message>
</context>
<context>
    <name>AnalysisPart</name>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>How the agent sees it</source>
        <translation>组员自述</translation>
    </message>
    <message>
        <source>What the coach sees</source>
        <translation>班长观察</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>办法</translation>
    </message>
    <message>
        <source>the agent&apos;s ideas first</source>
        <translation>先听组员的想法</translation>
    </message>
    <message>
        <source>Support needed</source>
        <translation>需要的支持</translation>
    </message>
    <message>
        <source>from whom, until when</source>
        <translation>谁来帮、到什么时候</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>原因在</translation>
    </message>
</context>
<context>
    <name>AppealDialog</name>
    <message>
        <source>Appeal against {what}</source>
        <translation>申诉：{what}</translation>
    </message>
    <message>
        <source>The agent&apos;s reason</source>
        <translation>申诉理由</translation>
    </message>
    <message>
        <source>Witness of the agent (optional)</source>
        <translation>组员方证人（可选）</translation>
    </message>
    <message>
        <source>Enter the appeal</source>
        <translation>登记申诉</translation>
    </message>
</context>
<context>
    <name>AppealsCard</name>
    <message>
        <source>Open appeals</source>
        <translation>申诉待处理</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>handed in {day}</source>
        <translation>{day}提交</translation>
    </message>
    <message>
        <source>witness {who}</source>
        <translation>证人 {who}</translation>
    </message>
    <message>
        <source>Uphold …</source>
        <translation>维持…</translation>
    </message>
    <message>
        <source>Reduce …</source>
        <translation>减轻…</translation>
    </message>
    <message>
        <source>Strike …</source>
        <translation>撤销…</translation>
    </message>
</context>
<context>
    <name>ArrivalChip</name>
    <message>
        <source>Sign in</source>
        <translation>签到</translation>
    </message>
    <message numerus="yes">
        <source>late %n min</source>
        <translation>
            <numerusform>迟 %n 分</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArrivalsCard</name>
    <message>
        <source>Here today</source>
        <translation>今日到岗</translation>
    </message>
    <message>
        <source>All sign in</source>
        <translation>全部签到</translation>
    </message>
    <message>
        <source>Plan shifts</source>
        <translation>去排班</translation>
    </message>
    <message>
        <source>Nobody is planned for this shift.</source>
        <translation>本班还没有排班。</translation>
    </message>
    <message>
        <source>No shift runs now.</source>
        <translation>当前没有班次。</translation>
    </message>
    <message>
        <source>due {due} · here {here} · not in {missing}</source>
        <translation>应到 {due} · 已到 {here} · 未到 {missing}</translation>
    </message>
    <message>
        <source>Off {count}: {names}</source>
        <translation>轮休 {count}：{names}</translation>
    </message>
    <message>
        <source>Expected: {count} calls (mean of the last 4 such weekdays)</source>
        <translation>预计来电 {count} 通（近 4 个同星期日均值）</translation>
    </message>
</context>
<context>
    <name>ArticleDialog</name>
    <message>
        <source>New article</source>
        <translation>新增条款</translation>
    </message>
    <message>
        <source>Article {number}</source>
        <translation>条款 {number}</translation>
    </message>
    <message>
        <source>Points only after a warning</source>
        <translation>先警告，再犯才扣分</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>条号</translation>
    </message>
    <message>
        <source>Chapter (optional)</source>
        <translation>章节（可选）</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>条文</translation>
    </message>
    <message>
        <source>In few words (optional)</source>
        <translation>简称（可选）</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Who answers for it (optional)</source>
        <translation>责任人（可选）</translation>
    </message>
    <message>
        <source>Records cite this version. Write a new one.</source>
        <translation>已有记录引用此版本。要修改请建新版本。</translation>
    </message>
</context>
<context>
    <name>ArticleField</name>
    <message>
        <source>No article fits “{text}”</source>
        <translation>没有符合“{text}”的条款</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Number, words or initials</source>
        <translation>条号、关键字、首字母</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Articles</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Number, words, initials</source>
        <translation>第9条、手机、sj</translation>
    </message>
    <message>
        <source>Find an article</source>
        <translation>查找条款</translation>
    </message>
    <message>
        <source>warn first</source>
        <translation>先警告</translation>
    </message>
    <message>
        <source>No article fits.</source>
        <translation>没有符合的条款。</translation>
    </message>
</context>
<context>
    <name>AskBar</name>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Use this period</source>
        <translation>使用此期间</translation>
    </message>
    <message>
        <source>3/4 is March 4 (month first)</source>
        <translation>3/4 是 3月4日（月在前）</translation>
    </message>
    <message>
        <source>3/4 is 3 April (day first)</source>
        <translation>3/4 是 4月3日（日在前）</translation>
    </message>
    <message>
        <source>× Enter both days, like 2026-06-01.</source>
        <translation>× 请填写起止两个日期，如 2026-06-01。</translation>
    </message>
    <message>
        <source>× It ends before it begins.</source>
        <translation>× 截止日早于起始日。</translation>
    </message>
</context>
<context>
    <name>AskLine</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A few words are needed.</source>
        <translation>请写几个字。</translation>
    </message>
</context>
<context>
    <name>AssetDialog</name>
    <message>
        <source>No longer handed over</source>
        <translation>不再交接</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Seat (optional)</source>
        <translation>台号（选填）</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
</context>
<context>
    <name>AssetsFold</name>
    <message>
        <source>Tools and equipment</source>
        <translation>工具与设备</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>台号</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message numerus="yes">
        <source>%n with a fault</source>
        <translation>
            <numerusform>%n 件异常</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in order</source>
        <translation>
            <numerusform>%n 件完好</numerusform>
        </translation>
    </message>
    <message>
        <source>How many? Enter a number.</source>
        <translation>有多少件？请填数字。</translation>
    </message>
    <message>
        <source>✓ in order</source>
        <translation>✓ 完好</translation>
    </message>
    <message>
        <source>Fault …</source>
        <translation>报修…</translation>
    </message>
    <message>
        <source>! missing</source>
        <translation>! 缺失</translation>
    </message>
    <message>
        <source>! faulty</source>
        <translation>! 故障</translation>
    </message>
    <message>
        <source>Mended …</source>
        <translation>已修复…</translation>
    </message>
    <message>
        <source>What is wrong with {name}?</source>
        <translation>{name} 有什么问题？</translation>
    </message>
    <message>
        <source>How was {name} mended?</source>
        <translation>{name} 怎样修好的？</translation>
    </message>
</context>
<context>
    <name>AttachmentsLine</name>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Or drop files here, or paste a screenshot with Ctrl+V</source>
        <translation>也可把文件拖到这里，或按 Ctrl+V 粘贴截图</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Screenshot {time}</source>
        <translation>截图 {time}</translation>
    </message>
    <message>
        <source>Take away {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>This computer has no program that opens “{name}”.</source>
        <translation>本机没有能打开“{name}”的程序。</translation>
    </message>
</context>
<context>
    <name>AttendanceRoom</name>
    <message>
        <source>Attendance &amp; shifts</source>
        <translation>考勤排班</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Agents and days of the month</source>
        <translation>本月组员与日期</translation>
    </message>
    <message>
        <source>Go to an agent by initials</source>
        <translation>按首字母找组员</translation>
    </message>
    <message>
        <source>Clear the chosen days</source>
        <translation>清空选中的天</translation>
    </message>
    <message>
        <source>Choose several days</source>
        <translation>选择多天</translation>
    </message>
    <message>
        <source>Copy the chosen days; with Shift also names and days</source>
        <translation>复制选中的天；加 Shift 连姓名和日期</translation>
    </message>
    <message>
        <source>Paste from a spreadsheet</source>
        <translation>从表格粘贴</translation>
    </message>
    <message>
        <source>Previous, next month</source>
        <translation>上个月、下个月</translation>
    </message>
    <message>
        <source>Actual, plan, compare</source>
        <translation>实际、计划、对比</translation>
    </message>
    <message>
        <source>Print the month&apos;s attendance</source>
        <translation>打印本月考勤</translation>
    </message>
    <message>
        <source>Export the month to Excel</source>
        <translation>导出本月到 Excel</translation>
    </message>
    <message>
        <source>Show or hide the cards</source>
        <translation>显示或收起卡片</translation>
    </message>
    <message>
        <source>Copy last week</source>
        <translation>复制上周排班</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Apply a rotation …</source>
        <translation>套用轮班规律 …</translation>
    </message>
    <message>
        <source>Fill the month as the four weeks before</source>
        <translation>沿用前四周排班</translation>
    </message>
    <message>
        <source>Files of the leave on this day …</source>
        <translation>当日请假附件…</translation>
    </message>
    <message>
        <source>Import a table …</source>
        <translation>导入排班 …</translation>
    </message>
    <message>
        <source>Print the month …</source>
        <translation>打印本月考勤 …</translation>
    </message>
    <message>
        <source>New group …</source>
        <translation>新建班组…</translation>
    </message>
    <message>
        <source>Agents belong to a group. Give yours a name; it can be changed later.</source>
        <translation>组员属于班组。请给班组起个名字，以后可以改。</translation>
    </message>
    <message>
        <source>No group yet</source>
        <translation>还没有班组</translation>
    </message>
    <message>
        <source>Three shifts</source>
        <translation>早晚夜三班</translation>
    </message>
    <message>
        <source>Office hours</source>
        <translation>白班 9–17</translation>
    </message>
    <message>
        <source>Begin with early, late and night, or with 9 to 17. All of it can be changed later.</source>
        <translation>从早、晚、夜三班开始，或从 9 点到 17 点开始；以后都可以改。</translation>
    </message>
    <message>
        <source>No shifts yet</source>
        <translation>还没有班次</translation>
    </message>
    <message>
        <source>To the roster</source>
        <translation>去花名册</translation>
    </message>
    <message>
        <source>Nobody is in the group in this month. Import the roster, or look at another month.</source>
        <translation>这个月组里没有人。请导入花名册，或查看其他月份。</translation>
    </message>
    <message>
        <source>Nobody to plan for</source>
        <translation>没有组员可排</translation>
    </message>
    <message>
        <source>Attendance rate {rate} %</source>
        <translation>出勤率 {rate}%</translation>
    </message>
    <message>
        <source>Late {count}</source>
        <translation>迟到 {count}</translation>
    </message>
    <message>
        <source>Overtime {hours} h</source>
        <translation>加班 {hours} 小时</translation>
    </message>
    <message>
        <source>The month is locked ({when}). Entries are corrections now and ask for a reason.</source>
        <translation>本月已锁定（{when}）。现在填写即为更正，需要写明原因。</translation>
    </message>
    <message>
        <source>As the four weeks before</source>
        <translation>沿用前四周</translation>
    </message>
    <message>
        <source>Nothing is planned in this month yet.</source>
        <translation>这个月还没有排班。</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n 条待批</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttentionCard</name>
    <message>
        <source>Needs attention</source>
        <translation>需关注组员</translation>
    </message>
    <message numerus="yes">
        <source>%n agents</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Without figures nobody can be judged.</source>
        <translation>没有话务数据，暂不判断。</translation>
    </message>
    <message>
        <source>Nobody needs special attention today. Ordinary variation is not listed.</source>
        <translation>今天没有需要特别关注的人。正常波动不列出。</translation>
    </message>
</context>
<context>
    <name>AttentionRow</name>
    <message>
        <source>See chart</source>
        <translation>看图</translation>
    </message>
    <message>
        <source>See points</source>
        <translation>看扣分</translation>
    </message>
    <message>
        <source>See check</source>
        <translation>看质检</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>See month</source>
        <translation>看考勤</translation>
    </message>
</context>
<context>
    <name>BackupBox</name>
    <message>
        <source>Back up before writing</source>
        <translation>写入前自动备份</translation>
    </message>
</context>
<context>
    <name>Banners</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>BriefingCard</name>
    <message>
        <source>Briefing</source>
        <translation>班前会</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>No points yet.</source>
        <translation>还没有要点。</translation>
    </message>
    <message>
        <source>Prepare the briefing</source>
        <translation>准备班前会</translation>
    </message>
    <message>
        <source>✓ Held</source>
        <translation>✓ 已召开</translation>
    </message>
    <message>
        <source>Add to the record</source>
        <translation>补充记录</translation>
    </message>
    <message>
        <source>● Running</source>
        <translation>● 进行中</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>待开</translation>
    </message>
    <message>
        <source>Start the briefing</source>
        <translation>开始班前会</translation>
    </message>
</context>
<context>
    <name>BriefingsRoom</name>
    <message>
        <source>Briefings</source>
        <translation>班前会</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Roll call: here, late, missing, on leave</source>
        <translation>点名：到、迟、缺、假</translation>
    </message>
    <message>
        <source>Roll call: dress, badge, mood</source>
        <translation>点名：着装、工牌、情绪</translation>
    </message>
    <message>
        <source>Prepare, start, hold the briefing</source>
        <translation>依次准备、开始、结束班前会</translation>
    </message>
    <message>
        <source>Points, roll call, questions</source>
        <translation>要点、点名、提问</translation>
    </message>
    <message>
        <source>Move the point</source>
        <translation>移动要点</translation>
    </message>
    <message>
        <source>New notice (in the library)</source>
        <translation>新增通知（在通知库中）</translation>
    </message>
    <message>
        <source>Library: told, has read it</source>
        <translation>通知库：已告知、已阅</translation>
    </message>
    <message>
        <source>Previous, next month</source>
        <translation>上个月、下个月</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>Show or hide the panel at the right</source>
        <translation>显示或隐藏右侧面板</translation>
    </message>
    <message numerus="yes">
        <source>%n briefings this month</source>
        <translation>
            <numerusform>本月 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notices to tell</source>
        <translation>
            <numerusform>待传达通知 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>{shift}: no briefing yet</source>
        <translation>{shift}：还没有班前会</translation>
    </message>
    <message>
        <source>The store is open read-only.</source>
        <translation>台账以只读方式打开。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>新增通知</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Prepare the briefing</source>
        <translation>准备班前会</translation>
    </message>
    <message>
        <source>It opens with yesterday&apos;s figures, what is still to be told, and praise.</source>
        <translation>自动带入昨日指标、待传达通知和表扬，再就地修改。</translation>
    </message>
    <message>
        <source>Briefings belong to a group. Enter one in the roster first.</source>
        <translation>班前会属于班组，请先在组员档案中新建班组。</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>组员档案</translation>
    </message>
    <message>
        <source>No group yet</source>
        <translation>还没有班组</translation>
    </message>
    <message>
        <source>Shift briefing</source>
        <translation>班前会</translation>
    </message>
    <message>
        <source>Closing briefing</source>
        <translation>班后会</translation>
    </message>
    <message>
        <source>A record afterwards …</source>
        <translation>补充记录 …</translation>
    </message>
    <message>
        <source>Plan of meetings …</source>
        <translation>例会安排 …</translation>
    </message>
</context>
<context>
    <name>BringInDialog</name>
    <message>
        <source>Bring in articles</source>
        <translation>导入条款</translation>
    </message>
    <message numerus="yes">
        <source>%n articles understood in {source}</source>
        <translation>
            <numerusform>{source} 中识别出 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Next version of {name}</source>
        <translation>{name} 的新版本</translation>
    </message>
    <message>
        <source>A rulebook of its own</source>
        <translation>一部新制度</translation>
    </message>
    <message>
        <source>Write as</source>
        <translation>写入为</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日</translation>
    </message>
    <message numerus="yes">
        <source>Write %n articles</source>
        <translation>
            <numerusform>写入 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Say from which day on it is in force.</source>
        <translation>请填写自哪一天起生效。</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are refused and stay out.</source>
        <translation>
            <numerusform>%n 行被拒绝，不会写入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>被拒绝的行</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>A fault in the program</source>
        <translation>程序出错</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Something went wrong, and the fault is ours.</source>
        <translation>出错了，是程序的问题。</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Everything saved so far is safe, and what you typed is still there. You can go on working. To have it mended, copy the details and send them to whoever looks after the program.</source>
        <translation>已保存的数据没有受影响，正在填写的内容还在，可以继续使用。请复制详细信息，发给维护人员处理。</translation>
    </message>
</context>
<context>
    <name>CalendarCard</name>
    <message>
        <source>Follow-ups</source>
        <translation>跟进日历</translation>
    </message>
    <message>
        <source>◎ due   ▲ overdue   ✓ held   ○ goal due</source>
        <translation>◎ 待跟进   ▲ 逾期   ✓ 已跟进   ○ 目标到期</translation>
    </message>
</context>
<context>
    <name>CalibrationPage</name>
    <message>
        <source>Calls graded twice</source>
        <translation>两人评过的录音</translation>
    </message>
    <message>
        <source>Items of the call</source>
        <translation>该录音的评分项</translation>
    </message>
    <message>
        <source>Items that part graders</source>
        <translation>意见不一的评分项</translation>
    </message>
    <message>
        <source>Choose a call above.</source>
        <translation>在上面选一通录音。</translation>
    </message>
    <message>
        <source>No item was judged differently.</source>
        <translation>各项评分都一致。</translation>
    </message>
    <message>
        <source>Open a check, “More”, “Grade it a second time”: another grader judges the same call, without seeing the first. The second one stays out of the score.</source>
        <translation>打开一条质检，点“更多”“校准复评”：由另一位质检员再评同一通录音，看不到第一次的结果。复评不计入成绩。</translation>
    </message>
    <message>
        <source>No call was graded twice yet</source>
        <translation>还没有两人评过的录音</translation>
    </message>
    <message>
        <source>three months</source>
        <translation>近三个月</translation>
    </message>
    <message>
        <source>Item by item</source>
        <translation>逐项对照</translation>
    </message>
</context>
<context>
    <name>CallFields</name>
    <message>
        <source>Agent</source>
        <translation>组员</translation>
    </message>
    <message>
        <source>Recording number</source>
        <translation>录音号</translation>
    </message>
    <message>
        <source>Day of the call</source>
        <translation>通话日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Type of call</source>
        <translation>业务类型</translation>
    </message>
    <message>
        <source>Grader</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>Why checked</source>
        <translation>抽检方式</translation>
    </message>
</context>
<context>
    <name>CardsPage</name>
    <message>
        <source>Scorecards</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>One fatal error scores 0</source>
        <translation>出现一个致命错误即得 0 分</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>{items}  ·  {full} points  ·  fatal {fatal}</source>
        <translation>{items}  ·  共 {full} 分  ·  致命项 {fatal}</translation>
    </message>
    <message>
        <source>This version follows from its day on; checks made before keep their items.</source>
        <translation>新版从生效日起使用；之前的质检仍按原版。</translation>
    </message>
    <message>
        <source>Checks were made with this version, so its items stay. Write a new version.</source>
        <translation>已有质检使用这一版，评分项不能再改。请新建一版。</translation>
    </message>
    <message>
        <source>No check was made with this version yet: all of it can be changed.</source>
        <translation>还没有质检使用这一版，可以直接修改。</translation>
    </message>
    <message>
        <source>{label}  from {day}</source>
        <translation>{label}  自 {day} 起</translation>
    </message>
    <message>
        <source>Begin with the one that comes along</source>
        <translation>用现成的评分表开始</translation>
    </message>
    <message>
        <source>24 items in six groups, 100 points and four fatal items; change them at will.</source>
        <translation>六组 24 项，共 100 分，另有 4 个致命项；可以随意修改。</translation>
    </message>
    <message>
        <source>No scorecard yet</source>
        <translation>还没有评分表</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日</translation>
    </message>
    <message>
        <source>New item (Ins)</source>
        <translation>新增一项 (Ins)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>New version …</source>
        <translation>新建版本…</translation>
    </message>
    <message>
        <source>Let go of the changes</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Items of the scorecard</source>
        <translation>评分项</translation>
    </message>
</context>
<context>
    <name>ChairCard</name>
    <message>
        <source>Chair and minutes</source>
        <translation>主持与记录</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Chair excused because (optional)</source>
        <translation>主持人请假原因（可选）</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>代参加人</translation>
    </message>
    <message>
        <source>Minutes by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>会议记录</translation>
    </message>
    <message>
        <source>Problems and answers, what was agreed</source>
        <translation>问题与答复、达成的意见</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Copy picture and data (Ctrl+C)</source>
        <translation>复制图和数据 (Ctrl+C)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Chart copied: picture and data</source>
        <translation>已复制图表：图和数据</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>图片 (PNG)…</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>矢量图 (SVG)…</translation>
    </message>
    <message>
        <source>Data as text (TSV)…</source>
        <translation>数据文本 (TSV)…</translation>
    </message>
    <message>
        <source>Data as workbook (Excel)…</source>
        <translation>数据表 (Excel)…</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>Import reports</source>
        <translation>导入报表</translation>
    </message>
</context>
<context>
    <name>CheckSheet</name>
    <message>
        <source>{ref} was checked already: {agent}, {state}. Open that check</source>
        <translation>{ref} 已质检过：{agent}，{state}。打开那一条</translation>
    </message>
</context>
<context>
    <name>ChecksCard</name>
    <message>
        <source>Checks before signing</source>
        <translation>签字前检查</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>补写</translation>
    </message>
    <message>
        <source>Checked calls</source>
        <translation>相关抽检</translation>
    </message>
    <message>
        <source>No call was checked in this time.</source>
        <translation>这段时间没有抽检记录。</translation>
    </message>
    <message>
        <source>the latest {count}</source>
        <translation>最近 {count} 通</translation>
    </message>
    <message>
        <source>Open the check</source>
        <translation>打开这次质检</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A fatal error</source>
        <translation>致命错误</translation>
    </message>
</context>
<context>
    <name>ChecksInDialog</name>
    <message>
        <source>Bring in quality checks</source>
        <translation>导入质检表</translation>
    </message>
    <message numerus="yes">
        <source>%n checks understood in {source}</source>
        <translation>
            <numerusform>{source} 中读懂 %n 条质检</numerusform>
        </translation>
    </message>
    <message>
        <source>Graded by {name} {label}. Checks that are there already are refused.</source>
        <translation>按 {name} {label} 评分。已登记过的录音会被拒绝。</translation>
    </message>
    <message>
        <source>Checks {n}</source>
        <translation>可写入 {n}</translation>
    </message>
    <message>
        <source>As a score only {n}</source>
        <translation>只有得分 {n}</translation>
    </message>
    <message>
        <source>Refused {n}</source>
        <translation>拒绝 {n}</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>表中各行</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>质检记录</translation>
    </message>
    <message>
        <source>As a score only</source>
        <translation>只有得分</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>拒绝的行</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>没有。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Write %n checks</source>
        <translation>
            <numerusform>写入 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChecksPage</name>
    <message>
        <source>No check fits. Esc clears the filter.</source>
        <translation>没有符合的质检。按 Esc 清除筛选。</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>质检记录</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>组员</translation>
    </message>
    <message>
        <source>All agents</source>
        <translation>全部组员</translation>
    </message>
    <message>
        <source>No checks yet. Z: a new one.</source>
        <translation>还没有质检。按 Z 新建。</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>全部 {n}</translation>
    </message>
    <message>
        <source>Fatal {n}</source>
        <translation>致命 {n}</translation>
    </message>
    <message>
        <source>Below {points} {n}</source>
        <translation>低于 {points} 分 {n}</translation>
    </message>
    <message>
        <source>Disputed {n}</source>
        <translation>复核中 {n}</translation>
    </message>
    <message>
        <source>Drafts {n}</source>
        <translation>草稿 {n}</translation>
    </message>
    <message>
        <source>Targeted {n}</source>
        <translation>定向 {n}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Agent, recording, error</source>
        <translation>组员、录音号、错误项</translation>
    </message>
    <message>
        <source>Find checks</source>
        <translation>查找质检</translation>
    </message>
    <message>
        <source>Copy the table (Ctrl+C)</source>
        <translation>复制表格 (Ctrl+C)</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>本月错误项</translation>
    </message>
    <message>
        <source>Fatal</source>
        <translation>致命错误</translation>
    </message>
</context>
<context>
    <name>CoachingRoom</name>
    <message>
        <source>Coaching</source>
        <translation>辅导</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>The store is open read-only.</source>
        <translation>台账以只读方式打开。</translation>
    </message>
    <message>
        <source>New coaching</source>
        <translation>新建辅导</translation>
    </message>
    <message>
        <source>From card to card, from day to day</source>
        <translation>在卡片、日期之间移动</translation>
    </message>
    <message>
        <source>Move the card a stage</source>
        <translation>把卡片移到前后阶段</translation>
    </message>
    <message>
        <source>Open the coaching</source>
        <translation>打开辅导</translation>
    </message>
    <message>
        <source>Finish the stage</source>
        <translation>完成本阶段</translation>
    </message>
    <message>
        <source>Parts of the form</source>
        <translation>表单各部分</translation>
    </message>
    <message>
        <source>Coaching before, after</source>
        <translation>上一个、下一个辅导</translation>
    </message>
    <message>
        <source>Previous, next month of the calendar</source>
        <translation>日历上月、下月</translation>
    </message>
    <message>
        <source>Print the coaching</source>
        <translation>打印辅导记录</translation>
    </message>
    <message>
        <source>Back to the board</source>
        <translation>返回看板</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>A coaching goes from a goal through analysis and action to its follow-ups and a summary.</source>
        <translation>一轮辅导从目标出发，经分析、行动、跟进，到总结结束。</translation>
    </message>
    <message>
        <source>Look at those who need it</source>
        <translation>看看谁需要辅导</translation>
    </message>
    <message>
        <source>No coaching yet</source>
        <translation>还没有辅导</translation>
    </message>
    <message>
        <source>Coaching belongs to a group. Enter one in the roster first.</source>
        <translation>辅导按班组记录。请先在组员档案中建立班组。</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>组员档案</translation>
    </message>
    <message>
        <source>No group yet</source>
        <translation>还没有班组</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>Edit code</source>
        <translation>编辑考勤代码</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>新增考勤代码</translation>
    </message>
    <message>
        <source>Covers days of rest, too (counted in calendar days)</source>
        <translation>休息日也计入（按日历天数）</translation>
    </message>
    <message>
        <source>No longer used</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>In the grid</source>
        <translation>表中符号</translation>
    </message>
    <message>
        <source>Key (optional)</source>
        <translation>按键字母（可选）</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>计为</translation>
    </message>
</context>
<context>
    <name>CodesPage</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>新增代码</translation>
    </message>
</context>
<context>
    <name>ColumnsCard</name>
    <message>
        <source>Map the columns</source>
        <translation>核对列</translation>
    </message>
    <message>
        <source>A change is remembered for this layout</source>
        <translation>改一次即记入版式</translation>
    </message>
    <message>
        <source>Columns of the report</source>
        <translation>报表的列</translation>
    </message>
    <message>
        <source>Only those to confirm ({count})</source>
        <translation>只看待确认 {count}</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>手工指定</translation>
    </message>
</context>
<context>
    <name>CommentCard</name>
    <message>
        <source>Comment</source>
        <translation>本人评语</translation>
    </message>
    <message>
        <source>What stood out, and what comes next</source>
        <translation>写明突出之处和下一步</translation>
    </message>
    <message>
        <source>Insert facts</source>
        <translation>插入要点</translation>
    </message>
    <message>
        <source>Facts of this review (Alt+↓)</source>
        <translation>本份评估中的事实（Alt+↓）</translation>
    </message>
    <message>
        <source>{count} / {most} characters</source>
        <translation>{count} / {most} 字</translation>
    </message>
    <message>
        <source>Saved {time:%H:%M}</source>
        <translation>自动保存 {time:%H:%M}</translation>
    </message>
    <message>
        <source>The comment of {name} is not saved: {error}</source>
        <translation>{name} 的评语未保存：{error}</translation>
    </message>
</context>
<context>
    <name>CompareCard</name>
    <message>
        <source>Beside the group</source>
        <translation>与组内比较</translation>
    </message>
    <message>
        <source>Whole group</source>
        <translation>全组</translation>
    </message>
    <message>
        <source>Same level</source>
        <translation>同级</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>比较范围</translation>
    </message>
    <message>
        <source>There are no figures yet. Import reports to compare.</source>
        <translation>还没有指标数据，导入报表后即可比较。</translation>
    </message>
    <message>
        <source>◆ the agent   ● others   ○ too few cases   ┊ target</source>
        <translation>◆ 本人   ● 其他组员   ○ 样本不足   ┊ 目标</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Mean to compare</source>
        <translation>比较的均值指标</translation>
    </message>
    <message>
        <source>Rate to compare</source>
        <translation>比较的比率指标</translation>
    </message>
    <message>
        <source>No rated calls or other rates in this period</source>
        <translation>本期没有参评等比率数据</translation>
    </message>
    <message>
        <source>● whole interval better than the target   ○ crosses the target, undecided   ▲ whole interval worse.  Do not rank agents whose intervals overlap.</source>
        <translation>● 区间整体优于目标   ○ 区间跨目标，无法判定   ▲ 区间整体劣于目标。区间重叠的组员之间不宜排名。</translation>
    </message>
    <message>
        <source>● whole interval better than the group   ○ crosses the group&apos;s mean, undecided   ▲ whole interval worse.  Do not rank agents whose intervals overlap.</source>
        <translation>● 区间整体优于组均   ○ 区间跨组均，无法判定   ▲ 区间整体劣于组均。区间重叠的组员之间不宜排名。</translation>
    </message>
    <message>
        <source>What the charts say</source>
        <translation>读图结论</translation>
    </message>
    <message>
        <source>made by rule from the charts</source>
        <translation>按规则由图自动生成</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>ConditionsFold</name>
    <message>
        <source>Not handed over while …</source>
        <translation>不得交接的情形</translation>
    </message>
    <message>
        <source>Handed over all the same, because</source>
        <translation>仍然交接的原因</translation>
    </message>
    <message>
        <source>… all the same, because</source>
        <translation>……仍然交接，原因是</translation>
    </message>
    <message numerus="yes">
        <source>%n hold</source>
        <translation>
            <numerusform>%n 项存在</numerusform>
        </translation>
    </message>
    <message>
        <source>none holds</source>
        <translation>均不存在</translation>
    </message>
</context>
<context>
    <name>ConductRoom</name>
    <message>
        <source>Points</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>All records</source>
        <translation>全部记录</translation>
    </message>
    <message>
        <source>Even-handed</source>
        <translation>一碗水端平</translation>
    </message>
    <message>
        <source>Rulebooks</source>
        <translation>条款制度</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>To the entry panel</source>
        <translation>到登记栏</translation>
    </message>
    <message>
        <source>Enter for the selected agent</source>
        <translation>为所选组员登记</translation>
    </message>
    <message>
        <source>Next field; on a day: the record in full</source>
        <translation>下一栏；在日期格上：查看记录</translation>
    </message>
    <message>
        <source>Enter, or save the record</source>
        <translation>登记，或保存记录</translation>
    </message>
    <message>
        <source>Enter, and go on with the next</source>
        <translation>登记并再记一条</translation>
    </message>
    <message>
        <source>Strike, with the reason</source>
        <translation>撤销并写明理由</translation>
    </message>
    <message>
        <source>Month, all records, even-handed, rulebooks</source>
        <translation>本月、全部记录、一碗水端平、条款制度</translation>
    </message>
    <message>
        <source>Previous, next month</source>
        <translation>上月、下月</translation>
    </message>
    <message>
        <source>Record before, next record</source>
        <translation>上一条、下一条记录</translation>
    </message>
    <message>
        <source>Print the record on view, else the register of the month</source>
        <translation>打印当前记录，否则打印本月台账</translation>
    </message>
    <message>
        <source>Export the records to Excel</source>
        <translation>导出记录到 Excel</translation>
    </message>
    <message>
        <source>Show or hide the panel at the right</source>
        <translation>显示或隐藏右侧栏</translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>有效 %n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n 起</numerusform>
        </translation>
    </message>
    <message>
        <source>warnings {count}</source>
        <translation>警告 {count}</translation>
    </message>
    <message>
        <source>under appeal {count}</source>
        <translation>申诉中 {count}</translation>
    </message>
    <message>
        <source>struck {count}</source>
        <translation>撤销 {count}</translation>
    </message>
    <message>
        <source>not signed {count}</source>
        <translation>未签字 {count}</translation>
    </message>
    <message>
        <source>Nothing was entered in this month.</source>
        <translation>本月还没有登记。</translation>
    </message>
    <message>
        <source>records</source>
        <translation>扣分记录</translation>
    </message>
    <message>
        <source>points {month}</source>
        <translation>扣分 {month}</translation>
    </message>
    <message>
        <source>points without names {month}</source>
        <translation>扣分公示 {month}</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>公示与台账</translation>
    </message>
    <message>
        <source>Register of the month …</source>
        <translation>本月扣分台账…</translation>
    </message>
    <message>
        <source>Without names, to be posted …</source>
        <translation>不具名公示表…</translation>
    </message>
    <message>
        <source>Without names (Excel) …</source>
        <translation>不具名公示表（Excel）…</translation>
    </message>
    <message>
        <source>What is not signed</source>
        <translation>未签字的记录</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>New group …</source>
        <translation>新建班组…</translation>
    </message>
    <message>
        <source>Agents belong to a group. Give yours a name; it can be changed later.</source>
        <translation>组员属于班组。先给班组起个名字，以后可以改。</translation>
    </message>
    <message>
        <source>No group yet</source>
        <translation>还没有班组</translation>
    </message>
</context>
<context>
    <name>CoveragePart</name>
    <message>
        <source>● one talk    none = no coaching this month; the monthly review says so</source>
        <translation>● 一次记录    缺 = 本月无辅导，将在月度评估中提示</translation>
    </message>
</context>
<context>
    <name>CyclePage</name>
    <message>
        <source>Back to the board (Esc)</source>
        <translation>返回看板 (Esc)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Go on following up</source>
        <translation>继续跟进</translation>
    </message>
    <message>
        <source>Close the coaching</source>
        <translation>结束本轮辅导</translation>
    </message>
    <message>
        <source>{stage} done, on to {next}</source>
        <translation>完成{stage}，进入{next}</translation>
    </message>
    <message>
        <source>Coaching /</source>
        <translation>辅导 /</translation>
    </message>
    <message>
        <source>Coaching before (Alt+↑)</source>
        <translation>上一个辅导 (Alt+↑)</translation>
    </message>
    <message>
        <source>Coaching after (Alt+↓)</source>
        <translation>下一个辅导 (Alt+↓)</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>630 · +7 · Fri</source>
        <translation>630 · +7 · 周五</translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>Edit day</source>
        <translation>编辑日期</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>新增日期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Name (optional)</source>
        <translation>名称（可选）</translation>
    </message>
    <message>
        <source>No day; write 630, +7 or 2026-06-30</source>
        <translation>看不懂这个日期；可写 630、+7 或 2026-06-30</translation>
    </message>
</context>
<context>
    <name>DaysPage</name>
    <message>
        <source>As the calendar says</source>
        <translation>改按日历</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>新增日期</translation>
    </message>
    <message>
        <source>{day} is what the calendar says</source>
        <translation>{day} 已改按日历</translation>
    </message>
</context>
<context>
    <name>DecideDialog</name>
    <message>
        <source>Appeal of {what}</source>
        <translation>处理申诉：{what}</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Points that remain</source>
        <translation>保留分值</translation>
    </message>
    <message>
        <source>What was looked into (optional)</source>
        <translation>核查情况（可选）</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>处理理由</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>There is no leave on this day. Put the cursor on a day of it.</source>
        <translation>这一天没有请假。请把光标移到请假的日子上。</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.xls *.ods *.csv *.txt)</source>
        <translation>表格 (*.xlsx *.xls *.ods *.csv *.txt)</translation>
    </message>
    <message>
        <source>Import a roster</source>
        <translation>导入排班</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>考勤</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
</context>
<context>
    <name>DisputeDialog</name>
    <message>
        <source>Dispute {what}</source>
        <translation>申请复核：{what}</translation>
    </message>
    <message>
        <source>What the grader wrote stays; the reason stands beside it.</source>
        <translation>质检员所写保留，组员的意见并列。</translation>
    </message>
    <message>
        <source>What the agent says against it</source>
        <translation>组员的意见</translation>
    </message>
    <message>
        <source>Enter the dispute</source>
        <translation>登记复核</translation>
    </message>
</context>
<context>
    <name>DisputesPart</name>
    <message>
        <source>Decide …</source>
        <translation>决定…</translation>
    </message>
    <message>
        <source>Grader: {note}</source>
        <translation>质检员：{note}</translation>
    </message>
    <message>
        <source>Agent: {why}</source>
        <translation>组员：{why}</translation>
    </message>
    <message>
        <source>Decision ({who}): {why}</source>
        <translation>决定（{who}）：{why}</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Choose files …   Ctrl+O</source>
        <translation>选择文件…   Ctrl+O</translation>
    </message>
    <message>
        <source>Drop call reports here (xlsx, xls, csv, html)</source>
        <translation>把话务报表拖到这里（xlsx、xls、csv、html）</translation>
    </message>
    <message>
        <source>Several at once if you like. You see what was understood before anything is written, and can take a whole import back.</source>
        <translation>可一次拖入多个文件。写入前先看识别结果，写入后可整体撤销。</translation>
    </message>
</context>
<context>
    <name>DueBox</name>
    <message>
        <source>Answers for it: {who}</source>
        <translation>责任人：{who}</translation>
    </message>
</context>
<context>
    <name>DutyFold</name>
    <message>
        <source>Duty lent</source>
        <translation>临时代班</translation>
    </message>
    <message>
        <source>lent now</source>
        <translation>代班中</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Lend the duty …</source>
        <translation>请人代班…</translation>
    </message>
    <message>
        <source>! badge not back</source>
        <translation>! 值班牌未还</translation>
    </message>
    <message>
        <source>◎ since {time}</source>
        <translation>◎ {time} 起</translation>
    </message>
    <message>
        <source>The duty is back</source>
        <translation>已收回代班</translation>
    </message>
    <message>
        <source>Duty back</source>
        <translation>收回</translation>
    </message>
</context>
<context>
    <name>DutyRow</name>
    <message>
        <source>On duty</source>
        <translation>在岗人数</translation>
    </message>
</context>
<context>
    <name>EntryFoot</name>
    <message>
        <source>Enter</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Enter another</source>
        <translation>再记一条</translation>
    </message>
    <message>
        <source>Enter it, and keep the article for the next (Ctrl+Shift+Enter)</source>
        <translation>登记，并保留条款继续登记（Ctrl+Shift+Enter）</translation>
    </message>
    <message>
        <source>Afterwards {before} → {after} points</source>
        <translation>登记后 {before} → {after} 分</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ The month is locked.</source>
        <translation>▲ 该月已锁定。</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>Enter points</source>
        <translation>登记扣分</translation>
    </message>
    <message>
        <source>As due</source>
        <translation>按条款</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>另行处理</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>Told in person</source>
        <translation>已当面告知</translation>
    </message>
    <message>
        <source>14:35, or 629 14:35; empty: now</source>
        <translation>14:35 或 629 14:35；留空为现在</translation>
    </message>
    <message>
        <source>Number of the recording, camera, screenshot</source>
        <translation>录音号、监控、截图</translation>
    </message>
    <message>
        <source>What was seen or heard</source>
        <translation>看到、听到了什么</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Where (optional)</source>
        <translation>地点（可选）</translation>
    </message>
    <message>
        <source>Evidence (optional)</source>
        <translation>证据（可选）</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>组员（可多选）</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Enter as</source>
        <translation>登记为</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Why not as due</source>
        <translation>为何不按条款</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Seen by (optional)</source>
        <translation>见证人（可选）</translation>
    </message>
</context>
<context>
    <name>ErrorsCard</name>
    <message>
        <source>Errors</source>
        <translation>错误项</translation>
    </message>
    <message>
        <source>{count} checks before → {count} after, ○ before ● after</source>
        <translation>辅导前 {count} 通 → 辅导后 {count} 通，○ 前 ● 后</translation>
    </message>
</context>
<context>
    <name>EventEditor</name>
    <message>
        <source>for example: new ticket system</source>
        <translation>例：工单系统升级</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>加注释</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Drawn with ▼ on every chart of the group, and on paper.</source>
        <translation>以 ▼ 标在本组所有趋势图和打印件上。</translation>
    </message>
    <message>
        <source>Type a day, such as 630 or 2026-06-30</source>
        <translation>请输入日期，如 630 或 2026-06-30</translation>
    </message>
    <message>
        <source>Say in a few words what happened</source>
        <translation>用几个字说明发生了什么</translation>
    </message>
</context>
<context>
    <name>EvidencePart</name>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>There is nothing of this agent to attach.</source>
        <translation>该组员没有可引用的记录。</translation>
    </message>
    <message>
        <source>Remove from the evidence</source>
        <translation>从证据中移除</translation>
    </message>
</context>
<context>
    <name>FactsFold</name>
    <message>
        <source>Facts of the shift</source>
        <translation>本班情况</translation>
    </message>
</context>
<context>
    <name>FiguresCard</name>
    <message>
        <source>Yesterday&apos;s figures</source>
        <translation>昨日指标</translation>
    </message>
    <message>
        <source>No figures of the last days. Import a report to have them here.</source>
        <translation>近几天没有指标，导入报表后自动带入。</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>Reading …</source>
        <translation>正在读取…</translation>
    </message>
</context>
<context>
    <name>FilesCard</name>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Enter opens one, Del leaves it out</source>
        <translation>Enter 打开，Del 移出</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>待导入的文件</translation>
    </message>
    <message>
        <source>Leave all out</source>
        <translation>全部移出</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>…另有 {count} 个</translation>
    </message>
    <message>
        <source>{rows} refused</source>
        <translation>{rows}被拒绝</translation>
    </message>
    <message>
        <source>Write all: {rows}   Ctrl+Enter</source>
        <translation>全部写入 {rows}   Ctrl+Enter</translation>
    </message>
    <message>
        <source>Nothing to write</source>
        <translation>没有可写入的</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Name, number, initials</source>
        <translation>姓名、工号、首字母</translation>
    </message>
    <message>
        <source>Filter the roster</source>
        <translation>筛选组员</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>With leavers</source>
        <translation>含离组</translation>
    </message>
</context>
<context>
    <name>FloorFold</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>FollowPart</name>
    <message>
        <source>Follow-up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>What the coach saw</source>
        <translation>班长观察</translation>
    </message>
    <message>
        <source>What the agent says</source>
        <translation>组员的话</translation>
    </message>
    <message>
        <source>! The agent is off on that day.</source>
        <translation>! 该组员当天轮休。</translation>
    </message>
    <message>
        <source>no. {count}</source>
        <translation>第 {count} 次</translation>
    </message>
    <message>
        <source>Show and change it</source>
        <translation>查看或修改</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>跟进日期</translation>
    </message>
    <message>
        <source>Next follow-up</source>
        <translation>下次跟进</translation>
    </message>
    <message>
        <source>{step} d</source>
        <translation>{step} 天</translation>
    </message>
    <message>
        <source>comes to Today on its day</source>
        <translation>到期当天在“今日”提醒</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>paste a list</source>
        <translation>粘贴花名册</translation>
    </message>
    <message>
        <source>No report imported yet</source>
        <translation>还没有导入报表</translation>
    </message>
    <message>
        <source>Targets: {list}</source>
        <translation>目标：{list}</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>It was not written. Nothing was changed.</source>
        <translation>没有写入，数据未改动。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Opening {name} …</source>
        <translation>正在打开 {name}…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Undone: {name}</source>
        <translation>已撤销：{name}</translation>
    </message>
    <message>
        <source>Done again: {name}</source>
        <translation>已重做：{name}</translation>
    </message>
    <message>
        <source>{told} and {count} more</source>
        <translation>{told} 等，另有 {count} 项</translation>
    </message>
</context>
<context>
    <name>GoalLine</name>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Goal in words</source>
        <translation>目标（文字）</translation>
    </message>
    <message>
        <source>what is to be reached</source>
        <translation>要达到什么</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Remove the goal</source>
        <translation>移除目标</translation>
    </message>
    <message>
        <source>The target is worse than the baseline.</source>
        <translation>目标值比基线差。</translation>
    </message>
</context>
<context>
    <name>GoalsPart</name>
    <message>
        <source>Goals</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>the actual value comes from the figures</source>
        <translation>实际值自动取自质检与指标</translation>
    </message>
    <message>
        <source>Add a goal</source>
        <translation>添加目标</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>判断</translation>
    </message>
</context>
<context>
    <name>GridFoot</name>
    <message>
        <source>Hide the cards</source>
        <translation>收起卡片</translation>
    </message>
    <message>
        <source>Leave, overtime, month&apos;s end (])</source>
        <translation>请假、加班、月末 (])</translation>
    </message>
</context>
<context>
    <name>GroupDialog</name>
    <message>
        <source>Edit group</source>
        <translation>编辑班组</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新建班组</translation>
    </message>
    <message>
        <source>e.g. team leader</source>
        <translation>如：班长</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>班组名称</translation>
    </message>
    <message>
        <source>Stands on reviews and reports, e.g. team leader, shift leader</source>
        <translation>印在评估表和报表上，如 班长、组长、值班长</translation>
    </message>
    <message>
        <source>What its leader is called (optional)</source>
        <translation>负责人称呼（可选）</translation>
    </message>
    <message>
        <source>Centre (optional)</source>
        <translation>中心（可选）</translation>
    </message>
    <message>
        <source>Department (optional)</source>
        <translation>部门（可选）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>Groupless</name>
    <message>
        <source>New group …</source>
        <translation>新建班组…</translation>
    </message>
    <message>
        <source>Agents belong to a group. Give yours a name; it can be changed later.</source>
        <translation>组员归属于班组。先给班组起个名字，以后可以改。</translation>
    </message>
    <message>
        <source>No group yet</source>
        <translation>还没有班组</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>New group …</source>
        <translation>新建班组…</translation>
    </message>
    <message>
        <source>Edit this group …</source>
        <translation>编辑本班组…</translation>
    </message>
</context>
<context>
    <name>HandoverCard</name>
    <message>
        <source>Take over</source>
        <translation>接班</translation>
    </message>
    <message>
        <source>Check and accept</source>
        <translation>核对并签收</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>有疑问</translation>
    </message>
    <message>
        <source>See the record</source>
        <translation>查看记录</translation>
    </message>
    <message>
        <source>To the handovers</source>
        <translation>去交接班</translation>
    </message>
    <message>
        <source>Say who works here first: the button beside the group, at the top.</source>
        <translation>请先在顶部班组旁选择当班人。</translation>
    </message>
    <message>
        <source>{name} accepts: PIN</source>
        <translation>{name} 签收：签字口令</translation>
    </message>
    <message>
        <source>Accepted; the shift is yours</source>
        <translation>已签收，本班由您负责</translation>
    </message>
    <message>
        <source>{name} handed over, signed {time}</source>
        <translation>交班人 {name}，{time} 已签</translation>
    </message>
    <message>
        <source>● To accept</source>
        <translation>● 待签收</translation>
    </message>
    <message>
        <source>✓ Accepted</source>
        <translation>✓ 已接班</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n min past the takeover</source>
        <translation>
            <numerusform>▲ 已过接班时间 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>No shift runs now.</source>
        <translation>当前没有班次。</translation>
    </message>
    <message>
        <source>{name} took over at {time}.</source>
        <translation>{name} 于 {time} 接班。</translation>
    </message>
    <message>
        <source>{shift} has handed over and waits for {name}.</source>
        <translation>{shift}已交班，等待 {name} 签收。</translation>
    </message>
    <message>
        <source>whoever comes</source>
        <translation>接班人</translation>
    </message>
    <message>
        <source>{shift} is still writing its handover.</source>
        <translation>{shift}正在填写交班记录。</translation>
    </message>
    <message>
        <source>{shift} has not handed over yet.</source>
        <translation>{shift}尚未交班。</translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message>
        <source>Write handover</source>
        <translation>写交班记录</translation>
    </message>
    <message>
        <source>Other shift</source>
        <translation>其他班次</translation>
    </message>
    <message>
        <source>Why do you write it for {name}?</source>
        <translation>为什么由本人代 {name} 填写？</translation>
    </message>
    <message>
        <source>No handover yet</source>
        <translation>还没有交接记录</translation>
    </message>
    <message>
        <source>It opens filled in; look it over and sign.</source>
        <translation>记录会自动带入本班数据，核对后签字即可。</translation>
    </message>
    <message>
        <source>There are no shifts yet</source>
        <translation>还没有班次</translation>
    </message>
    <message>
        <source>A handover stands at the end of a shift. Say in the settings which shifts there are.</source>
        <translation>交接班在每个班次结束时进行，请先在设置中建立班次。</translation>
    </message>
    <message>
        <source>Nobody is chosen yet</source>
        <translation>还没有选择当班人</translation>
    </message>
    <message>
        <source>Say at the top who works here; leaders and their PINs are entered in the settings.</source>
        <translation>请在上方选择当班人；班组长和签字口令在设置中登记。</translation>
    </message>
    <message>
        <source>Handover begun, filled in from the shift</source>
        <translation>已建立交班记录，本班数据已自动带入</translation>
    </message>
    <message>
        <source>Handed over; now who takes over signs</source>
        <translation>已移交，请接班人签字</translation>
    </message>
    <message>
        <source>Taken over and locked</source>
        <translation>已接班，记录锁定</translation>
    </message>
    <message>
        <source>The question stands in the draft</source>
        <translation>疑问已写入草稿</translation>
    </message>
    <message>
        <source>Taken back; it is a draft again</source>
        <translation>已撤回，恢复为草稿</translation>
    </message>
    <message numerus="yes">
        <source>%n handovers</source>
        <translation>
            <numerusform>共 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>补充 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to hand over</source>
        <translation>
            <numerusform>交班 %n 份待完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to accept</source>
        <translation>
            <numerusform>待接班 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes to the end of the shift</source>
        <translation>
            <numerusform>距交班 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>{shift}, for {name} …</source>
        <translation>{shift}，代 {name} 填写…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>HandoverRoom</name>
    <message>
        <source>Handover</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Handovers</source>
        <translation>交接记录</translation>
    </message>
    <message>
        <source>Open matters</source>
        <translation>遗留事项</translation>
    </message>
    <message>
        <source>Walk-round</source>
        <translation>巡视</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>No group yet</source>
        <translation>还没有班组</translation>
    </message>
    <message>
        <source>A handover belongs to a group. Add it with its agents first.</source>
        <translation>交接班属于班组，请先建立班组并登记组员。</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>组员档案</translation>
    </message>
    <message>
        <source>Sign, or accept</source>
        <translation>签字移交或签收</translation>
    </message>
    <message>
        <source>Item of the handover</source>
        <translation>交接班各项</translation>
    </message>
    <message>
        <source>Normal, remarks (on the segments)</source>
        <translation>正常、有情况（焦点在分段按钮上）</translation>
    </message>
    <message>
        <source>New matter</source>
        <translation>新增事项</translation>
    </message>
    <message>
        <source>Close the selected matter</source>
        <translation>了结选中的事项</translation>
    </message>
    <message>
        <source>Print the handover</source>
        <translation>打印交接班记录</translation>
    </message>
    <message>
        <source>To the list; the draft is kept</source>
        <translation>回到列表，草稿已保存</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>下一个视图</translation>
    </message>
    <message>
        <source>Other handover</source>
        <translation>上一份、下一份</translation>
    </message>
    <message>
        <source>Previous, next month</source>
        <translation>上一月、下一月</translation>
    </message>
    <message>
        <source>Show or hide the panel at the right</source>
        <translation>显示或隐藏右侧栏</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>未了结 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>超期 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n observations</source>
        <translation>
            <numerusform>%n 条巡视记录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeadsCard</name>
    <message>
        <source>Heads and seats</source>
        <translation>人数与席位</translation>
    </message>
    <message>
        <source>from attendance</source>
        <translation>自考勤带入，可改</translation>
    </message>
    <message>
        <source>! attendance says {count}</source>
        <translation>! 考勤为 {count}</translation>
    </message>
</context>
<context>
    <name>HistoryPopup</name>
    <message>
        <source>Latest actions</source>
        <translation>最近操作</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo to here</source>
        <translation>撤到此处</translation>
    </message>
    <message>
        <source>Nothing to undo yet</source>
        <translation>还没有可撤销的操作</translation>
    </message>
</context>
<context>
    <name>IdentityCard</name>
    <message>
        <source>Skills</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>座席</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Attendance this month</source>
        <translation>本月考勤</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>扣分</translation>
    </message>
</context>
<context>
    <name>ImportsRoom</name>
    <message>
        <source>Import</source>
        <translation>导入报表</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Import log</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>再加文件</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>不导入此文件</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Back to all files; the file and what was chosen for it stay</source>
        <translation>回到全部文件；文件和已做的选择都保留</translation>
    </message>
    <message>
        <source>Choose what a column means</source>
        <translation>选择一列对应的指标</translation>
    </message>
    <message>
        <source>Leave the selected files out</source>
        <translation>移出选中的文件</translation>
    </message>
    <message>
        <source>Find in the import log</source>
        <translation>在导入记录中查找</translation>
    </message>
    <message>
        <source>Reports ({patterns})</source>
        <translation>报表 ({patterns})</translation>
    </message>
    <message>
        <source>Choose call reports</source>
        <translation>选择话务报表</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>{file} is imported again</source>
        <translation>已重新导入 {file}</translation>
    </message>
    <message>
        <source>The import of {file} is undone</source>
        <translation>已撤销 {file} 的导入</translation>
    </message>
    <message>
        <source>Later imports found some of its figures the same. To keep them, import again: {files}</source>
        <translation>之后的导入曾判定其中部分数据相同。若要保留，请重新导入：{files}</translation>
    </message>
    <message>
        <source>Export refused rows</source>
        <translation>导出被拒行</translation>
    </message>
    <message>
        <source>Refused rows are in {path}</source>
        <translation>被拒行已导出到 {path}</translation>
    </message>
    <message>
        <source>‹ All files</source>
        <translation>‹ 全部文件</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>{rows} imported from {file}</source>
        <translation>已导入 {file}，{rows}</translation>
    </message>
    <message>
        <source>Stopped; nothing of the unfinished file was written</source>
        <translation>已停止；未完成的文件没有写入任何数据</translation>
    </message>
</context>
<context>
    <name>ItemRow</name>
    <message>
        <source>✓ Normal</source>
        <translation>✓ 正常</translation>
    </message>
    <message>
        <source>! Remarks</source>
        <translation>! 有情况</translation>
    </message>
    <message>
        <source>State of {item}</source>
        <translation>{item}的状态</translation>
    </message>
    <message>
        <source>nothing special</source>
        <translation>无特殊情况</translation>
    </message>
    <message>
        <source>× Remarks need a text, or choose normal.</source>
        <translation>× 有情况须写明，否则请选“正常”。</translation>
    </message>
</context>
<context>
    <name>ItemsGrid</name>
    <message>
        <source>Items of the scorecard</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>right</source>
        <translation>合格</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>所有页面</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Rooms in the order of the sidebar</source>
        <translation>按侧栏顺序切换页面</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Quick entry</source>
        <translation>快速登记</translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation>撤销、重做</translation>
    </message>
    <message>
        <source>Filter the table</source>
        <translation>筛选表格</translation>
    </message>
    <message>
        <source>Copy for a spreadsheet, with or without headings</source>
        <translation>复制为表格，带表头或不带表头</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Read the page anew</source>
        <translation>刷新页面</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>切换窗口区域</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>本列表</translation>
    </message>
</context>
<context>
    <name>KpiRoom</name>
    <message>
        <source>KPIs</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Peaks</source>
        <translation>高峰</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>组员比较</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>明细表</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>No group yet</source>
        <translation>还没有班组</translation>
    </message>
    <message>
        <source>Figures belong to a group: add one with its agents, then import its reports.</source>
        <translation>指标按班组计算：先建班组和组员，再导入报表。</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>组员档案</translation>
    </message>
    <message>
        <source>Other metric</source>
        <translation>换指标</translation>
    </message>
    <message>
        <source>Crosshair day by day, when the chart has the focus</source>
        <translation>十字线逐日移动（焦点在图上时）</translation>
    </message>
    <message>
        <source>Note what happened on a day</source>
        <translation>记下某天发生了什么</translation>
    </message>
    <message>
        <source>Copy the chart: picture and data</source>
        <translation>复制图表：图和数据</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>下一个视图</translation>
    </message>
    <message>
        <source>Previous, next period</source>
        <translation>上一期、下一期</translation>
    </message>
    <message>
        <source>Figures by agent</source>
        <translation>组员指标明细</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
</context>
<context>
    <name>KpisCard</name>
    <message>
        <source>Main figures</source>
        <translation>主要指标</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>✓ on target</source>
        <translation>✓ 达标</translation>
    </message>
    <message>
        <source>! off target</source>
        <translation>! 未达标</translation>
    </message>
</context>
<context>
    <name>LeaderDialog</name>
    <message>
        <source>Edit leader</source>
        <translation>编辑班组长</translation>
    </message>
    <message>
        <source>New leader</source>
        <translation>新增班组长</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>As it stands on handovers and pages, e.g. team leader, shift leader</source>
        <translation>用在交接班和打印页上，如班长、值班长</translation>
    </message>
    <message>
        <source>Title (optional)</source>
        <translation>称呼（可选）</translation>
    </message>
    <message>
        <source>Groups (none ticked: all)</source>
        <translation>所带班组（不勾选即全部）</translation>
    </message>
    <message>
        <source>Who left is no longer offered; all records stay</source>
        <translation>离任后不再出现在选择里，记录全部保留</translation>
    </message>
    <message>
        <source>Left (optional)</source>
        <translation>离任日期（可选）</translation>
    </message>
    <message>
        <source>No day; write 630, +7 or 2026-06-30</source>
        <translation>看不懂这个日期；可写 630、+7 或 2026-06-30</translation>
    </message>
</context>
<context>
    <name>Leaders</name>
    <message>
        <source>Change my PIN …</source>
        <translation>修改我的签字口令…</translation>
    </message>
    <message>
        <source>Set my PIN …</source>
        <translation>设置我的签字口令…</translation>
    </message>
    <message>
        <source>New leader …</source>
        <translation>新增班组长…</translation>
    </message>
    <message>
        <source>Lend the duty …</source>
        <translation>请人代班…</translation>
    </message>
    <message>
        <source>Take the duty back from {name}</source>
        <translation>收回代班（{name}）</translation>
    </message>
    <message>
        <source>The duty is back from {name}</source>
        <translation>已收回代班：{name}</translation>
    </message>
    <message>
        <source>{back}, with the badge</source>
        <translation>{back}，标识已交回</translation>
    </message>
    <message>
        <source>{back}, the badge is missing</source>
        <translation>{back}，标识未交回</translation>
    </message>
</context>
<context>
    <name>LeadersPage</name>
    <message>
        <source>Set PIN …</source>
        <translation>设置签字口令…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>New leader</source>
        <translation>新增班组长</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>New leave</source>
        <translation>新的请假</translation>
    </message>
    <message>
        <source>Certificate (optional)</source>
        <translation>证明材料（可选）</translation>
    </message>
    <message>
        <source>Enter the leave</source>
        <translation>登记请假</translation>
    </message>
    <message>
        <source>Told by phone, the slip is still to come</source>
        <translation>电话报备，请假条后补</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>组员</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>原因（可选）</translation>
    </message>
    <message>
        <source>Who stands in (optional)</source>
        <translation>由谁顶班（可选）</translation>
    </message>
</context>
<context>
    <name>LeaveFiles</name>
    <message>
        <source>Files of the leave</source>
        <translation>请假附件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>counts</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>under appeal, not counted</source>
        <translation>申诉中，暂不计</translation>
    </message>
    <message>
        <source>struck</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>LendDialog</name>
    <message>
        <source>Lend the duty</source>
        <translation>请人代班</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>The badge goes along</source>
        <translation>标识一并移交</translation>
    </message>
    <message>
        <source>To</source>
        <translation>代班人</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>e.g. meeting until 11:00</source>
        <translation>如 开会到 11:00</translation>
    </message>
    <message>
        <source>Lend</source>
        <translation>代班</translation>
    </message>
    <message>
        <source>No time; write 8:30 or 830</source>
        <translation>看不懂这个时间；可写 8:30 或 830</translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message>
        <source>Agents</source>
        <translation>组员</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>缺项</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>齐备</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>✓ there  ! with a remark  × missing</source>
        <translation>✓ 齐备  ! 可打印但需留意  × 缺</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>会议记录</translation>
    </message>
    <message>
        <source>Briefings of the month</source>
        <translation>本月会议</translation>
    </message>
    <message>
        <source>No briefing in this month yet</source>
        <translation>本月还没有会议记录</translation>
    </message>
</context>
<context>
    <name>ListPreview</name>
    <message>
        <source>Import the roster</source>
        <translation>导入花名册</translation>
    </message>
    <message numerus="yes">
        <source>%n lines from {source}</source>
        <translation>
            <numerusform>{source} 共 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>! Columns that mean nothing here, left out: {names}</source>
        <translation>! 以下列无法识别，不导入：{names}</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>全部 {count}</translation>
    </message>
    <message>
        <source>Lines shown</source>
        <translation>显示的行</translation>
    </message>
    <message>
        <source>Lines of the list</source>
        <translation>花名册各行</translation>
    </message>
    <message numerus="yes">
        <source>%n lines will not be written</source>
        <translation>
            <numerusform>%n 行不会写入</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Write %n agents</source>
        <translation>
            <numerusform>写入 %n 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Lists (*.xlsx *.xls *.ods *.csv *.txt)</source>
        <translation>花名册 (*.xlsx *.xls *.ods *.csv *.txt)</translation>
    </message>
    <message>
        <source>Import the roster</source>
        <translation>导入花名册</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>roster template</source>
        <translation>花名册模板</translation>
    </message>
    <message>
        <source>roster</source>
        <translation>花名册</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>花名册</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.xls *.ods *.csv *.txt)</source>
        <translation>表格 (*.xlsx *.xls *.ods *.csv *.txt)</translation>
    </message>
    <message>
        <source>Bring in quality checks</source>
        <translation>导入质检表</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>There is no scorecard yet. Begin with one, then bring in the list.</source>
        <translation>还没有评分表。请先建立评分表，再导入。</translation>
    </message>
    <message>
        <source>quality checks {month}</source>
        <translation>质检 {month}</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>{done}; not written: {names}</source>
        <translation>{done}；未写入：{names}</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>LoansFold</name>
    <message>
        <source>Lent out</source>
        <translation>外借登记</translation>
    </message>
    <message>
        <source>Agent (initials)</source>
        <translation>组员（首字母）</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Emergency phone</source>
        <translation>应急电话</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message numerus="yes">
        <source>%n still out</source>
        <translation>
            <numerusform>%n 件未还</numerusform>
        </translation>
    </message>
    <message>
        <source>all back</source>
        <translation>均已归还</translation>
    </message>
    <message>
        <source>To whom? Type initials, a name or a number.</source>
        <translation>借给谁？输入首字母、姓名或工号。</translation>
    </message>
    <message>
        <source>◎ out since {time}</source>
        <translation>◎ {time} 借出</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>归还</translation>
    </message>
</context>
<context>
    <name>LockDialog</name>
    <message>
        <source>Lock {month}?</source>
        <translation>锁定 {month}？</translation>
    </message>
    <message>
        <source>Lock and export</source>
        <translation>锁定并导出</translation>
    </message>
    <message>
        <source>A locked month is reported. What changes afterwards becomes a correction with a reason. The lock, and what was done before it, is not undone.</source>
        <translation>锁定即上报。之后的改动都要写明原因，记为更正。锁定及之前的操作不能再撤销。</translation>
    </message>
    <message numerus="yes">
        <source>The month is not over: %n days lie ahead</source>
        <translation>
            <numerusform>本月尚未结束，还有 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>{told}; {count} entries of them are not filled in.</source>
        <translation>{told}，其中 {count} 人天未登记。</translation>
    </message>
</context>
<context>
    <name>LogCard</name>
    <message>
        <source>Import log</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Undoing takes a whole import back, with what it changed</source>
        <translation>撤销 = 整次导入连同更新一起还原</translation>
    </message>
    <message>
        <source>File name, date</source>
        <translation>文件名、日期</translation>
    </message>
    <message>
        <source>Find in the import log</source>
        <translation>在导入记录中查找</translation>
    </message>
    <message>
        <source>Nothing has been imported yet.</source>
        <translation>还没有导入过报表。</translation>
    </message>
    <message numerus="yes">
        <source>%n imports, {undone} of them undone</source>
        <translation>
            <numerusform>共 %n 次导入，其中 {undone} 次已撤销</numerusform>
        </translation>
    </message>
    <message>
        <source>Redo the whole import</source>
        <translation>重做整个导入</translation>
    </message>
    <message>
        <source>Undo the whole import</source>
        <translation>撤销整个导入</translation>
    </message>
    <message>
        <source>Select an import first.</source>
        <translation>请先选中一次导入。</translation>
    </message>
</context>
<context>
    <name>LogLines</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Nothing was changed. When the reason is gone, try again.</source>
        <translation>数据没有变动。原因排除后点“重试”。</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>The store is open read-only</source>
        <translation>台账以只读方式打开</translation>
    </message>
    <message>
        <source>Look, print and export as ever; nothing can be changed until it is opened again.</source>
        <translation>查看、打印、导出照常；重新打开之前不能修改。</translation>
    </message>
    <message>
        <source>Your data is saved and not lost; only this backup was not made.</source>
        <translation>数据已保存，没有丢失；只是这次备份没有完成。</translation>
    </message>
</context>
<context>
    <name>MatterEditor</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>New matter</source>
        <translation>新增事项</translation>
    </message>
    <message>
        <source>Edit the matter</source>
        <translation>修改事项</translation>
    </message>
    <message>
        <source>No moment; write 701, +2 or 701 18:00</source>
        <translation>不是时间；请写 701、+2 或 701 18:00</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急度</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Why not done, and what comes next</source>
        <translation>未完成原因与下一步</translation>
    </message>
    <message>
        <source>Ticket (optional)</source>
        <translation>单号（可选）</translation>
    </message>
    <message>
        <source>Seat (optional)</source>
        <translation>台号（可选）</translation>
    </message>
    <message>
        <source>Who was informed (optional)</source>
        <translation>已告知谁（可选）</translation>
    </message>
</context>
<context>
    <name>MatterLine</name>
    <message>
        <source>Settled: {text}</source>
        <translation>了结：{text}</translation>
    </message>
    <message>
        <source>Settled …</source>
        <translation>了结…</translation>
    </message>
    <message>
        <source>How was it settled? Enter closes it, Esc leaves it open</source>
        <translation>如何了结？回车了结，Esc 取消</translation>
    </message>
    <message>
        <source>nobody&apos;s yet</source>
        <translation>尚无责任人</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>{age} overdue</source>
        <translation>{age} 超期</translation>
    </message>
    <message>
        <source>Closed: {text}</source>
        <translation>已了结：{text}</translation>
    </message>
</context>
<context>
    <name>MattersCard</name>
    <message>
        <source>Open matters</source>
        <translation>遗留事项</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>No open matters.</source>
        <translation>没有遗留事项。</translation>
    </message>
    <message>
        <source>+ Add a matter</source>
        <translation>＋ 添加遗留事项</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n 项未了</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n 项超期</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MattersPage</name>
    <message>
        <source>Open matters</source>
        <translation>遗留事项</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未了结</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已了结</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Text, owner, ticket  /</source>
        <translation>内容、责任人、单号  /</translation>
    </message>
    <message>
        <source>Find a matter</source>
        <translation>查找事项</translation>
    </message>
    <message>
        <source>New matter</source>
        <translation>新增事项</translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation>怎样了结的？</translation>
    </message>
    <message>
        <source>Why is it open again?</source>
        <translation>为什么重新打开？</translation>
    </message>
    <message>
        <source>Reported to whom?</source>
        <translation>上报给谁？</translation>
    </message>
    <message>
        <source>What was answered?</source>
        <translation>答复是什么？</translation>
    </message>
    <message>
        <source>No matter fits. Clear the filter.</source>
        <translation>没有符合的事项，请清除筛选。</translation>
    </message>
    <message>
        <source>Close …</source>
        <translation>了结…</translation>
    </message>
    <message>
        <source>Reopen …</source>
        <translation>重新打开…</translation>
    </message>
    <message>
        <source>Reported upward …</source>
        <translation>已上报…</translation>
    </message>
    <message>
        <source>Answered …</source>
        <translation>已答复…</translation>
    </message>
    <message>
        <source>No open matters.</source>
        <translation>没有遗留事项。</translation>
    </message>
    <message>
        <source>Nothing is overdue.</source>
        <translation>没有超期的事项。</translation>
    </message>
    <message>
        <source>Nothing was closed in the last three months.</source>
        <translation>近三个月没有了结的事项。</translation>
    </message>
    <message>
        <source>Matter saved</source>
        <translation>事项已保存</translation>
    </message>
</context>
<context>
    <name>MattersPart</name>
    <message>
        <source>Nothing is carried over.</source>
        <translation>没有未尽事宜。</translation>
    </message>
    <message>
        <source>Add a matter</source>
        <translation>添加未尽事宜</translation>
    </message>
    <message>
        <source>How did “{text}” end?</source>
        <translation>“{text}”怎样了结的？</translation>
    </message>
    <message>
        <source>Close …</source>
        <translation>了结…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
</context>
<context>
    <name>MattersTable</name>
    <message>
        <source>Matters carried over</source>
        <translation>未尽事宜</translation>
    </message>
</context>
<context>
    <name>MeetingDialog</name>
    <message>
        <source>Edit meeting</source>
        <translation>编辑例会</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>新增例会</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>First from</source>
        <translation>从哪天起</translation>
    </message>
    <message>
        <source>Chaired in turn by (one a line, optional)</source>
        <translation>轮流主持（每行一人，可选）</translation>
    </message>
    <message>
        <source>No time; write 8:30 or 830</source>
        <translation>看不懂这个时间；可写 8:30 或 830</translation>
    </message>
    <message>
        <source>No day; write 630, +7 or 2026-06-30</source>
        <translation>看不懂这个日期；可写 630、+7 或 2026-06-30</translation>
    </message>
</context>
<context>
    <name>MeetingsCard</name>
    <message>
        <source>Meetings today</source>
        <translation>今日例会</translation>
    </message>
    <message>
        <source>Plan …</source>
        <translation>安排 …</translation>
    </message>
    <message>
        <source>No meeting today.</source>
        <translation>今天没有例会。</translation>
    </message>
    <message>
        <source>No meetings in the plan yet.</source>
        <translation>还没有例会安排。</translation>
    </message>
    <message>
        <source>Held this week: {counts}</source>
        <translation>本周主持：{counts}</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>End or resume</source>
        <translation>停开 / 恢复</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>新增例会</translation>
    </message>
    <message>
        <source>{name} is held again</source>
        <translation>{name} 已恢复</translation>
    </message>
    <message>
        <source>{name} is held no more; what was held stays</source>
        <translation>{name} 已停开，开过的记录保留</translation>
    </message>
</context>
<context>
    <name>MetricList</name>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
</context>
<context>
    <name>MetricsCard</name>
    <message>
        <source>Yesterday&apos;s figures</source>
        <translation>昨日指标</translation>
    </message>
    <message numerus="yes">
        <source>Control chart of %n days</source>
        <translation>
            <numerusform>近 %n 天控制图</numerusform>
        </translation>
    </message>
    <message>
        <source>Latest figures</source>
        <translation>最近一日指标</translation>
    </message>
    <message numerus="yes">
        <source>%n agents</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>{calls} calls</source>
        <translation>{calls} 通</translation>
    </message>
</context>
<context>
    <name>MirrorPage</name>
    <message>
        <source>Month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>本季</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>本年</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Agents and attention</source>
        <translation>组员与关注</translation>
    </message>
    <message>
        <source>Articles and agents</source>
        <translation>条款与组员</translation>
    </message>
    <message>
        <source>Of the differences in counts {shifts} % are shifts worked, {chance} % chance.</source>
        <translation>次数差异中，{shifts} % 来自上班班次多少，{chance} % 属于偶然。</translation>
    </message>
    <message>
        <source>More than their shifts explain: {names}.</source>
        <translation>多于班次所能解释：{names}。</translation>
    </message>
    <message>
        <source>Fewer: {names}.</source>
        <translation>少于：{names}。</translation>
    </message>
    <message>
        <source>No attendance is kept: days in the group stand for shifts.</source>
        <translation>没有考勤记录，以在组天数代替班次。</translation>
    </message>
    <message>
        <source>A difference is no verdict: look whether the same was seen and entered alike.</source>
        <translation>差异不等于结论：请看同样的事是否同样发现、同样登记。</translation>
    </message>
    <message>
        <source>Nothing was entered in this period.</source>
        <translation>这段时间没有登记。</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>days since; △ longer ago than a month, or never</source>
        <translation>距今天数；△ 超过一个月或从未</translation>
    </message>
    <message>
        <source>The same article</source>
        <translation>同一条款</translation>
    </message>
    <message>
        <source>△ only words, ■ with points; marked where some got only one, others only the other</source>
        <translation>△ 仅口头或警告，■ 扣分；有人只警告、有人只扣分的做标记</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>701 · 18:00</source>
        <translation>701 · 18:00</translation>
    </message>
    <message>
        <source>14:35 · 629 14:35</source>
        <translation>14:35 · 629 14:35</translation>
    </message>
</context>
<context>
    <name>MonthCard</name>
    <message>
        <source>Month&apos;s end</source>
        <translation>月末汇总</translation>
    </message>
    <message>
        <source>Print the month&apos;s attendance (Ctrl+P)</source>
        <translation>打印本月考勤 (Ctrl+P)</translation>
    </message>
    <message>
        <source>Lock and export {month}</source>
        <translation>锁定并导出 {month}</translation>
    </message>
    <message>
        <source>The month has not begun yet.</source>
        <translation>这个月还没有开始。</translation>
    </message>
    <message>
        <source>The month is locked.</source>
        <translation>本月已锁定。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>MonthFoot</name>
    <message>
        <source>Selected</source>
        <translation>选中</translation>
    </message>
    <message>
        <source>Most often</source>
        <translation>本月集中</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>展开明细</translation>
    </message>
    <message>
        <source>{remind} remind  ·  {talk} talk  ·  {report} report</source>
        <translation>阈值 {remind} 提醒 · {talk} 谈话 · {report} 上报</translation>
    </message>
    <message>
        <source>Nothing was entered in this month.</source>
        <translation>本月还没有登记。</translation>
    </message>
    <message>
        <source>nothing this month</source>
        <translation>本月无记录</translation>
    </message>
    <message>
        <source>Points of six months</source>
        <translation>近 6 月有效扣分</translation>
    </message>
</context>
<context>
    <name>MonthModel</name>
    <message>
        <source>Agent</source>
        <translation>组员</translation>
    </message>
    <message>
        <source>Warned</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无记录</translation>
    </message>
</context>
<context>
    <name>MonthPage</name>
    <message>
        <source>Agents and days of the month</source>
        <translation>本月组员与日期</translation>
    </message>
    <message>
        <source>Start with the two that come along</source>
        <translation>用自带的两部制度开始</translation>
    </message>
    <message>
        <source>Own rules …</source>
        <translation>自建制度…</translation>
    </message>
    <message>
        <source>A record cites an article. Begin with rules of a floor, to be changed to your own.</source>
        <translation>每条记录都要引用条款。可先用自带的现场制度，再改成本中心的。</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>还没有条款</translation>
    </message>
    <message>
        <source>The month is locked ({when}). Its records can be read, signed and appealed against.</source>
        <translation>本月已锁定（{when}），记录只能查看、签字和申诉。</translation>
    </message>
</context>
<context>
    <name>MonthSwitch</name>
    <message>
        <source>Previous month (Alt+←)</source>
        <translation>上一月（Alt+←）</translation>
    </message>
    <message>
        <source>Next month (Alt+→)</source>
        <translation>下一月（Alt+→）</translation>
    </message>
</context>
<context>
    <name>NeedDialog</name>
    <message>
        <source>Edit need</source>
        <translation>编辑人力需求</translation>
    </message>
    <message>
        <source>New need</source>
        <translation>新增人力需求</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Agents needed</source>
        <translation>需要人数</translation>
    </message>
    <message>
        <source>Tick at least one</source>
        <translation>至少勾选一天</translation>
    </message>
    <message>
        <source>No time; write 8:30 or 830</source>
        <translation>看不懂这个时间；可写 8:30 或 830</translation>
    </message>
    <message>
        <source>A time after the begin; midnight is 24:00</source>
        <translation>要晚于开始时间；午夜写 24:00</translation>
    </message>
</context>
<context>
    <name>NeedGrid</name>
    <message>
        <source>Agents needed by weekday and half hour</source>
        <translation>按星期和半小时的需要人数</translation>
    </message>
</context>
<context>
    <name>NeedsPage</name>
    <message>
        <source>From the calls</source>
        <translation>按话务量生成</translation>
    </message>
    <message>
        <source>Erlang C on the last four weeks, with the target of the service level</source>
        <translation>按近四周话务量和接通率目标，用 Erlang C 计算</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>New range</source>
        <translation>新增时段</translation>
    </message>
    <message>
        <source>The range is removed</source>
        <translation>已移除该时段</translation>
    </message>
    <message>
        <source>Taken over from the calls of the last four weeks</source>
        <translation>已按近四周话务量生成</translation>
    </message>
    <message>
        <source>No calls by half hour are known of the last four weeks. Import an interval report first.</source>
        <translation>近四周没有半小时话务数据，请先导入时段报表。</translation>
    </message>
</context>
<context>
    <name>NeedsPart</name>
    <message>
        <source>No rule says that somebody needs coaching now.</source>
        <translation>目前没有规则提示需要辅导的人。</translation>
    </message>
    <message>
        <source>Open one</source>
        <translation>建立辅导</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>NewDialog</name>
    <message>
        <source>New coaching</source>
        <translation>新建辅导</translation>
    </message>
    <message>
        <source>Figure of the goal</source>
        <translation>目标指标</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Choose an agent: name, number or initials.</source>
        <translation>请选择组员：姓名、工号或首字母。</translation>
    </message>
    <message>
        <source>Type a number, such as 190</source>
        <translation>请输入数字，如 190</translation>
    </message>
    <message>
        <source>Type a day, such as 630 or 2026-06-30</source>
        <translation>请输入日期，如 630 或 2026-06-30</translation>
    </message>
    <message>
        <source>There are no figures of this agent yet; type the baseline.</source>
        <translation>该组员还没有这项数据；请手工填写基线。</translation>
    </message>
    <message>
        <source>└ filled in from the figures: {first} – {last}, {cases} cases</source>
        <translation>└ 基线取自数据：{first} – {last}，{cases} 例</translation>
    </message>
    <message>
        <source>The agent is past the group&apos;s target already: agree on another.</source>
        <translation>已优于班组目标，请另定目标值。</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>组员</translation>
    </message>
    <message>
        <source>Name, number or pinyin initials</source>
        <translation>姓名、工号或拼音首字母</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Coach</source>
        <translation>辅导人</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>辅导重点</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Goal in words</source>
        <translation>目标（文字）</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Open the coaching</source>
        <translation>建立辅导</translation>
    </message>
</context>
<context>
    <name>Nobody</name>
    <message>
        <source>Import the roster</source>
        <translation>导入花名册</translation>
    </message>
    <message>
        <source>New agent</source>
        <translation>新增组员</translation>
    </message>
    <message>
        <source>Save a template</source>
        <translation>下载模板</translation>
    </message>
    <message>
        <source>A list from Excel is the quickest way, about a minute; or add them one by one.</source>
        <translation>从花名册 Excel 导入最快，约 1 分钟；也可逐个新增。</translation>
    </message>
    <message>
        <source>No agents yet</source>
        <translation>还没有组员</translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message>
        <source>Reason (required): {item}</source>
        <translation>原因（必填）：{item}</translation>
    </message>
    <message>
        <source>Note: {item}</source>
        <translation>备注：{item}</translation>
    </message>
</context>
<context>
    <name>NotesPart</name>
    <message>
        <source>Only for the coach</source>
        <translation>仅辅导人可见</translation>
    </message>
    <message>
        <source>Note for the coach alone</source>
        <translation>辅导人备忘</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记下</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n 条备忘</numerusform>
        </translation>
    </message>
    <message>
        <source>no notes</source>
        <translation>没有备忘</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>不打印</translation>
    </message>
</context>
<context>
    <name>NoticeEditor</name>
    <message>
        <source>A quiz follows</source>
        <translation>须测验</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>新增通知</translation>
    </message>
    <message>
        <source>Edit the notice</source>
        <translation>修改通知</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>No day; write 630, +7 or 2026-06-30</source>
        <translation>不是日期；可写 630、+7 或 2026-06-30</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>For</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>From (optional)</source>
        <translation>来源（可选）</translation>
    </message>
    <message>
        <source>Number (optional)</source>
        <translation>文号（可选）</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>In force from (optional)</source>
        <translation>生效日期（可选）</translation>
    </message>
    <message>
        <source>Everybody must know by (optional)</source>
        <translation>须在此日前知晓（可选）</translation>
    </message>
    <message>
        <source>Up to now (optional)</source>
        <translation>原规定（可选）</translation>
    </message>
    <message>
        <source>From then on (optional)</source>
        <translation>新规定（可选）</translation>
    </message>
    <message>
        <source>What it says (optional)</source>
        <translation>要点（可选）</translation>
    </message>
    <message>
        <source>This group</source>
        <translation>本组</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>所有班组</translation>
    </message>
</context>
<context>
    <name>NoticesPage</name>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Title, number, source  /</source>
        <translation>标题、文号、来源  /</translation>
    </message>
    <message>
        <source>Find a notice</source>
        <translation>查找通知</translation>
    </message>
    <message>
        <source>To tell</source>
        <translation>待传达</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未关闭</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>新增通知</translation>
    </message>
    <message>
        <source>Notices and business changes are read out at briefings; who was away stays on a list.</source>
        <translation>通知和业务变更在班前会宣读，未到的人留在待传达名单上。</translation>
    </message>
    <message>
        <source>No notices yet</source>
        <translation>还没有通知</translation>
    </message>
    <message>
        <source>No notice fits. Choose All, or clear the search.</source>
        <translation>没有符合的通知。请选“全部”，或清空查找。</translation>
    </message>
</context>
<context>
    <name>OvertimeCard</name>
    <message>
        <source>Overtime</source>
        <translation>加班</translation>
    </message>
    <message>
        <source>Register …</source>
        <translation>登记 …</translation>
    </message>
    <message>
        <source>{hours} h confirmed</source>
        <translation>已确认 {hours} 小时</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
</context>
<context>
    <name>OvertimeDialog</name>
    <message>
        <source>New overtime</source>
        <translation>登记加班</translation>
    </message>
    <message>
        <source>The month is locked: reason of the correction</source>
        <translation>本月已锁定：更正原因</translation>
    </message>
    <message>
        <source>Enter the overtime</source>
        <translation>登记加班</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>组员</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Made up by</source>
        <translation>补偿方式</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>原因（可选）</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>All coachings</source>
        <translation>全部辅导</translation>
    </message>
    <message>
        <source>No coaching of this kind</source>
        <translation>没有这类辅导</translation>
    </message>
    <message>
        <source>Closed lately</source>
        <translation>最近完成</translation>
    </message>
    <message>
        <source>No coaching was closed yet.</source>
        <translation>还没有结束的辅导。</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>进行中 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>今日到期 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>逾期 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed this month</source>
        <translation>
            <numerusform>本月完成 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Reached this month {count} / {all}</source>
        <translation>本月辅导覆盖 {count} / {all}</translation>
    </message>
    <message>
        <source>Who needs coaching {count}</source>
        <translation>需要辅导 {count}</translation>
    </message>
    <message numerus="yes">
        <source>Open one for %n agents</source>
        <translation>
            <numerusform>为 %n 人排辅导</numerusform>
        </translation>
    </message>
    <message>
        <source>Whom coaching reaches</source>
        <translation>辅导覆盖</translation>
    </message>
    <message>
        <source>Who needs coaching</source>
        <translation>需要辅导</translation>
    </message>
    <message>
        <source>kept up? look again after 30 days</source>
        <translation>效果看结束后 30 天是否保持</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Nothing has been imported yet.</source>
        <translation>还没有导入过话务报表。</translation>
    </message>
    <message>
        <source>No data in this period: {period}. Data: {covered}</source>
        <translation>{period}没有数据。已有数据：{covered}</translation>
    </message>
</context>
<context>
    <name>PeaksPage</name>
    <message>
        <source>Metric by half-hour</source>
        <translation>按半小时看的指标</translation>
    </message>
    <message>
        <source>Copy the table (Ctrl+C)</source>
        <translation>复制表格（Ctrl+C）</translation>
    </message>
    <message>
        <source>No figures by half-hour</source>
        <translation>没有半小时数据</translation>
    </message>
    <message>
        <source>Import reports</source>
        <translation>导入报表</translation>
    </message>
    <message>
        <source>Table copied</source>
        <translation>已复制表格</translation>
    </message>
    <message>
        <source>This needs reports by half-hour; those of this period tell whole days only.</source>
        <translation>需要半小时报表；本期的报表只到天。</translation>
    </message>
</context>
<context>
    <name>Pen</name>
    <message>
        <source>“{letter}” stands for nothing here. F1 lists the letters.</source>
        <translation>“{letter}”在这里没有含义。按 F1 查看字母。</translation>
    </message>
    <message numerus="yes">
        <source>%n planned days of rest were left as they are</source>
        <translation>
            <numerusform>%n 个计划休息日未改动</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is called so.</source>
        <translation>没有这个人。</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>组员</translation>
    </message>
    <message>
        <source>The agent is not in the group on that day.</source>
        <translation>这一天组员不在本组。</translation>
    </message>
    <message>
        <source>Late is entered under Actual.</source>
        <translation>迟到请在“实际”里填写。</translation>
    </message>
    <message>
        <source>Minutes late, as 8; minutes early, as -20.</source>
        <translation>迟到分钟写 8；早退分钟写 -20。</translation>
    </message>
    <message>
        <source>Minutes late (early: -20)</source>
        <translation>迟到分钟（早退写 -20）</translation>
    </message>
    <message>
        <source>The store is open read-only.</source>
        <translation>台账以只读方式打开。</translation>
    </message>
    <message>
        <source>The month is locked: a correction needs a reason.</source>
        <translation>本月已锁定：更正要写明原因。</translation>
    </message>
    <message>
        <source>Reason of the correction</source>
        <translation>更正原因</translation>
    </message>
    <message>
        <source>It was not written. Nothing was changed.</source>
        <translation>没有写入，什么都没有改动。</translation>
    </message>
</context>
<context>
    <name>PeopleField</name>
    <message>
        <source>Nobody is called “{text}”</source>
        <translation>没有叫“{text}”的组员</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>组员</translation>
    </message>
    <message>
        <source>Initials, e.g. gzx</source>
        <translation>首字母，如 gzx</translation>
    </message>
    <message>
        <source>Whole group</source>
        <translation>全组</translation>
    </message>
    <message numerus="yes">
        <source>%n agents</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out {name}</source>
        <translation>去掉 {name}</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last 60 days</source>
        <translation>近 60 天</translation>
    </message>
    <message>
        <source>Last 26 weeks</source>
        <translation>近 26 周</translation>
    </message>
    <message>
        <source>Custom…</source>
        <translation>自定义…</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Previous period (Alt+←)</source>
        <translation>上一期 (Alt+←)</translation>
    </message>
    <message>
        <source>Next period (Alt+→)</source>
        <translation>下一期 (Alt+→)</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>Signing PIN of {name}</source>
        <translation>{name} 的签字口令</translation>
    </message>
    <message>
        <source>{name}: the PIN up to now</source>
        <translation>{name}：现在的签字口令</translation>
    </message>
    <message>
        <source>{name} vouches: the PIN is forgotten</source>
        <translation>忘记了，由 {name} 作证</translation>
    </message>
    <message>
        <source>4 digits with which handovers and the like are signed. Nobody else should know them.</source>
        <translation>交接班等签字时使用的 4 位数字，不要告诉他人。</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>用什么确认</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>新签字口令</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Not the same digits</source>
        <translation>两次输入不一致</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>The PIN of {name} is set</source>
        <translation>已设置 {name} 的签字口令</translation>
    </message>
</context>
<context>
    <name>PinField</name>
    <message>
        <source>PIN, 4 digits</source>
        <translation>签字口令，4 位数字</translation>
    </message>
    <message>
        <source>Set a PIN …</source>
        <translation>设置签字口令…</translation>
    </message>
    <message>
        <source>There is no signing PIN yet.</source>
        <translation>还没有签字口令。</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN, %n tries left</source>
        <translation>
            <numerusform>签字口令不对，还可试 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Three wrong PINs. Try again in %n s.</source>
        <translation>
            <numerusform>连续 3 次不对，%n 秒后再试。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Calls to listen to</source>
        <translation>待听录音</translation>
    </message>
    <message>
        <source>Nothing is drawn for this month yet.</source>
        <translation>本月还没有抽取录音。</translation>
    </message>
    <message>
        <source>Checks by agent</source>
        <translation>各组员的抽检</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子数</translation>
    </message>
    <message>
        <source>The same seed draws the same calls: anybody can check the draw.</source>
        <translation>同一种子数抽出同样的录音，谁都可以核对。</translation>
    </message>
    <message>
        <source>Draw what is missing</source>
        <translation>抽取所缺</translation>
    </message>
    <message>
        <source>Skip …</source>
        <translation>跳过…</translation>
    </message>
    <message>
        <source>Still missing: {names}</source>
        <translation>还缺：{names}</translation>
    </message>
    <message>
        <source>{name} {n}</source>
        <translation>{name} {n} 通</translation>
    </message>
    <message numerus="yes">
        <source>%n checks an agent this month</source>
        <translation>
            <numerusform>本月每人抽检 %n 通</numerusform>
        </translation>
    </message>
    <message>
        <source>drawn with seed {seeds}</source>
        <translation>种子数 {seeds}</translation>
    </message>
    <message numerus="yes">
        <source>%n to listen to</source>
        <translation>
            <numerusform>待听 %n 通</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls drawn</source>
        <translation>
            <numerusform>已抽取 %n 通</numerusform>
        </translation>
    </message>
    <message>
        <source>By agent</source>
        <translation>按组员</translation>
    </message>
    <message>
        <source>Fewer than {n} checks compare nobody</source>
        <translation>不足 {n} 通不作比较</translation>
    </message>
</context>
<context>
    <name>PointRow</name>
    <message>
        <source>Kind of point {number}</source>
        <translation>第 {number} 条的类别</translation>
    </message>
    <message>
        <source>Point {number}</source>
        <translation>第 {number} 条</translation>
    </message>
    <message>
        <source>Read out</source>
        <translation>宣读</translation>
    </message>
    <message>
        <source>Move or leave out point {number}</source>
        <translation>移动或去掉第 {number} 条</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Make it an open matter</source>
        <translation>转为遗留事项</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>去掉</translation>
    </message>
</context>
<context>
    <name>PointsCard</name>
    <message>
        <source>Points</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>change them in place; Alt+↑ ↓ moves a line</source>
        <translation>就地修改，Alt+↑ ↓ 移动</translation>
    </message>
    <message>
        <source>Kind of the new point</source>
        <translation>新要点的类别</translation>
    </message>
    <message>
        <source>Another point, then Enter</source>
        <translation>再写一条，按 Enter</translation>
    </message>
    <message>
        <source>New point</source>
        <translation>新要点</translation>
    </message>
    <message>
        <source>No points yet. Write the first one below.</source>
        <translation>还没有要点，请在下面写第一条。</translation>
    </message>
</context>
<context>
    <name>Press</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>{number} / {all}  {name}</source>
        <translation>第 {number} / {all} 份  {name}</translation>
    </message>
    <message>
        <source>Preparing the pages …</source>
        <translation>正在生成页面…</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Pages of the review</source>
        <translation>评估页面</translation>
    </message>
    <message>
        <source>Page 1</source>
        <translation>第 1 页</translation>
    </message>
    <message>
        <source>Page 2</source>
        <translation>第 2 页</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>缩小（Ctrl+−）</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>放大（Ctrl++）</translation>
    </message>
    <message>
        <source>The pages could not be made.</source>
        <translation>页面未能生成。</translation>
    </message>
    <message>
        <source>{name}, page {page}</source>
        <translation>{name}，第 {page} 页</translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Lines on view</source>
        <translation>显示的行</translation>
    </message>
    <message>
        <source>Lines of the report</source>
        <translation>报表的行</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>全部 {count}</translation>
    </message>
    <message>
        <source>With problems {count}</source>
        <translation>有问题 {count}</translation>
    </message>
    <message>
        <source>Problems + sample</source>
        <translation>问题 + 抽样</translation>
    </message>
    <message>
        <source>{shown} of {rows}</source>
        <translation>{shown} / 共 {rows}</translation>
    </message>
    <message>
        <source>No problems.</source>
        <translation>没有问题。</translation>
    </message>
    <message>
        <source>No rows.</source>
        <translation>没有数据行。</translation>
    </message>
    <message>
        <source>A row here is one call: a bad cell costs the cell only, the call counts.</source>
        <translation>这里每行是一通电话：坏单元格只丢弃该格，通话照常计入。</translation>
    </message>
    <message>
        <source>… and {count} more reasons, in the exported rows.</source>
        <translation>…另有 {count} 条原因，见导出的被拒行。</translation>
    </message>
    <message>
        <source>Add agents with the import</source>
        <translation>随导入新增组员</translation>
    </message>
    <message>
        <source>Drop bad cells only</source>
        <translation>仅丢弃坏单元格</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Pages of the form</source>
        <translation>表单页面</translation>
    </message>
    <message>
        <source>Preparing the pages …</source>
        <translation>正在准备页面…</translation>
    </message>
    <message>
        <source>Page before (PgUp)</source>
        <translation>上一页（PgUp）</translation>
    </message>
    <message>
        <source>Next page (PgDn)</source>
        <translation>下一页（PgDn）</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>缩小（Ctrl+−）</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>放大（Ctrl++）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>PDF …</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>第 {page} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>Save the form</source>
        <translation>保存表单</translation>
    </message>
    <message>
        <source>Written to {path}</source>
        <translation>已写入 {path}</translation>
    </message>
    <message>
        <source>The pages could not be made.</source>
        <translation>页面生成失败。</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>{place} / {count}</source>
        <translation>第 {place} / {count} 人</translation>
    </message>
    <message>
        <source>Agent before, after in the list</source>
        <translation>名单中的上一人、下一人</translation>
    </message>
    <message>
        <source>Record something of the agent</source>
        <translation>登记该组员的事项</translation>
    </message>
    <message>
        <source>Write coaching</source>
        <translation>写辅导</translation>
    </message>
    <message>
        <source>Edit the agent</source>
        <translation>编辑组员</translation>
    </message>
    <message>
        <source>Kinds of the timeline on, off; 0 shows all</source>
        <translation>时间线类别开关；0 显示全部</translation>
    </message>
    <message>
        <source>Open the record of the moment</source>
        <translation>打开该条记录</translation>
    </message>
    <message>
        <source>Print the file of the agent</source>
        <translation>打印组员档案</translation>
    </message>
    <message>
        <source>Export timeline and figures to Excel</source>
        <translation>导出时间线与指标（Excel）</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回名单</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>✓ within limits</source>
        <translation>✓ 在控制限内</translation>
    </message>
    <message>
        <source>Charts come with the first imported reports and checks.</source>
        <translation>导入报表或登记质检后，这里会有图表。</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>返回名单 (Esc)</translation>
    </message>
    <message>
        <source>Agent before (Alt+↑)</source>
        <translation>上一人 (Alt+↑)</translation>
    </message>
    <message>
        <source>Agent after (Alt+↓)</source>
        <translation>下一人 (Alt+↓)</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Monthly review</source>
        <translation>月度评估</translation>
    </message>
    <message>
        <source>Roster /</source>
        <translation>组员档案 /</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QualityRoom</name>
    <message>
        <source>Checks</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>QA</source>
        <translation>质检</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>New check</source>
        <translation>新建质检</translation>
    </message>
    <message>
        <source>From item to item</source>
        <translation>逐项移动</translation>
    </message>
    <message>
        <source>The item is wrong, or right again</source>
        <translation>该项不合格，再按恢复</translation>
    </message>
    <message>
        <source>The item does not apply</source>
        <translation>该项不适用</translation>
    </message>
    <message>
        <source>Fatal items</source>
        <translation>致命项</translation>
    </message>
    <message>
        <source>Open the check; on a wrong item: its note</source>
        <translation>打开质检；在不合格项上写备注</translation>
    </message>
    <message>
        <source>Save the check, and begin the next</source>
        <translation>保存，并开始下一通</translation>
    </message>
    <message>
        <source>Show or fold the fields of the call</source>
        <translation>展开或收起录音信息</translation>
    </message>
    <message>
        <source>Checks, plan, calibration, scorecard</source>
        <translation>记录、计划、校准、评分表</translation>
    </message>
    <message>
        <source>Previous, next month</source>
        <translation>上个月、下个月</translation>
    </message>
    <message>
        <source>Check before, next check</source>
        <translation>上一条、下一条质检</translation>
    </message>
    <message>
        <source>Bring in a list that was copied</source>
        <translation>导入复制的表格</translation>
    </message>
    <message>
        <source>Print the check</source>
        <translation>打印质检单</translation>
    </message>
    <message>
        <source>Export the checks to Excel</source>
        <translation>把质检记录导出到 Excel</translation>
    </message>
    <message>
        <source>Close the form; what is typed stays a draft</source>
        <translation>关闭表单；已填的留作草稿</translation>
    </message>
    <message>
        <source>There is no scorecard yet. Begin with one, then enter checks.</source>
        <translation>还没有评分表。请先建立评分表，再登记质检。</translation>
    </message>
    <message numerus="yes">
        <source>%n checks</source>
        <translation>
            <numerusform>抽检 %n 通</numerusform>
        </translation>
    </message>
    <message>
        <source>score {score}</source>
        <translation>成绩 {score}</translation>
    </message>
    <message>
        <source>fatal {count}</source>
        <translation>致命 {count}</translation>
    </message>
    <message>
        <source>in dispute {count}</source>
        <translation>待复核 {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n agents under plan</source>
        <translation>
            <numerusform>未达抽检数 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring in a list</source>
        <translation>导入质检表</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>New group …</source>
        <translation>新建班组…</translation>
    </message>
    <message>
        <source>Agents belong to a group. Give yours a name; it can be changed later.</source>
        <translation>组员都属于一个班组。给班组起个名字，以后可以改。</translation>
    </message>
    <message>
        <source>No group yet</source>
        <translation>还没有班组</translation>
    </message>
</context>
<context>
    <name>QuestionsCard</name>
    <message>
        <source>Questions</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Who was asked</source>
        <translation>提问对象</translation>
    </message>
    <message>
        <source>A question on business or rules</source>
        <translation>业务或规范问题</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>✓ Right</source>
        <translation>✓ 对</translation>
    </message>
    <message>
        <source>× Wrong</source>
        <translation>× 错</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>{right} of {count} right</source>
        <translation>答对 {right} / {count}</translation>
    </message>
    <message>
        <source>✓ right</source>
        <translation>✓ 对</translation>
    </message>
    <message>
        <source>× wrong</source>
        <translation>× 错</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未答</translation>
    </message>
    <message>
        <source>Right, wrong, not answered in turn</source>
        <translation>依次为对、错、未答</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>去掉</translation>
    </message>
</context>
<context>
    <name>QuickCard</name>
    <message>
        <source>Quick entry</source>
        <translation>快速登记</translation>
    </message>
    <message>
        <source>e.g. gzx late 8:10</source>
        <translation>例：gzx 迟到 8:10</translation>
    </message>
    <message>
        <source>Done last</source>
        <translation>刚刚登记</translation>
    </message>
</context>
<context>
    <name>QuickEntry</name>
    <message>
        <source>Quick entry</source>
        <translation>快速登记</translation>
    </message>
    <message>
        <source>Who is meant?</source>
        <translation>指的是谁？</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>There is no group yet.</source>
        <translation>还没有班组。</translation>
    </message>
    <message>
        <source>“{text}” is no time. Write 8:10.</source>
        <translation>“{text}”不是时间，请写成 8:10。</translation>
    </message>
    <message>
        <source>Several are called so. Choose who is meant.</source>
        <translation>有几位组员符合，请选一位。</translation>
    </message>
    <message>
        <source>What is it? Type a kind, or choose one at the left.</source>
        <translation>登记什么？输入类型，或在左侧选择。</translation>
    </message>
    <message>
        <source>Whom does it concern? Type initials, a name or a number.</source>
        <translation>涉及谁？输入拼音首字母、姓名或工号。</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>组员</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>✓ All understood</source>
        <translation>✓ 全部识别</translation>
    </message>
    <message>
        <source>The store is open read-only.</source>
        <translation>台账以只读方式打开。</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>e.g. gzx late 8:10</source>
        <translation>例：gzx 迟到 8:10</translation>
    </message>
    <message>
        <source>More facts (optional)</source>
        <translation>补充事实（可选）</translation>
    </message>
    <message>
        <source>Once entered</source>
        <translation>登记后</translation>
    </message>
    <message>
        <source>Ctrl+Z takes back what was entered wrong.</source>
        <translation>记错可用 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Enter and go on</source>
        <translation>登记并继续</translation>
    </message>
</context>
<context>
    <name>RawCard</name>
    <message>
        <source>The sheet as it stands</source>
        <translation>表格原文</translation>
    </message>
    <message>
        <source>Click the header row</source>
        <translation>请单击表头所在的行</translation>
    </message>
    <message>
        <source>Rows of the sheet</source>
        <translation>表格的行</translation>
    </message>
</context>
<context>
    <name>RecentCard</name>
    <message>
        <source>The group lately</source>
        <translation>班组近况</translation>
    </message>
    <message>
        <source>Figures cover</source>
        <translation>数据期间</translation>
    </message>
    <message>
        <source>KPIs</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Last import</source>
        <translation>最近导入</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入报表</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>组员</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>组员档案</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>月度评估</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>去写评语</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>{when}, {file}</source>
        <translation>{when}，{file}</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>还没有组员</translation>
    </message>
    <message numerus="yes">
        <source>%n agents</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>without a level</source>
        <translation>未定级</translation>
    </message>
    <message>
        <source>{month}: {count} without a comment</source>
        <translation>{month}还有 {count} 份没有评语</translation>
    </message>
    <message>
        <source>{month}: all have a comment</source>
        <translation>{month}评语已全部写好</translation>
    </message>
    <message>
        <source>{month}: no figures</source>
        <translation>{month}没有话务数据</translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>交出</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Name, shift, or a day: 628</source>
        <translation>姓名、班次或日期，如 628</translation>
    </message>
    <message>
        <source>Find a handover by text or day</source>
        <translation>按文字或日期查找交接记录</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find by text or day (/)</source>
        <translation>按文字或日期查找（/）</translation>
    </message>
    <message>
        <source>No handover yet in this month.</source>
        <translation>本月还没有交接记录。</translation>
    </message>
    <message>
        <source>No handover on this day. Enter looks in its month.</source>
        <translation>这一天没有交接记录。按 Enter 到那个月查找。</translation>
    </message>
    <message>
        <source>Nothing fits. Esc ends the search.</source>
        <translation>没有符合的记录，按 Esc 结束查找。</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>Add a record</source>
        <translation>补充记录</translation>
    </message>
    <message>
        <source>no shift</source>
        <translation>不属班次</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Business day</source>
        <translation>业务日</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open the sheet</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>No day; write 630, −1 or 2026-06-30</source>
        <translation>不是日期；可写 630、−1 或 2026-06-30</translation>
    </message>
</context>
<context>
    <name>RecordDrawer</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Record before</source>
        <translation>上一条</translation>
    </message>
    <message>
        <source>Next record</source>
        <translation>下一条</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>告知时间</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签字日</translation>
    </message>
    <message>
        <source>In the agent&apos;s words</source>
        <translation>组员陈述</translation>
    </message>
    <message>
        <source>What the agent will change</source>
        <translation>改进措施</translation>
    </message>
    <message>
        <source>Signature refused because</source>
        <translation>拒签原因</translation>
    </message>
    <message>
        <source>Reported to</source>
        <translation>上报对象</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Appeal …</source>
        <translation>申诉…</translation>
    </message>
    <message>
        <source>Strike …</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>确认单</translation>
    </message>
    <message>
        <source>Appeal form</source>
        <translation>申诉单</translation>
    </message>
</context>
<context>
    <name>RecordFacts</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Rulebook</source>
        <translation>制度</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Consequence</source>
        <translation>后果</translation>
    </message>
    <message>
        <source>rests on the warning {number} of {day}</source>
        <translation>依据 {day}的警告 {number}</translation>
    </message>
    <message>
        <source>Warned</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Not as due</source>
        <translation>另行处理</translation>
    </message>
    <message>
        <source>Struck</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>登记人</translation>
    </message>
</context>
<context>
    <name>RecordFilter</name>
    <message>
        <source>Agent, article, facts, number</source>
        <translation>组员、条款、事实、编号</translation>
    </message>
    <message>
        <source>Find records</source>
        <translation>查找记录</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>Whatever its standing</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Signed or not</source>
        <translation>签字不限</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>未签字</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>未告知</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>签字</translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message>
        <source>Handovers</source>
        <translation>交接记录</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>Month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>本季</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>本年</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Records of conduct</source>
        <translation>扣分与警告记录</translation>
    </message>
    <message>
        <source>No record fits. Esc clears the filter.</source>
        <translation>没有符合的记录，按 Esc 清除筛选。</translation>
    </message>
</context>
<context>
    <name>RemarksCard</name>
    <message>
        <source>Signals and notes</source>
        <translation>信号与说明</translation>
    </message>
    <message>
        <source>only real changes; what is not listed is normal variation</source>
        <translation>只列真信号；未列出的起伏属正常波动</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>加注释</translation>
    </message>
    <message>
        <source>Note what happened on a day (A)</source>
        <translation>记下某天发生了什么（A）</translation>
    </message>
    <message>
        <source>Edit explanation</source>
        <translation>编辑说明</translation>
    </message>
    <message>
        <source>Remove note</source>
        <translation>删除注释</translation>
    </message>
    <message>
        <source>Note removed</source>
        <translation>已删除注释</translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation>已修改注释</translation>
    </message>
    <message>
        <source>Start the baseline anew from {day}</source>
        <translation>以 {day}为界重设基线</translation>
    </message>
    <message>
        <source>Take back the baseline of {day}</source>
        <translation>取消 {day}重设的基线</translation>
    </message>
    <message>
        <source>Baseline set anew</source>
        <translation>已重设基线</translation>
    </message>
    <message>
        <source>Baseline taken back</source>
        <translation>已恢复原基线</translation>
    </message>
    <message>
        <source>Limits by the number of cases of each point, around the mean (p′ chart)</source>
        <translation>上下限按每点的样本量计算，围绕均值（p′ 图）</translation>
    </message>
    <message>
        <source>Limits = mean ± 2.66 × mean moving range</source>
        <translation>上下限 = 均值 ± 2.66 × 平均移动极差</translation>
    </message>
</context>
<context>
    <name>RequestsCard</name>
    <message>
        <source>Leave and swaps</source>
        <translation>请假与换班</translation>
    </message>
    <message>
        <source>Leave …</source>
        <translation>请假 …</translation>
    </message>
    <message>
        <source>Swap …</source>
        <translation>换班 …</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n 条待批</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody waits for a decision.</source>
        <translation>没有待批的申请。</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Slip is in</source>
        <translation>已补条</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>打印单据</translation>
    </message>
    <message>
        <source>Files of the leave</source>
        <translation>请假附件</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>已还班</translation>
    </message>
</context>
<context>
    <name>ReviewsRoom</name>
    <message>
        <source>Monthly reviews</source>
        <translation>月度评估</translation>
    </message>
    <message>
        <source>Import a report</source>
        <translation>导入报表</translation>
    </message>
    <message>
        <source>There is nobody to review</source>
        <translation>没有可评估的组员</translation>
    </message>
    <message>
        <source>In this month the group has no agents. Enter them in the roster first.</source>
        <translation>本月组内没有组员，请先录入花名册。</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>组员档案</translation>
    </message>
    <message>
        <source>Other agent</source>
        <translation>切换组员</translation>
    </message>
    <message>
        <source>Tick for printing</source>
        <translation>勾选打印</translation>
    </message>
    <message>
        <source>Page of the review</source>
        <translation>评估的上一页、下一页</translation>
    </message>
    <message>
        <source>Larger, smaller</source>
        <translation>放大、缩小</translation>
    </message>
    <message>
        <source>Write the comment</source>
        <translation>写评语</translation>
    </message>
    <message>
        <source>Next review without a comment</source>
        <translation>下一份缺评语的评估</translation>
    </message>
    <message>
        <source>Facts for the comment</source>
        <translation>评语可用的要点</translation>
    </message>
    <message>
        <source>Previous, next month</source>
        <translation>上一月、下一月</translation>
    </message>
    <message>
        <source>Print the ticked reviews</source>
        <translation>打印已勾选的评估</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>Show or hide the panel at the right</source>
        <translation>显示或隐藏右侧栏</translation>
    </message>
    <message>
        <source>No reports of {month} are imported yet</source>
        <translation>还没有导入 {month}的报表</translation>
    </message>
    <message>
        <source>Reviews are made from the month&apos;s figures. Import its report, or choose another month.</source>
        <translation>评估由当月指标生成。请导入该月报表，或选择其他月份。</translation>
    </message>
    <message>
        <source>No review to show</source>
        <translation>没有可显示的评估</translation>
    </message>
</context>
<context>
    <name>RollCard</name>
    <message>
        <source>Roll call</source>
        <translation>点名</translation>
    </message>
    <message>
        <source>All here</source>
        <translation>全部到</translation>
    </message>
    <message>
        <source>Nobody is planned for this shift. Plan it under attendance, or enter agents.</source>
        <translation>这个班次没有排人。请在考勤排班中排班，或在组员档案中登记组员。</translation>
    </message>
    <message>
        <source>Space here · L late · Q missing · J leave · D dress · G badge · M mood · Del not called</source>
        <translation>空格 到 · L 迟 · Q 缺 · J 假 · D 着装 · G 工牌 · M 情绪 · Del 未点</translation>
    </message>
    <message>
        <source>due {count}</source>
        <translation>应到 {count}</translation>
    </message>
    <message>
        <source>not called {count}</source>
        <translation>未点 {count}</translation>
    </message>
    <message>
        <source>{name} is {minutes} min late. Enter that in attendance?</source>
        <translation>{name} 迟到 {minutes} 分钟，是否记入考勤？</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>记入考勤</translation>
    </message>
</context>
<context>
    <name>RollGrid</name>
    <message>
        <source>Roll call</source>
        <translation>点名</translation>
    </message>
    <message>
        <source>Dress</source>
        <translation>着装</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>工牌</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>情绪</translation>
    </message>
    <message>
        <source>Not called yet</source>
        <translation>未点</translation>
    </message>
    <message>
        <source>on leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>已签到</translation>
    </message>
    <message>
        <source>dress ✓</source>
        <translation>着装 ✓</translation>
    </message>
    <message>
        <source>dress ×</source>
        <translation>着装 ×</translation>
    </message>
    <message>
        <source>badge ✓</source>
        <translation>工牌 ✓</translation>
    </message>
    <message>
        <source>badge ×</source>
        <translation>工牌 ×</translation>
    </message>
    <message>
        <source>not called yet</source>
        <translation>未点</translation>
    </message>
</context>
<context>
    <name>RosterRoom</name>
    <message>
        <source>Roster</source>
        <translation>组员档案</translation>
    </message>
    <message>
        <source>Agents of the group</source>
        <translation>本组组员</translation>
    </message>
    <message>
        <source>Nobody fits this filter. Esc clears it.</source>
        <translation>没有符合筛选条件的组员，按 Esc 清除筛选。</translation>
    </message>
    <message>
        <source>The store is open read-only.</source>
        <translation>台账以只读方式打开。</translation>
    </message>
    <message>
        <source>Open the profile</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Edit the agent</source>
        <translation>编辑组员</translation>
    </message>
    <message>
        <source>New agent</source>
        <translation>新增组员</translation>
    </message>
    <message>
        <source>Save the form</source>
        <translation>保存表单</translation>
    </message>
    <message>
        <source>Close the form, clear the filter</source>
        <translation>关闭表单，清除筛选</translation>
    </message>
    <message>
        <source>Paste a list copied from a spreadsheet</source>
        <translation>粘贴从 Excel 复制的花名册</translation>
    </message>
    <message>
        <source>Export the table to Excel</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>批量导入</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>From a file …</source>
        <translation>从文件导入…</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>从剪贴板粘贴</translation>
    </message>
    <message>
        <source>Save a template …</source>
        <translation>下载模板…</translation>
    </message>
    <message numerus="yes">
        <source>%n agents</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>mean tenure {years} years</source>
        <translation>平均在岗 {years} 年</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Left the group today</source>
        <translation>今天离组</translation>
    </message>
    <message>
        <source>Remove (entered by mistake)</source>
        <translation>删除（录错了）</translation>
    </message>
</context>
<context>
    <name>RotationDialog</name>
    <message>
        <source>Apply a rotation</source>
        <translation>套用轮班规律</translation>
    </message>
    <message>
        <source>Fill the days</source>
        <translation>填入排班</translation>
    </message>
    <message>
        <source>A new one</source>
        <translation>新的规律</translation>
    </message>
    <message>
        <source>One sign or letter a day, as in the grid</source>
        <translation>每天一个简称或字母，与表格一致</translation>
    </message>
    <message>
        <source>e.g. {days}</source>
        <translation>例如：{days}</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>轮班规律</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Its days</source>
        <translation>每天的班</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>组员</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Begins with its day</source>
        <translation>从第几天开始</translation>
    </message>
    <message>
        <source>So that all shifts are worked every day</source>
        <translation>错开后每天各班都有人</translation>
    </message>
    <message>
        <source>Each agent further by days</source>
        <translation>每人错开几天</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>Only for {name}</source>
        <translation>仅用于 {name}</translation>
    </message>
    <message>
        <source>From this day on</source>
        <translation>从这天起</translation>
    </message>
    <message>
        <source>No day; write 630, +7 or 2026-06-30</source>
        <translation>看不懂这个日期；可写 630、+7 或 2026-06-30</translation>
    </message>
    <message>
        <source>Write from and to, like 9:00–11:00 14:00–16:00</source>
        <translation>请写起止时间，如 9:00–11:00 14:00–16:00</translation>
    </message>
</context>
<context>
    <name>RulebookDialog</name>
    <message>
        <source>New rulebook</source>
        <translation>新建制度</translation>
    </message>
    <message>
        <source>Edit the rulebook</source>
        <translation>编辑制度</translation>
    </message>
    <message>
        <source>For every group of this store</source>
        <translation>适用于本台账所有班组</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>发布单位</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日</translation>
    </message>
    <message>
        <source>Say from which day on it is in force.</source>
        <translation>请填写自哪一天起生效。</translation>
    </message>
</context>
<context>
    <name>RulebookPage</name>
    <message>
        <source>Rulebooks and their versions</source>
        <translation>制度及其版本</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>No articles yet. Add one, or bring them in from Excel.</source>
        <translation>还没有条款。可逐条新增，或从 Excel 导入。</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>{label}  from {day}</source>
        <translation>{label}  自 {day} 起</translation>
    </message>
    <message>
        <source>discussed {day}</source>
        <translation>{day} 民主程序</translation>
    </message>
    <message>
        <source>announced {day}</source>
        <translation>{day} 公示</translation>
    </message>
    <message numerus="yes">
        <source>%n have not signed</source>
        <translation>
            <numerusform>%n 人未签收</numerusform>
        </translation>
    </message>
    <message>
        <source>everybody signed</source>
        <translation>全员已签收</translation>
    </message>
    <message>
        <source>Records cite it: write a new version to change it.</source>
        <translation>已有记录引用：要修改请建新版本。</translation>
    </message>
    <message>
        <source>Records cite this version. Write a new one.</source>
        <translation>已有记录引用此版本，请建新版本。</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.xls *.ods *.csv *.txt)</source>
        <translation>表格 (*.xlsx *.xls *.ods *.csv *.txt)</translation>
    </message>
    <message>
        <source>Bring in articles</source>
        <translation>导入条款</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
    <message>
        <source>Start with the two that come along</source>
        <translation>用自带的两部制度开始</translation>
    </message>
    <message>
        <source>New rulebook …</source>
        <translation>新建制度…</translation>
    </message>
    <message>
        <source>From Excel …</source>
        <translation>从 Excel 导入…</translation>
    </message>
    <message>
        <source>A rulebook has articles; records cite them, and keep the text as it read that day.</source>
        <translation>制度由条款组成；记录引用条款，并保留当日的条文。</translation>
    </message>
    <message>
        <source>No rulebooks yet</source>
        <translation>还没有制度</translation>
    </message>
    <message>
        <source>Rulebooks</source>
        <translation>制度</translation>
    </message>
    <message>
        <source>Edit the rulebook …</source>
        <translation>编辑制度…</translation>
    </message>
    <message>
        <source>Retire, or use again</source>
        <translation>停用或恢复使用</translation>
    </message>
    <message>
        <source>New article …</source>
        <translation>新增条款…</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Signed by agents …</source>
        <translation>组员签收…</translation>
    </message>
    <message>
        <source>Suspend …</source>
        <translation>暂停执行…</translation>
    </message>
    <message>
        <source>New version …</source>
        <translation>新建版本…</translation>
    </message>
    <message>
        <source>Days of the version …</source>
        <translation>版本日期…</translation>
    </message>
    <message>
        <source>To Excel …</source>
        <translation>导出 Excel…</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>This is no day. Write 701 or 2026-07-01.</source>
        <translation>这不是日期。请写 701 或 2026-07-01。</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Agents, articles, records</source>
        <translation>搜组员、条款、记录、首字母</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter something for {name} …</source>
        <translation>给 {name} 登记……</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>组员</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>QA</source>
        <translation>质检</translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation>辅导</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Open item</source>
        <translation>遗留</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Nobody and nothing is called “{text}”</source>
        <translation>没有叫“{text}”的组员或页面</translation>
    </message>
</context>
<context>
    <name>SettingsRoom</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Edit the row</source>
        <translation>编辑该行</translation>
    </message>
    <message>
        <source>Remove or end the row</source>
        <translation>移除或停用该行</translation>
    </message>
</context>
<context>
    <name>SettleDialog</name>
    <message>
        <source>Decide about {what}</source>
        <translation>复核：{what}</translation>
    </message>
    <message>
        <source>Grader: {note}</source>
        <translation>质检员：{note}</translation>
    </message>
    <message>
        <source>Agent: {why}</source>
        <translation>组员：{why}</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Changed: the item counts no more, and the score is reckoned anew.</source>
        <translation>改判后该项不再计入，成绩重新计算。</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>决定的理由</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>决定</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>结束并记录</translation>
    </message>
    <message>
        <source>End the briefing: who is here has been told (Ctrl+Enter)</source>
        <translation>结束会议：已到的人视为已告知（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>退回总结</translation>
    </message>
    <message>
        <source>This coaching is closed. Take it back to the summary to change it.</source>
        <translation>本轮辅导已结束。要修改，请先退回“总结”。</translation>
    </message>
    <message>
        <source>The agent belongs to another group by now: it is read-only here.</source>
        <translation>该组员已调到其他班组：此处只读。</translation>
    </message>
    <message>
        <source>A value or a day is not understood; the goals wait until it is.</source>
        <translation>有数值或日期无法识别；改正后目标才会保存。</translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message>
        <source>Remove draft</source>
        <translation>删除草稿</translation>
    </message>
    <message>
        <source>For the next shift</source>
        <translation>下一班注意</translation>
    </message>
    <message>
        <source>What may happen in the next shift</source>
        <translation>下一班可能发生的问题</translation>
    </message>
    <message>
        <source>▲ {minutes} min past the end of the shift</source>
        <translation>▲ 已过交班时间 {minutes} 分</translation>
    </message>
    <message>
        <source>Came back with a question: {text}</source>
        <translation>接班人有疑问：{text}</translation>
    </message>
    <message>
        <source>The check code does not fit: the text was changed outside the program</source>
        <translation>校验码不符，正文在程序外被改动</translation>
    </message>
    <message>
        <source>What stands below is not what was signed. Compare it with the print or a backup.</source>
        <translation>以下内容与签字时不同，请与打印件或备份核对。</translation>
    </message>
    <message>
        <source>saved {time:%H:%M}</source>
        <translation>自动保存 {time:%H:%M}</translation>
    </message>
</context>
<context>
    <name>SheetFoot</name>
    <message>
        <source>Heard and confirmed by the agent</source>
        <translation>组员已听并确认</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>The agent disputes it …</source>
        <translation>组员申请复核…</translation>
    </message>
    <message>
        <source>Grade it a second time …</source>
        <translation>校准复评…</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>丢弃草稿</translation>
    </message>
    <message>
        <source>Turn into coaching</source>
        <translation>转为辅导</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>保存并下一通</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>New check</source>
        <translation>新建质检</translation>
    </message>
    <message>
        <source>There is no scorecard yet. Begin with one under “Scorecard”.</source>
        <translation>还没有评分表。请先在“评分表”页建立。</translation>
    </message>
    <message>
        <source>Only a score was reported: {score} of {full}.</source>
        <translation>只登记了得分：{score} / {full}。</translation>
    </message>
    <message>
        <source>A second grading: the first one is not shown, and stays out of the score.</source>
        <translation>校准复评：不显示第一次的结果，也不计入成绩。</translation>
    </message>
    <message>
        <source>The call (Alt+C)</source>
        <translation>录音信息 (Alt+C)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>Comment, e.g. 2:05 address not repeated</source>
        <translation>评语，如：2:05 未复述故障地址</translation>
    </message>
</context>
<context>
    <name>ShiftTypeDialog</name>
    <message>
        <source>Edit shift</source>
        <translation>编辑班次</translation>
    </message>
    <message>
        <source>New shift</source>
        <translation>新增班次</translation>
    </message>
    <message>
        <source>Belongs to the day before (it begins after midnight)</source>
        <translation>归属前一天（零点之后开始）</translation>
    </message>
    <message>
        <source>No longer used in new plans</source>
        <translation>停用，新排班不再出现</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>In the grid</source>
        <translation>表中简称</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键字母</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Breaks (optional)</source>
        <translation>休息时段（可选）</translation>
    </message>
    <message>
        <source>No time; write 8:30 or 830</source>
        <translation>看不懂这个时间；可写 8:30 或 830</translation>
    </message>
    <message>
        <source>Write from and to, like 12:00–13:00</source>
        <translation>请写起止时间，如 12:00–13:00</translation>
    </message>
</context>
<context>
    <name>ShiftsPage</name>
    <message>
        <source>Three shifts 8 h</source>
        <translation>三班倒，每班 8 小时</translation>
    </message>
    <message>
        <source>Office hours</source>
        <translation>正常班 9–17 点</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>New shift</source>
        <translation>新增班次</translation>
    </message>
    <message>
        <source>The shifts are there; change what is different</source>
        <translation>已生成班次，不同之处可逐个修改</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>There are no figures of this agent in this time.</source>
        <translation>这段时间没有该组员的数据。</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Rooms</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>SignCard</name>
    <message>
        <source>Signatures</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>outgoing first</source>
        <translation>先交后接</translation>
    </message>
    <message>
        <source>Hands over</source>
        <translation>交班人</translation>
    </message>
    <message>
        <source>Takes over</source>
        <translation>接班人</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>其他情形</translation>
    </message>
    <message>
        <source>Both have signed: the text is locked. Notes are added below it.</source>
        <translation>双方已签字，正文已锁定；可在下方添加补充说明。</translation>
    </message>
    <message>
        <source>✓ signed</source>
        <translation>✓ 已签</translation>
    </message>
    <message>
        <source>to sign</source>
        <translation>待签</translation>
    </message>
    <message>
        <source>after the outgoing</source>
        <translation>等待交班人先签</translation>
    </message>
    <message>
        <source>— who? —</source>
        <translation>— 选择接班人 —</translation>
    </message>
    <message>
        <source>First say who takes over</source>
        <translation>请先选择接班人</translation>
    </message>
    <message>
        <source>The store is open read-only.</source>
        <translation>台账以只读方式打开。</translation>
    </message>
    <message>
        <source>Locked once both have signed; then only notes are added.</source>
        <translation>双方签字后锁定，之后只能追加补充说明。</translation>
    </message>
    <message>
        <source>By phone, nobody takes over, the site closes: sign first, then “Other ways”.</source>
        <translation>电话接班、无人接班、停业等：交班人先签字，再选“其他情形”。</translation>
    </message>
    <message>
        <source>Check code {code}; a change of the text breaks it.</source>
        <translation>校验码 {code}，改动正文会使其失效。</translation>
    </message>
    <message>
        <source>Signed on behalf of {name}: {why}</source>
        <translation>代 {name} 签字：{why}</translation>
    </message>
    <message>
        <source>Read by {name}</source>
        <translation>{name} 已阅</translation>
    </message>
    <message>
        <source>Read by the supervisor …</source>
        <translation>主管阅签…</translation>
    </message>
    <message>
        <source>Sign on behalf of {name} …</source>
        <translation>代 {name} 签字…</translation>
    </message>
    <message>
        <source>Why does {name} not sign?</source>
        <translation>{name} 为什么不能签字？</translation>
    </message>
    <message>
        <source>What is unclear?</source>
        <translation>哪里不清楚？</translation>
    </message>
    <message>
        <source>Question …</source>
        <translation>有疑问…</translation>
    </message>
    <message>
        <source>Why is it not taken over in person?</source>
        <translation>为什么不是当面交接？</translation>
    </message>
    <message>
        <source>Take the signature back</source>
        <translation>撤回签字</translation>
    </message>
    <message>
        <source>Who has read it?</source>
        <translation>谁已审阅？</translation>
    </message>
    <message>
        <source>Why does a deputy take over?</source>
        <translation>为什么由他人代接？</translation>
    </message>
</context>
<context>
    <name>SignedDialog</name>
    <message>
        <source>Told of {name}</source>
        <translation>签收：{name}</translation>
    </message>
    <message>
        <source>Who signed for version {label}? Those named here did not yet.</source>
        <translation>哪些人已签收 {label}？以下人员尚未签收。</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签字日</translation>
    </message>
    <message>
        <source>This is no day. Write 701 or 2026-07-01.</source>
        <translation>这不是日期。请写 701 或 2026-07-01。</translation>
    </message>
</context>
<context>
    <name>SkipDialog</name>
    <message>
        <source>Skip a call of {name}</source>
        <translation>跳过一通录音：{name}</translation>
    </message>
    <message>
        <source>Why it is not checked</source>
        <translation>不质检的原因</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Show the folder of the store</source>
        <translation>打开台账所在文件夹</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Every change is saved at once</source>
        <translation>每次修改都即时保存</translation>
    </message>
    <message>
        <source>Show the latest actions</source>
        <translation>查看最近操作</translation>
    </message>
    <message>
        <source>Kept on this machine, never online</source>
        <translation>本机存储，不联网</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>What came before is no longer undone</source>
        <translation>此前的操作不再撤销</translation>
    </message>
    <message>
        <source>Undo: {name}</source>
        <translation>撤销：{name}</translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>备份失败</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>Last backup today {time}</source>
        <translation>上次备份 今天 {time}</translation>
    </message>
    <message>
        <source>Last backup {time}</source>
        <translation>上次备份 {time}</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>Log</source>
        <translation>操作记录</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>Sheet on view</source>
        <translation>当前工作表</translation>
    </message>
    <message>
        <source>Only this sheet</source>
        <translation>只导入此工作表</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Unnamed layout</source>
        <translation>未命名版式</translation>
    </message>
</context>
<context>
    <name>StrikeDialog</name>
    <message>
        <source>Strike {what}</source>
        <translation>撤销：{what}</translation>
    </message>
    <message>
        <source>Why it is struck (it stays to be read)</source>
        <translation>撤销理由（记录保留备查）</translation>
    </message>
    <message>
        <source>Strike</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Drop the file anywhere in this window.</source>
        <translation>把文件拖到窗口任意位置即可。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>No reports are imported yet</source>
        <translation>还没有导入话务报表</translation>
    </message>
    <message>
        <source>The report of yesterday, {day}, is not imported</source>
        <translation>昨日（{day}）报表未导入</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Summary</source>
        <translation>写入摘要</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Drop bad cells only</source>
        <translation>仅丢弃坏单元格</translation>
    </message>
    <message>
        <source>A bad value costs its cell, not its row.</source>
        <translation>坏值只丢弃该单元格，不拒绝整行。</translation>
    </message>
    <message>
        <source>An import can be undone whole, from the import log or with Ctrl+Z.</source>
        <translation>写入后可在导入记录里整体撤销，也可按 Ctrl+Z。</translation>
    </message>
    <message>
        <source>Writing will update</source>
        <translation>写入后将更新</translation>
    </message>
    <message>
        <source>calls summed up to half hours</source>
        <translation>逐通记录已汇总为半小时</translation>
    </message>
    <message>
        <source>not written</source>
        <translation>不写入</translation>
    </message>
    <message>
        <source>export, correct, import again</source>
        <translation>可导出改正后再导</translation>
    </message>
    <message>
        <source>add the agents, or import again later: nothing of them was written</source>
        <translation>请新增这些组员，或以后再次导入；目前没有写入他们的任何数据</translation>
    </message>
    <message numerus="yes">
        <source>Add %n unknown agents</source>
        <translation>
            <numerusform>新增 %n 名不在花名册的组员</numerusform>
        </translation>
    </message>
    <message>
        <source>Write {rows}   Ctrl+Enter</source>
        <translation>写入 {rows}   Ctrl+Enter</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>The store is open read-only.</source>
        <translation>台账以只读方式打开。</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Nothing to write</source>
        <translation>没有可写入的</translation>
    </message>
    <message>
        <source>The file needs a decision first.</source>
        <translation>请先处理文件中的待确认项。</translation>
    </message>
    <message>
        <source>Nothing in the file is new or changed.</source>
        <translation>文件中没有新增或更新。</translation>
    </message>
    <message>
        <source>Export {rows} refused</source>
        <translation>导出被拒 {rows}</translation>
    </message>
</context>
<context>
    <name>SummaryPart</name>
    <message>
        <source>Summary</source>
        <translation>总结</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>改善结果</translation>
    </message>
    <message>
        <source>How it is kept up</source>
        <translation>保持措施</translation>
    </message>
    <message>
        <source>Next goal</source>
        <translation>下一目标</translation>
    </message>
    <message>
        <source>Open the next cycle</source>
        <translation>开始下一轮</translation>
    </message>
    <message>
        <source>after the follow-ups: conclusion, what is kept, next goal</source>
        <translation>完成跟进后填写：结论、保持措施、下一目标</translation>
    </message>
    <message>
        <source>The next cycle is open already.</source>
        <translation>下一轮已经建立。</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
</context>
<context>
    <name>SuspendDialog</name>
    <message>
        <source>Suspend article {number}</source>
        <translation>暂停执行 {number}</translation>
    </message>
    <message>
        <source>Nobody can be recorded under it meanwhile. Without a first day it is applied again.</source>
        <translation>暂停期间不能按此条登记。不填开始日则恢复执行。</translation>
    </message>
    <message>
        <source>Not applied from</source>
        <translation>暂停自</translation>
    </message>
    <message>
        <source>Until (optional)</source>
        <translation>至（可选）</translation>
    </message>
</context>
<context>
    <name>SwapDialog</name>
    <message>
        <source>Swap or cover</source>
        <translation>换班或顶班</translation>
    </message>
    <message>
        <source>Enter the request</source>
        <translation>登记申请</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Who gives the shift</source>
        <translation>让出班次的人</translation>
    </message>
    <message>
        <source>Of the day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Who takes it</source>
        <translation>接班次的人</translation>
    </message>
    <message>
        <source>For the shift of the day</source>
        <translation>换回哪天的班</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>原因（可选）</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>Figures by agent</source>
        <translation>组员指标明细</translation>
    </message>
    <message>
        <source>No figures</source>
        <translation>没有指标数据</translation>
    </message>
    <message>
        <source>Import reports</source>
        <translation>导入报表</translation>
    </message>
</context>
<context>
    <name>TablePreview</name>
    <message>
        <source>Take over a table</source>
        <translation>导入表格</translation>
    </message>
    <message numerus="yes">
        <source>%n days understood in {source}</source>
        <translation>
            <numerusform>{source}：看懂 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells are not understood and stay as they are.</source>
        <translation>
            <numerusform>%n 个单元格没有看懂，保持原样。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cells that are not understood</source>
        <translation>没有看懂的单元格</translation>
    </message>
    <message>
        <source>All of it is understood.</source>
        <translation>全部看懂了。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Write %n days</source>
        <translation>
            <numerusform>写入 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TalkPart</name>
    <message>
        <source>Facts and talk</source>
        <translation>事实与面谈</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Type the minutes as a number.</source>
        <translation>请用数字填写分钟数。</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>重点</translation>
    </message>
    <message>
        <source>Coach</source>
        <translation>辅导人</translation>
    </message>
    <message>
        <source>Trigger: recording, figure or record (optional)</source>
        <translation>触发：录音、指标或记录（可选）</translation>
    </message>
    <message>
        <source>Talk on</source>
        <translation>面谈日期</translation>
    </message>
    <message>
        <source>Place (optional)</source>
        <translation>地点（可选）</translation>
    </message>
    <message>
        <source>at</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>时长（分）</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>情境</translation>
    </message>
    <message>
        <source>when and where</source>
        <translation>何时、何处</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>行为</translation>
    </message>
    <message>
        <source>what was done or said</source>
        <translation>做了什么、说了什么</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>what came of it</source>
        <translation>带来什么结果</translation>
    </message>
    <message>
        <source>What went well</source>
        <translation>做得好的</translation>
    </message>
    <message>
        <source>at least one thing</source>
        <translation>至少一条</translation>
    </message>
</context>
<context>
    <name>TargetEditor</name>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Set target</source>
        <translation>设定目标</translation>
    </message>
    <message>
        <source>Type a number, such as 190</source>
        <translation>请输入数字，如 190</translation>
    </message>
    <message>
        <source>Type a day, such as 630 or 2026-06-30</source>
        <translation>请输入日期，如 630 或 2026-06-30</translation>
    </message>
    <message>
        <source>Target of {metric} set</source>
        <translation>已设定{metric}的目标</translation>
    </message>
    <message>
        <source>Reached from this value up. Earlier periods keep their target.</source>
        <translation>不低于此值为达标。以前的期间仍用原目标。</translation>
    </message>
    <message>
        <source>Reached up to this value. Earlier periods keep their target.</source>
        <translation>不高于此值为达标。以前的期间仍用原目标。</translation>
    </message>
    <message>
        <source>Drawn as a line only. Earlier periods keep their target.</source>
        <translation>只画线，不判达标。以前的期间仍用原目标。</translation>
    </message>
</context>
<context>
    <name>TimelineCard</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find in the timeline</source>
        <translation>在时间线中查找</translation>
    </message>
    <message>
        <source>Key {number}</source>
        <translation>按键 {number}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>正在查找……</translation>
    </message>
    <message>
        <source>Nothing of this kind is on record. Key 0 shows all.</source>
        <translation>没有这类记录。按 0 显示全部。</translation>
    </message>
    <message>
        <source>Nothing is on record of this agent yet.</source>
        <translation>这位组员还没有任何记录。</translation>
    </message>
</context>
<context>
    <name>ToTellCard</name>
    <message>
        <source>Still to tell</source>
        <translation>待传达</translation>
    </message>
    <message numerus="yes">
        <source>%n notices</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody knows every open notice.</source>
        <translation>所有通知均已传达到人。</translation>
    </message>
    <message>
        <source>All {count} notices</source>
        <translation>全部 {count} 条</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Tell …</source>
        <translation>告知 …</translation>
    </message>
    <message>
        <source>{count} left: {names}</source>
        <translation>差 {count} 人：{names}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo  Ctrl+Z</source>
        <translation>撤销 Ctrl+Z</translation>
    </message>
</context>
<context>
    <name>TodayRoom</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Accept the handover</source>
        <translation>签收接班</translation>
    </message>
    <message>
        <source>To the briefing</source>
        <translation>去班前会</translation>
    </message>
    <message>
        <source>Next figure, then who is here, then the agents</source>
        <translation>下一项指标、到岗、组员</translation>
    </message>
    <message>
        <source>Open the chart of the figure; sign in who arrives</source>
        <translation>打开指标图；为到岗者签到</translation>
    </message>
    <message>
        <source>The agent marked is late</source>
        <translation>所选组员迟到</translation>
    </message>
    <message>
        <source>{count} to look after</source>
        <translation>需关注 {count} 人</translation>
    </message>
    <message>
        <source>Signals {count}</source>
        <translation>信号 {count} 项</translation>
    </message>
    <message>
        <source>Off target {count}</source>
        <translation>未达标 {count} 项</translation>
    </message>
    <message>
        <source>To accept {count}</source>
        <translation>待接班 {count}</translation>
    </message>
    <message>
        <source>Taken over ✓ {time}</source>
        <translation>接班 ✓ {time}</translation>
    </message>
    <message>
        <source>Open matters {count}</source>
        <translation>遗留事项 {count}</translation>
    </message>
    <message>
        <source> ({count} overdue)</source>
        <translation>（超期 {count}）</translation>
    </message>
    <message>
        <source>Import the roster</source>
        <translation>导入花名册</translation>
    </message>
    <message>
        <source>Import a report</source>
        <translation>导入报表</translation>
    </message>
    <message>
        <source>A list from Excel is the quickest way, about a minute; then the reports.</source>
        <translation>从花名册 Excel 导入最快，约 1 分钟；然后导入话务报表。</translation>
    </message>
    <message>
        <source>New group …</source>
        <translation>新建班组…</translation>
    </message>
    <message>
        <source>No agents yet</source>
        <translation>还没有组员</translation>
    </message>
</context>
<context>
    <name>TodoCard</name>
    <message>
        <source>To complete</source>
        <translation>待补</translation>
    </message>
    <message>
        <source>Every review is complete.</source>
        <translation>全部齐备。</translation>
    </message>
    <message>
        <source>Write them</source>
        <translation>逐个写</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>去导入</translation>
    </message>
    <message>
        <source>Coach</source>
        <translation>排辅导</translation>
    </message>
    <message>
        <source>Check calls</source>
        <translation>去质检</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>去处理</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>去锁定</translation>
    </message>
    <message>
        <source>{count} without a comment</source>
        <translation>{count} 人缺评语</translation>
    </message>
    <message>
        <source>{count} without figures</source>
        <translation>{count} 人缺指标</translation>
    </message>
    <message>
        <source>{count} not coached</source>
        <translation>{count} 人缺辅导</translation>
    </message>
    <message>
        <source>{count} with too few checks</source>
        <translation>{count} 人质检不足</translation>
    </message>
    <message>
        <source>{count} with points not settled</source>
        <translation>{count} 人扣分未结</translation>
    </message>
    <message>
        <source>{count} with attendance not locked</source>
        <translation>{count} 人考勤未锁定</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToldCard</name>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>告知情况</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>Has read it</source>
        <translation>已阅</translation>
    </message>
    <message>
        <source>All told</source>
        <translation>全部告知</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Close notice</source>
        <translation>关闭通知</translation>
    </message>
    <message>
        <source>T told · R read · Del not told; Ctrl+A takes all</source>
        <translation>T 已告知 · R 已阅 · Del 未告知；Ctrl+A 全选</translation>
    </message>
    <message>
        <source>told {told} of {count}</source>
        <translation>已告知 {told} / {count}</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Group</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>当班人</translation>
    </message>
    <message>
        <source>Quick entry</source>
        <translation>快速登记</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>没有班组</translation>
    </message>
    <message numerus="yes">
        <source>%n agents</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation>由谁当班？</translation>
    </message>
    <message>
        <source>{name} stands in</source>
        <translation>代：{name}</translation>
    </message>
    <message>
        <source>{name} has the duty since {time}: {why}</source>
        <translation>{name} 从 {time} 起代班：{why}</translation>
    </message>
    <message numerus="yes">
        <source>handover in %n minutes</source>
        <translation>
            <numerusform>%n 分钟后交班</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrendPage</name>
    <message>
        <source>Red: a change for the worse. Green: one for the better. Grey: neither.</source>
        <translation>红色：向坏的变化。绿色：向好的变化。灰色：无好坏之分。</translation>
    </message>
    <message>
        <source>Change the target</source>
        <translation>修改目标</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Set target…</source>
        <translation>设定目标…</translation>
    </message>
    <message>
        <source>No data, so nothing to judge</source>
        <translation>没有数据，无从判断</translation>
    </message>
    <message>
        <source>A rate that stays near its bound has no limits: read the counts</source>
        <translation>出勤率长期接近 100%，不画控制限，请看班次数</translation>
    </message>
    <message>
        <source>No signal: all ups and downs are normal variation</source>
        <translation>没有信号：起伏都属正常波动</translation>
    </message>
</context>
<context>
    <name>TrendsRow</name>
    <message>
        <source>No fatal error in two years.</source>
        <translation>两年内没有致命错误。</translation>
    </message>
    <message>
        <source>No checks in these weeks.</source>
        <translation>这几周没有质检。</translation>
    </message>
    <message>
        <source>Fewer than {n} checks rank nobody.</source>
        <translation>不足 {n} 通不排名次。</translation>
    </message>
    <message>
        <source>Checks between errors</source>
        <translation>两次致命错误之间的通数</translation>
    </message>
    <message>
        <source>Within the limits</source>
        <translation>在控制限内</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>按周</translation>
    </message>
    <message>
        <source>too few checks</source>
        <translation>样本不足</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
</context>
<context>
    <name>Veil</name>
    <message>
        <source>Let go to read the files</source>
        <translation>松开鼠标即读取文件</translation>
    </message>
</context>
<context>
    <name>VersionDialog</name>
    <message>
        <source>New version of {name}</source>
        <translation>{name} 新版本</translation>
    </message>
    <message>
        <source>Version of {name}</source>
        <translation>{name} 的版本</translation>
    </message>
    <message>
        <source>It takes over all articles; change them then. Old records keep the old text.</source>
        <translation>新版本沿用全部条款，之后再改。旧记录保留旧条文。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日</translation>
    </message>
    <message>
        <source>Until (optional)</source>
        <translation>至（可选）</translation>
    </message>
    <message>
        <source>Discussed with the staff (optional)</source>
        <translation>民主程序日（可选）</translation>
    </message>
    <message>
        <source>Announced (optional)</source>
        <translation>公示日（可选）</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>备注（可选）</translation>
    </message>
    <message>
        <source>Say from which day on it is in force.</source>
        <translation>请填写自哪一天起生效。</translation>
    </message>
</context>
<context>
    <name>VisitorsFold</name>
    <message>
        <source>Visitors</source>
        <translation>来访登记</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>事由</translation>
    </message>
    <message numerus="yes">
        <source>%n still there</source>
        <translation>
            <numerusform>%n 人未离场</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visitors</source>
        <translation>
            <numerusform>%n 人来访</numerusform>
        </translation>
    </message>
    <message>
        <source>◎ there since {time}</source>
        <translation>◎ {time} 起在场</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离场</translation>
    </message>
</context>
<context>
    <name>WalkEntry</name>
    <message>
        <source>Agent (initials)</source>
        <translation>组员（首字母）</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>What was seen (optional)</source>
        <translation>看到什么（可选）</translation>
    </message>
    <message>
        <source>Keep as open matter</source>
        <translation>列为遗留事项</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Who · what · what was done · Enter</source>
        <translation>谁 · 什么情况 · 怎样处理 · Enter</translation>
    </message>
    <message>
        <source>Whom does it concern, or what was seen?</source>
        <translation>写明涉及谁，或看到了什么。</translation>
    </message>
    <message>
        <source>This means nobody, or several. Type more of the name, or leave it empty.</source>
        <translation>没有或不止一人符合，请多输入几个字，或留空。</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>组员</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>看到什么</translation>
    </message>
    <message>
        <source>What was done at once</source>
        <translation>当场怎样处理</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>WalkPage</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>31 days</source>
        <translation>近 31 天</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Agent or text  /</source>
        <translation>组员或内容  /</translation>
    </message>
    <message>
        <source>Find an observation</source>
        <translation>查找巡视记录</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>巡视记录</translation>
    </message>
    <message>
        <source>Nothing noted yet. Who, what, Enter: it takes a few seconds.</source>
        <translation>还没有巡视记录。谁、什么情况、Enter，几秒即可。</translation>
    </message>
    <message>
        <source>Hours {hours} · agents {people} · well done {good}</source>
        <translation>覆盖 {hours} 个钟点 · {people} 人 · 表扬 {good}</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>One file with all …</source>
        <translation>合为一个文件…</translation>
    </message>
    <message>
        <source>One file an agent …</source>
        <translation>每人一个文件…</translation>
    </message>
    <message>
        <source>Print the {count} ready</source>
        <translation>打印齐备的 {count} 份</translation>
    </message>
    <message>
        <source>Print {count} ticked</source>
        <translation>打印已选的 {count} 份</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>No review is ticked. Tick one with Space.</source>
        <translation>没有勾选评估，可按空格勾选。</translation>
    </message>
    <message>
        <source>Folder for the reviews</source>
        <translation>存放评估的文件夹</translation>
    </message>
    <message>
        <source>Save reviews</source>
        <translation>保存评估</translation>
    </message>
</context>
<context>
    <name>WhyDialog</name>
    <message>
        <source>Enter</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>WindowPage</name>
    <message>
        <source>Only on this computer; not part of the store</source>
        <translation>只影响本机，不写入台账</translation>
    </message>
</context>
<context>
    <name>WordsPart</name>
    <message>
        <source>The agent&apos;s words</source>
        <translation>组员意见</translation>
    </message>
    <message>
        <source>in the agent&apos;s own words</source>
        <translation>用组员自己的话</translation>
    </message>
    <message>
        <source>Signed by the agent on</source>
        <translation>组员签字日期</translation>
    </message>
</context>
<context>
    <name>_Legend</name>
    <message>
        <source>Shades from {low} to {high}</source>
        <translation>色阶从 {low} 到 {high}</translation>
    </message>
</context>
<context>
    <name>_Picker</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Type a day, such as 630 or 2026-06-30</source>
        <translation>请输入日期，如 630 或 2026-06-30</translation>
    </message>
    <message>
        <source>The last day lies before the first</source>
        <translation>结束日期早于开始日期</translation>
    </message>
</context>
<context>
    <name>acd</name>
    <message>
        <source>Reading the file takes far longer than its size explains; it was stopped. Export the report again, or as .csv.</source>
        <translation>读取用时远超文件大小应有的时间，已停止。请重新导出报表，或导出为 .csv。</translation>
    </message>
    <message>
        <source>The file needs more memory than any report. Export fewer days, or as .csv, and try again.</source>
        <translation>读取该文件所需的内存超过任何报表。请减少天数或导出为 .csv 后再试。</translation>
    </message>
    <message>
        <source>larger than any report&apos;s</source>
        <translation>超出任何报表的范围</translation>
    </message>
    <message>
        <source>not a rating from 1 to 5</source>
        <translation>不是 1 至 5 的评分</translation>
    </message>
    <message>
        <source>No cell of the date column is a date.</source>
        <translation>日期列里没有一个是日期。</translation>
    </message>
    <message>
        <source>The report names no day anywhere. Give the period it covers.</source>
        <translation>报表里没有任何日期，请指定统计周期。</translation>
    </message>
    <message>
        <source>The rows name times of day but no day. Give the one day they are of.</source>
        <translation>各行只有时段没有日期，请指定是哪一天。</translation>
    </message>
    <message>
        <source>The dates mix day-month-year with month-day-year.</source>
        <translation>日期混用了日/月/年和月/日/年。</translation>
    </message>
    <message>
        <source>The dates can be read as day-month or month-day. Say which comes first.</source>
        <translation>日期既可读作日/月也可读作月/日，请指明哪个在前。</translation>
    </message>
    <message>
        <source>The times of day lie on no grid of 5 to 60 minutes. If each row is one call, map its number or outcome.</source>
        <translation>时间不在 5 至 60 分钟的整时段上。如果每行是一通电话，请指定流水号或通话结果列。</translation>
    </message>
    <message>
        <source>This is a forecast, not what really happened. It is not booked as traffic.</source>
        <translation>这是话务预测，不是实际发生的话务，不予导入。</translation>
    </message>
    <message>
        <source>No column of the table is a count or a time that can be added up.</source>
        <translation>表中没有可累加的次数或时长列。</translation>
    </message>
    <message>
        <source>The table has a header but no rows of data.</source>
        <translation>表格只有表头，没有数据行。</translation>
    </message>
    <message>
        <source>All figures are blank. If they are formulas, open the file in Excel and save it.</source>
        <translation>所有数值都是空的。如果是公式，请用 Excel 打开并保存后再导入。</translation>
    </message>
    <message>
        <source>same as last time</source>
        <translation>同上次导入</translation>
    </message>
    <message>
        <source>nothing known fits</source>
        <translation>没有匹配项</translation>
    </message>
    <message>
        <source>no header</source>
        <translation>无表头</translation>
    </message>
    <message>
        <source>a ratio: computed from the sums, never imported</source>
        <translation>比率由合计数计算，不导入</translation>
    </message>
    <message>
        <source>a largest or smallest value does not add up</source>
        <translation>最大、最小值不能累加</translation>
    </message>
    <message>
        <source>not a figure</source>
        <translation>不是指标</translation>
    </message>
    <message>
        <source>known header</source>
        <translation>同义词</translation>
    </message>
    <message>
        <source>similar to a known header</source>
        <translation>表头相近</translation>
    </message>
    <message>
        <source>another column already gives this</source>
        <translation>已有另一列提供该指标</translation>
    </message>
    <message>
        <source>no column of held calls: read as an average per handled call</source>
        <translation>没有保持次数列：按每通接听平均读取</translation>
    </message>
    <message>
        <source>an average without the number of calls it belongs to</source>
        <translation>平均值缺少对应的通话次数列</translation>
    </message>
    <message>
        <source>another column gives the same more directly</source>
        <translation>另一列更直接地提供该指标</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>正在检查文件</translation>
    </message>
    <message>
        <source>Opening the file</source>
        <translation>正在打开文件</translation>
    </message>
    <message>
        <source>The workbook has no sheet with cells.</source>
        <translation>工作簿里没有含单元格的工作表。</translation>
    </message>
    <message>
        <source>This is a shift plan, not a traffic report: its columns are shifts.</source>
        <translation>这是排班表（各列为班次），不是话务报表。</translation>
    </message>
    <message>
        <source>No header row was found: nothing that names an agent or queue, a day and a figure. Choose the header row by hand, if this is a report.</source>
        <translation>找不到表头行：没有坐席或技能组、日期和指标。如果确是报表，请手工指定表头行。</translation>
    </message>
    <message>
        <source>unit by the range of the values</source>
        <translation>单位按数值范围推断</translation>
    </message>
    <message>
        <source>an error of the report&apos;s own, no value</source>
        <translation>报表自身的错误值，无数值</translation>
    </message>
    <message>
        <source>not a valid duration</source>
        <translation>不是有效时长</translation>
    </message>
    <message>
        <source>not a whole number of at least 0</source>
        <translation>不是非负整数</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>全部来话</translation>
    </message>
    <message>
        <source>the row repeats an earlier one cell for cell</source>
        <translation>该行与前面某行完全相同</translation>
    </message>
    <message>
        <source>the row has more cells than the header</source>
        <translation>该行单元格多于表头</translation>
    </message>
    <message>
        <source>the row names no day</source>
        <translation>该行没有日期</translation>
    </message>
    <message>
        <source>the row names no agent</source>
        <translation>该行没有坐席</translation>
    </message>
    <message>
        <source>A second table beside it is not read ({headers} …).</source>
        <translation>右侧的第二张表未读取（{headers} …）。</translation>
    </message>
    <message>
        <source>Column “{header}” does not say whether it is seconds or minutes. Choose its unit.</source>
        <translation>「{header}」列没有写明是秒还是分钟，请选择单位。</translation>
    </message>
    <message>
        <source>It has other figures for the same people and times as sheet “{sheet}”; which of them hold, or whether they add up, the file does not say. Keep the one sheet that counts all calls.</source>
        <translation>与工作表「{sheet}」的人员和时间相同而数字不同；文件没有说明以哪张为准，还是应当相加。请只保留统计全部通话的那张工作表。</translation>
    </message>
    <message>
        <source>Reading sheet “{sheet}”</source>
        <translation>正在读取工作表「{sheet}」</translation>
    </message>
    <message>
        <source>Rows of {step} minutes are added up to half hours.</source>
        <translation>{step} 分钟的行已合并为半小时。</translation>
    </message>
    <message>
        <source>The file has no sheet “{sheet}”. Its sheets: {names}.</source>
        <translation>文件中没有工作表「{sheet}」。现有：{names}。</translation>
    </message>
    <message>
        <source>The file made its reader stop (code {code}): it is damaged, or lays out far more cells than a report has. Open it in Excel, keep the table only and save it anew.</source>
        <translation>文件使读取程序中断（代码 {code}）：文件已损坏，或单元格远多于报表应有的数量。请用 Excel 打开，只保留表格后另存。</translation>
    </message>
    <message>
        <source>The period {period} is taken from the title “{line}”.</source>
        <translation>统计周期 {period} 取自标题「{line}」。</translation>
    </message>
    <message>
        <source>The report names no days: its rows are taken as the days of {period} in order.</source>
        <translation>报表没有日期列：各行按顺序作为 {period} 的每一天。</translation>
    </message>
    <message>
        <source>The same data as sheet “{sheet}”.</source>
        <translation>与工作表「{sheet}」的数据相同。</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>文件不存在：{path}。</translation>
    </message>
    <message>
        <source>counts within {seconds} s, not within {usual} s</source>
        <translation>口径为 {seconds} 秒，不是 {usual} 秒</translation>
    </message>
    <message>
        <source>its values do not fit this header ({value} …)</source>
        <translation>数值与表头不符（{value} …）</translation>
    </message>
    <message>
        <source>the column for {seconds} s is used</source>
        <translation>采用 {seconds} 秒的列</translation>
    </message>
    <message>
        <source>{count} rows are neither answered nor lost calls and count nothing.</source>
        <translation>{count} 行既非接通也非放弃，不计数。</translation>
    </message>
    <message>
        <source>{count} rows tell of the same person and time as another; they are added up.</source>
        <translation>{count} 行与另一行是同一人、同一时段，已相加。</translation>
    </message>
    <message>
        <source>“{value}” is no date or time</source>
        <translation>「{value}」不是日期或时间</translation>
    </message>
</context>
<context>
    <name>agents</name>
    <message>
        <source>Junior</source>
        <translation>初级</translation>
    </message>
    <message>
        <source>Mid</source>
        <translation>中级</translation>
    </message>
    <message>
        <source>Senior</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>Trainee</source>
        <translation>见习</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>长假</translation>
    </message>
</context>
<context>
    <name>assets</name>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
</context>
<context>
    <name>attachments</name>
    <message>
        <source>Points record</source>
        <translation>扣分记录</translation>
    </message>
    <message>
        <source>Quality check</source>
        <translation>质检</translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation>辅导</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>请假</translation>
    </message>
</context>
<context>
    <name>attendance</name>
    <message>
        <source>Person-shifts present (working elsewhere included) / person-shifts due; annual and other granted leave asked in advance is not due</source>
        <translation>实到人班（含公出）÷应到人班；事先批准的年假等假不计入应到</translation>
    </message>
    <message>
        <source>Person-shifts present on site / person-shifts due; annual and other granted leave asked in advance is not due</source>
        <translation>现场实到人班÷应到人班；事先批准的年假等假不计入应到</translation>
    </message>
    <message>
        <source>Person-shifts present (working elsewhere included) / all person-shifts planned, leave included</source>
        <translation>实到人班（含公出）÷全部排班人班（含请假）</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>出勤</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Sick leave</source>
        <translation>病假</translation>
    </message>
    <message>
        <source>Personal leave</source>
        <translation>事假</translation>
    </message>
    <message>
        <source>Annual leave</source>
        <translation>年假</translation>
    </message>
    <message>
        <source>Marriage leave</source>
        <translation>婚假</translation>
    </message>
    <message>
        <source>Maternity leave</source>
        <translation>产假</translation>
    </message>
    <message>
        <source>Funeral leave</source>
        <translation>丧假</translation>
    </message>
    <message>
        <source>Time off in lieu</source>
        <translation>调休</translation>
    </message>
    <message>
        <source>Working elsewhere</source>
        <translation>公出</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Absent without leave</source>
        <translation>旷工</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>approved leave</source>
        <translation>已批请假</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>login at the ACD</source>
        <translation>话务签入</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>轮休</translation>
    </message>
    <message>
        <source>leave asked for</source>
        <translation>已申请请假</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>未登记</translation>
    </message>
    <message>
        <source>nothing planned, nothing entered</source>
        <translation>未排班，未登记</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>组员</translation>
    </message>
    <message>
        <source>Hol</source>
        <translation>节</translation>
    </message>
    <message>
        <source>M</source>
        <translation>一</translation>
    </message>
    <message>
        <source>T</source>
        <translation>二</translation>
    </message>
    <message>
        <source>W</source>
        <translation>三</translation>
    </message>
    <message>
        <source>Th</source>
        <translation>四</translation>
    </message>
    <message>
        <source>F</source>
        <translation>五</translation>
    </message>
    <message>
        <source>Sa</source>
        <translation>六</translation>
    </message>
    <message>
        <source>Su</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Approved: {list}</source>
        <translation>已批：{list}</translation>
    </message>
    <message>
        <source>At most {most} h each, cap {cap} h</source>
        <translation>单人最高 {most} 小时，上限 {cap} 小时</translation>
    </message>
    <message>
        <source>Over the month&apos;s {cap} h: {names}</source>
        <translation>超过月上限 {cap} 小时：{names}</translation>
    </message>
    <message>
        <source>late {minutes} min</source>
        <translation>迟到 {minutes} 分钟</translation>
    </message>
    <message>
        <source>left {count} min early</source>
        <translation>早退 {count} 分</translation>
    </message>
    <message>
        <source>left {minutes} min early</source>
        <translation>早退 {minutes} 分钟</translation>
    </message>
    <message>
        <source>planned {shift}</source>
        <translation>计划 {shift}</translation>
    </message>
    <message>
        <source>slip due since {day}</source>
        <translation>请假条应于 {day} 前补交</translation>
    </message>
    <message>
        <source>{code} ({source})</source>
        <translation>{code}（{source}）</translation>
    </message>
    <message>
        <source>{count} agents</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <source>{count} min late</source>
        <translation>迟到 {count} 分</translation>
    </message>
    <message>
        <source>{count} on duty</source>
        <translation>在岗 {count} 人</translation>
    </message>
    <message>
        <source>{days} days × {agents} agents known</source>
        <translation>{days} 天 × {agents} 人均已填</translation>
    </message>
    <message>
        <source>{day}: {count} on duty without</source>
        <translation>{day}：在岗将为 {count} 人</translation>
    </message>
    <message>
        <source>{day}: {gap}</source>
        <translation>{day}：{gap}</translation>
    </message>
    <message>
        <source>{month}/{day}</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>{name} covered {given}×, was covered {taken}×</source>
        <translation>{name} 替人顶班 {given} 次，请人顶班 {taken} 次</translation>
    </message>
    <message>
        <source>{name} lacks {skills}</source>
        <translation>{name}没有技能：{skills}</translation>
    </message>
    <message>
        <source>{name} {code} until {day}</source>
        <translation>{name} {code}至 {day}</translation>
    </message>
    <message>
        <source>{name}, {when}: {told}</source>
        <translation>{name} {when}：{told}</translation>
    </message>
    <message>
        <source>{shift} week</source>
        <translation>{shift}周</translation>
    </message>
    <message>
        <source>{who} × {hours} h · {kind}</source>
        <translation>{who} × {hours} 小时 · {kind}</translation>
    </message>
    <message>
        <source>no entry</source>
        <translation>无登记</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>late, left early</source>
        <translation>迟到、早退</translation>
    </message>
    <message>
        <source>swap</source>
        <translation>换班</translation>
    </message>
    <message>
        <source>as last week</source>
        <translation>同上周</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>出勤</translation>
    </message>
    <message>
        <source>Shifts worked</source>
        <translation>出勤班次</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>轮休</translation>
    </message>
    <message>
        <source>Days of rest</source>
        <translation>轮休天数</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>年/婚</translation>
    </message>
    <message>
        <source>Annual, marriage, maternity, funeral leave and time off</source>
        <translation>年假、婚假、产假、丧假、调休</translation>
    </message>
    <message>
        <source>Sick</source>
        <translation>病假</translation>
    </message>
    <message>
        <source>Days of sick leave</source>
        <translation>病假天数</translation>
    </message>
    <message>
        <source>Pers.</source>
        <translation>事假</translation>
    </message>
    <message>
        <source>Days of personal and other unpaid leave</source>
        <translation>事假及其他请假天数</translation>
    </message>
    <message>
        <source>Abs.</source>
        <translation>旷工</translation>
    </message>
    <message>
        <source>Days absent without leave</source>
        <translation>旷工天数</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>Times late</source>
        <translation>迟到次数</translation>
    </message>
    <message>
        <source>OT h</source>
        <translation>加班h</translation>
    </message>
    <message>
        <source>Hours of overtime, confirmed</source>
        <translation>已确认加班小时</translation>
    </message>
    <message>
        <source>Rate %</source>
        <translation>出勤率</translation>
    </message>
    <message>
        <source>Attendance rate, per cent</source>
        <translation>出勤率，百分比</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Hours of work as planned, without breaks</source>
        <translation>计划工时，不含休息</translation>
    </message>
    <message>
        <source>not in the group</source>
        <translation>不在本组</translation>
    </message>
    <message>
        <source>asked for at short notice</source>
        <translation>申请时间不足</translation>
    </message>
    <message>
        <source>told by phone, slip to come</source>
        <translation>电话报备，请假条未补</translation>
    </message>
    <message>
        <source>not asked for in advance</source>
        <translation>未提前申请</translation>
    </message>
    <message>
        <source>next to days of rest: the supervisor decides</source>
        <translation>紧邻休息日：须主管核准</translation>
    </message>
    <message>
        <source>enough are on duty on every day</source>
        <translation>每天在岗人数都够</translation>
    </message>
    <message>
        <source>nothing is planned for these days yet</source>
        <translation>这些天还没有排班</translation>
    </message>
    <message>
        <source>{count} day</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>the same skills</source>
        <translation>两人技能相同</translation>
    </message>
    <message>
        <source>No overtime in this month</source>
        <translation>本月没有加班</translation>
    </message>
    <message>
        <source>All overtime is confirmed</source>
        <translation>加班均已确认</translation>
    </message>
    <message>
        <source>All leave slips are in</source>
        <translation>请假条均已补齐</translation>
    </message>
    <message>
        <source>{count} day is not known</source>
        <translation>{count} 天还没有填</translation>
    </message>
    <message>
        <source>{count} days are not known</source>
        <translation>{count} 天还没有填</translation>
    </message>
    <message>
        <source>{count} overtime to confirm</source>
        <translation>{count} 条加班待确认</translation>
    </message>
    <message>
        <source>{count} overtimes to confirm</source>
        <translation>{count} 条加班待确认</translation>
    </message>
    <message>
        <source>{count} leave slip is missing</source>
        <translation>{count} 张请假条未补</translation>
    </message>
    <message>
        <source>{count} leave slips are missing</source>
        <translation>{count} 张请假条未补</translation>
    </message>
    <message>
        <source>{count} leave to decide</source>
        <translation>{count} 条请假待批</translation>
    </message>
    <message>
        <source>{count} leaves to decide</source>
        <translation>{count} 条请假待批</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>考勤</translation>
    </message>
    <message>
        <source>Days by code</source>
        <translation>各类天数</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>请假汇总</translation>
    </message>
    <message>
        <source>Swaps and covers</source>
        <translation>换班、顶班汇总</translation>
    </message>
    <message>
        <source>Overtime</source>
        <translation>加班</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>Reaches beyond the month or the last agent.</source>
        <translation>超出了本月或最后一名组员。</translation>
    </message>
    <message>
        <source>No shift and no code is called so.</source>
        <translation>没有这样的班次或考勤代码。</translation>
    </message>
    <message>
        <source>The agent is not in the group on that day.</source>
        <translation>这一天组员不在本组。</translation>
    </message>
</context>
<context>
    <name>briefings</name>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>重点</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难点</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>业务变更</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>表扬</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>分享</translation>
    </message>
    <message>
        <source>Shift briefing</source>
        <translation>班前会</translation>
    </message>
    <message>
        <source>Closing briefing</source>
        <translation>班后会</translation>
    </message>
    <message>
        <source>Morning meeting</source>
        <translation>早会</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>待开</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已开</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>假</translation>
    </message>
    <message>
        <source>Good mood</source>
        <translation>情绪好</translation>
    </message>
    <message>
        <source>Plain mood</source>
        <translation>情绪一般</translation>
    </message>
    <message>
        <source>Low mood</source>
        <translation>情绪低</translation>
    </message>
    <message>
        <source>from {month}-{day:02}</source>
        <translation>{month}月{day}日起</translation>
    </message>
    <message>
        <source>{metric}: {rule}</source>
        <translation>{metric}：{rule}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分</translation>
    </message>
    <message>
        <source>{month}-{day:02} {weekday}</source>
        <translation>{month}月{day}日 {weekday}</translation>
    </message>
    <message>
        <source>{name}: {praise}</source>
        <translation>{name}：{praise}</translation>
    </message>
    <message>
        <source>{shift} {kind}</source>
        <translation>{shift} {kind}</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>quiz</source>
        <translation>须测验</translation>
    </message>
    <message>
        <source>to tell</source>
        <translation>待传达</translation>
    </message>
</context>
<context>
    <name>charts</name>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation>控制上限</translation>
    </message>
    <message>
        <source>Lower limit</source>
        <translation>控制下限</translation>
    </message>
    <message>
        <source>Moving range</source>
        <translation>移动极差</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>sample too small</source>
        <translation>样本不足</translation>
    </message>
    <message>
        <source>95 % from</source>
        <translation>95% 区间下端</translation>
    </message>
    <message>
        <source>95 % to</source>
        <translation>95% 区间上端</translation>
    </message>
    <message>
        <source>within chance</source>
        <translation>在随机范围内</translation>
    </message>
    <message>
        <source>outside 95 %</source>
        <translation>超出 95% 线</translation>
    </message>
    <message>
        <source>outside 99.8 %</source>
        <translation>超出 99.8% 线</translation>
    </message>
    <message>
        <source>all within chance</source>
        <translation>都在随机范围内</translation>
    </message>
    <message>
        <source>Moving range mR (difference of neighbouring points)</source>
        <translation>移动极差 mR（相邻两点之差）</translation>
    </message>
    <message>
        <source>95 % interval {low}–{high}</source>
        <translation>95% 区间 {low}–{high}</translation>
    </message>
    <message>
        <source>Group {value}</source>
        <translation>组均 {value}</translation>
    </message>
    <message>
        <source>LCL {value}</source>
        <translation>下限 {value}</translation>
    </message>
    <message>
        <source>Limits are drawn from {all} days on: {missing} more needed.</source>
        <translation>满 {all} 天后计算控制限，还差 {missing} 天。</translation>
    </message>
    <message>
        <source>Limits are drawn from {all} weeks on: {missing} more needed.</source>
        <translation>满 {all} 周后计算控制限，还差 {missing} 周。</translation>
    </message>
    <message>
        <source>Mean {value}</source>
        <translation>均值 {value}</translation>
    </message>
    <message>
        <source>Target {bound}</source>
        <translation>目标 {bound}</translation>
    </message>
    <message>
        <source>UCL {value}</source>
        <translation>上限 {value}</translation>
    </message>
    <message>
        <source>Week of {day}</source>
        <translation>{day} 起一周</translation>
    </message>
    <message>
        <source>latest {value} on {day}</source>
        <translation>最近 {value}（{day}）</translation>
    </message>
    <message>
        <source>mean moved to {value}</source>
        <translation>均值移到 {value}</translation>
    </message>
    <message>
        <source>none in {n}: at most {most}%</source>
        <translation>{n} 通中无：至多 {most}%</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>position {place} of {count}</source>
        <translation>位次 {place} / {count}</translation>
    </message>
    <message>
        <source>{count:,} calls</source>
        <translation>{count:,} 通</translation>
    </message>
    <message>
        <source>{title} ({unit})</source>
        <translation>{title}（{unit}）</translation>
    </message>
    <message>
        <source>{title}: no data in this period</source>
        <translation>{title}：本期没有数据</translation>
    </message>
</context>
<context>
    <name>check</name>
    <message>
        <source>`ccleader check --repair` sums them up anew.</source>
        <translation>运行 `ccleader check --repair` 可重新汇总。</translation>
    </message>
    <message>
        <source>Attached files that are missing or damaged</source>
        <translation>缺失或损坏的附件</translation>
    </message>
    <message>
        <source>Damaged pages in the file</source>
        <translation>文件中的损坏页</translation>
    </message>
    <message>
        <source>References to records that do not exist</source>
        <translation>指向不存在记录的引用</translation>
    </message>
    <message>
        <source>Agents without a group</source>
        <translation>没有班组的组员</translation>
    </message>
    <message>
        <source>History lines without an operation</source>
        <translation>没有操作的历史行</translation>
    </message>
    <message>
        <source>Days whose sums differ from their facts</source>
        <translation>日汇总与明细不一致的天数</translation>
    </message>
    <message>
        <source>Months whose sums differ from their days</source>
        <translation>月汇总与日汇总不符的月份</translation>
    </message>
    <message>
        <source>Attach it again if you still have it; it then takes its old place.</source>
        <translation>如果手边还有原文件，重新附上即可归位。</translation>
    </message>
    <message>
        <source>“{name}” ({kind}, {day}, {by}) is damaged: {path}. {cure}</source>
        <translation>“{name}”（{kind}，{day}，{by}）已损坏：{path}。{cure}</translation>
    </message>
    <message>
        <source>Delete that file: the next backup puts a sound copy there.</source>
        <translation>删除该文件，下次备份时会从备份中补回完好的一份。</translation>
    </message>
    <message>
        <source>“{name}” ({kind}, {day}, {by}) is missing: {path}. {cure}</source>
        <translation>“{name}”（{kind}，{day}，{by}）缺失：{path}。{cure}</translation>
    </message>
    <message>
        <source>The next backup brings a sound copy back.</source>
        <translation>下次备份时会从备份中补回。</translation>
    </message>
</context>
<context>
    <name>checks</name>
    <message>
        <source>Nobody is named who takes over</source>
        <translation>未填接班人</translation>
    </message>
    <message>
        <source>Equipment is called normal, but a fault is open</source>
        <translation>设备写为正常，但有故障未了结</translation>
    </message>
    <message>
        <source>Tools are called normal, but something is lent or missing</source>
        <translation>工具写为正常，但有借出或缺失</translation>
    </message>
    <message>
        <source>Heads are as in attendance</source>
        <translation>人数与考勤一致</translation>
    </message>
    <message>
        <source>No attendance is known; enter the heads</source>
        <translation>没有考勤数据，请填写人数</translation>
    </message>
    <message>
        <source>All five items are normal or described</source>
        <translation>五项均为正常或已写明</translation>
    </message>
    <message>
        <source>Heads differ from attendance</source>
        <translation>人数与考勤不一致</translation>
    </message>
    <message>
        <source>{count} open matter is overdue; write the next step</source>
        <translation>{count} 项未尽事宜超期，需写明下一步</translation>
    </message>
    <message>
        <source>{count} open matters are overdue; write the next step</source>
        <translation>{count} 项未尽事宜超期，需写明下一步</translation>
    </message>
    <message>
        <source>A new matter lacks its owner or due moment</source>
        <translation>新增事项缺责任人或期限</translation>
    </message>
    <message>
        <source>New matters have an owner and a due moment</source>
        <translation>新增事项有责任人和期限</translation>
    </message>
    <message>
        <source>A call back has no moment to call</source>
        <translation>待回访事项未定联系时间</translation>
    </message>
    <message>
        <source>Nothing forbids the handover</source>
        <translation>无不宜交接的情况</translation>
    </message>
    <message>
        <source>It came back with a question: {what}</source>
        <translation>对方有疑问：{what}</translation>
    </message>
    <message>
        <source>No handover while {condition}</source>
        <translation>不宜交接：{condition}</translation>
    </message>
    <message>
        <source>{item} has remarks, but no text</source>
        <translation>{item}有情况，但未写明</translation>
    </message>
    <message>
        <source>{number} before it is not accepted yet</source>
        <translation>之前的 {number} 尚未接班</translation>
    </message>
</context>
<context>
    <name>choices</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Also outside the window</source>
        <translation>窗口外也提醒</translation>
    </message>
    <message>
        <source>In the window</source>
        <translation>只在窗口内</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Quiet hours off shift</source>
        <translation>非当班免打扰</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>The store has no reports yet. Import one first.</source>
        <translation>台账里还没有报表，请先导入。</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>My group</source>
        <translation>我的班组</translation>
    </message>
    <message>
        <source>Dry run: nothing is written.</source>
        <translation>试运行：不写入任何数据。</translation>
    </message>
    <message>
        <source>There is no screen here, so no window opens.</source>
        <translation>此处没有屏幕，不打开窗口。</translation>
    </message>
    <message>
        <source>An attached file is missing: {name}</source>
        <translation>附件缺失：{name}</translation>
    </message>
    <message>
        <source>Import {batch} ({file}) found some of these figures the same. Import its file again to keep them.</source>
        <translation>导入 {batch}（{file}）曾判定其中部分数据相同。若要保留，请重新导入该文件。</translation>
    </message>
    <message>
        <source>Importing {name}</source>
        <translation>正在导入 {name}</translation>
    </message>
    <message>
        <source>No figures for these days. Reports cover {known}; one that tells a whole period only, or no half-hours, cannot be divided.</source>
        <translation>这些日期没有指标数据。已有报表覆盖{known}；只给整段合计或不分半小时的报表不能再拆分。</translation>
    </message>
    <message>
        <source>Reviews in {folder}: {count}</source>
        <translation>{count} 份月度评估已写入 {folder}</translation>
    </message>
    <message>
        <source>Taken back: {name}</source>
        <translation>已撤销：{name}</translation>
    </message>
    <message>
        <source>The store is sound: {name}</source>
        <translation>台账完好：{name}</translation>
    </message>
    <message>
        <source>This file was imported before, as {batch}.</source>
        <translation>这个文件导入过，编号 {batch}。</translation>
    </message>
    <message>
        <source>What was there before is kept as {name}</source>
        <translation>原有台账保留为 {name}</translation>
    </message>
    <message>
        <source>Writing made-up reports to {folder}</source>
        <translation>正在生成演示报表到 {folder}</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>{file} · {sheet}: {days}; rows accepted {accepted}, refused {refused}; cells dropped {cells}; records: {new} new, {changed} changed, {same} same; import {batch}</source>
        <translation>{file} · {sheet}：{days}；接受 {accepted} 行，拒绝 {refused} 行，丢弃 {cells} 格；记录：新增 {new}、更新 {changed}、相同 {same}；导入编号 {batch}</translation>
    </message>
    <message>
        <source>{file}: checks accepted {accepted}, of them as a score only {remarked}; rows refused {refused}</source>
        <translation>{file}：接受 {accepted} 条质检，其中 {remarked} 条只记得分；拒绝 {refused} 行</translation>
    </message>
    <message>
        <source>{reasons}</source>
        <translation>{reasons}</translation>
    </message>
</context>
<context>
    <name>coaching</name>
    <message>
        <source>Better</source>
        <translation>变好</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>变差</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>No change yet</source>
        <translation>暂无变化</translation>
    </message>
    <message>
        <source>Too few data yet</source>
        <translation>数据不足</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>达成</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>{before} → {after}, difference {difference} (95 %: {low} to {high}), {count} checks each</source>
        <translation>{before} → {after}，差 {difference}（95% 区间 {low} 至 {high}），前后各 {count} 次抽检</translation>
    </message>
    <message>
        <source>{before} → {after}, difference {difference} (95 %: {low} to {high}), {count} days each</source>
        <translation>{before} → {after}，差 {difference}（95% 区间 {low} 至 {high}），前后各 {count} 天</translation>
    </message>
    <message>
        <source>Far from the group&apos;s {mean} at the start: {expected} would come by chance alone. The change is more than that.</source>
        <translation>起点离班组均值 {mean} 较远：仅凭偶然约会变化 {expected}。实际变化超过了它。</translation>
    </message>
    <message>
        <source>Far from the group&apos;s {mean} at the start: {expected} would come by chance alone. The change is not told apart from that.</source>
        <translation>起点离班组均值 {mean} 较远：仅凭偶然约会变化 {expected}。实际变化与它分不开。</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>总结</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>效率</translation>
    </message>
    <message>
        <source>Conduct</source>
        <translation>现场</translation>
    </message>
    <message>
        <source>Newcomer</source>
        <translation>新员工</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>关怀</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>知识</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>Habit</source>
        <translation>习惯</translation>
    </message>
    <message>
        <source>Will</source>
        <translation>意愿</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Partly reached</source>
        <translation>部分达成</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Quality check</source>
        <translation>质检</translation>
    </message>
    <message>
        <source>Points record</source>
        <translation>扣分记录</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>no coaching this month: open one</source>
        <translation>本月无辅导：点击建立</translation>
    </message>
    <message>
        <source>none</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>worse {value}</source>
        <translation>变差 {value}</translation>
    </message>
    <message>
        <source>now {value}</source>
        <translation>现 {value}</translation>
    </message>
    <message>
        <source>agree on a goal of one&apos;s own</source>
        <translation>定个性化目标</translation>
    </message>
    <message>
        <source>look at it together</source>
        <translation>与组员共同分析</translation>
    </message>
    <message>
        <source>do what was agreed</source>
        <translation>执行改善措施</translation>
    </message>
    <message>
        <source>look again, and help</source>
        <translation>跟踪并给予帮助</translation>
    </message>
    <message>
        <source>sum up, next goal</source>
        <translation>总结并定下一目标</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>达成</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>变差</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚无数据</translation>
    </message>
    <message>
        <source>{days} day overdue</source>
        <translation>逾期 {days} 天</translation>
    </message>
    <message>
        <source>{days} days overdue</source>
        <translation>逾期 {days} 天</translation>
    </message>
    <message>
        <source>summary to write</source>
        <translation>待写总结</translation>
    </message>
    <message>
        <source>follow up today</source>
        <translation>今日跟进</translation>
    </message>
    <message>
        <source>After coaching {number}</source>
        <translation>接辅导 {number}</translation>
    </message>
    <message>
        <source>Not coached within {days} days</source>
        <translation>{days} 天内未辅导</translation>
    </message>
    <message>
        <source>QA below {least}</source>
        <translation>质检均分低于 {least}</translation>
    </message>
    <message>
        <source>Too few data yet: {missing} more checks</source>
        <translation>数据不足：还差 {missing} 次抽检</translation>
    </message>
    <message>
        <source>Too few data yet: {missing} more days</source>
        <translation>数据不足：还差 {missing} 天</translation>
    </message>
    <message>
        <source>baseline {value}</source>
        <translation>基线 {value}</translation>
    </message>
    <message>
        <source>call of {day}</source>
        <translation>{day}的通话</translation>
    </message>
    <message>
        <source>coaching begins {day}</source>
        <translation>辅导开始 {day}</translation>
    </message>
    <message>
        <source>days overdue: {days}</source>
        <translation>逾期 {days} 天</translation>
    </message>
    <message>
        <source>last {day}, {days} days ago</source>
        <translation>上次 {day}，{days} 天前</translation>
    </message>
    <message>
        <source>limits from {count} points before the coaching</source>
        <translation>限由辅导前 {count} 点计算</translation>
    </message>
    <message>
        <source>mean of these days {mean}, before {line}</source>
        <translation>这些天均值 {mean}，之前 {line}</translation>
    </message>
    <message>
        <source>mean of these days {mean}, limit {line}</source>
        <translation>这些天均值 {mean}，界限 {line}</translation>
    </message>
    <message>
        <source>no. {count}</source>
        <translation>第 {count} 次</translation>
    </message>
    <message>
        <source>short by {value}</source>
        <translation>差 {value}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day}加入</translation>
    </message>
    <message>
        <source>target {value}</source>
        <translation>目标 {value}</translation>
    </message>
    <message>
        <source>today {day}</source>
        <translation>今天 {day}</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after} 次</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{figure}, 8 weeks</source>
        <translation>{figure}，近 8 周</translation>
    </message>
    <message>
        <source>{mean} of {count} checks (95 %: {low} to {high})</source>
        <translation>{count} 次抽检均分 {mean}（95% 区间 {low} 至 {high}）</translation>
    </message>
    <message>
        <source>{metric}: {what}</source>
        <translation>{metric}：{what}</translation>
    </message>
    <message>
        <source>{own} this month, group {group}</source>
        <translation>本月 {own}，班组 {group}</translation>
    </message>
    <message>
        <source>{points} points, from {least}</source>
        <translation>{points} 分，{least} 分起</translation>
    </message>
    <message>
        <source>└ baseline from the figures of {first} – {last}</source>
        <translation>└ 基线取自 {first} – {last} 的数据</translation>
    </message>
    <message>
        <source>in words</source>
        <translation>文字目标</translation>
    </message>
    <message>
        <source>Talk of the month</source>
        <translation>月度谈话</translation>
    </message>
    <message>
        <source>form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>focus</source>
        <translation>重点</translation>
    </message>
    <message>
        <source>situation</source>
        <translation>情境</translation>
    </message>
    <message>
        <source>behaviour</source>
        <translation>行为</translation>
    </message>
    <message>
        <source>impact</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>what went well</source>
        <translation>做得好的</translation>
    </message>
    <message>
        <source>the agent&apos;s view</source>
        <translation>组员自述</translation>
    </message>
    <message>
        <source>the coach&apos;s view</source>
        <translation>班长观察</translation>
    </message>
    <message>
        <source>the agent&apos;s words</source>
        <translation>组员意见</translation>
    </message>
    <message>
        <source>causes</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>options</source>
        <translation>办法</translation>
    </message>
    <message>
        <source>support</source>
        <translation>需要的支持</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>next follow-up</source>
        <translation>下次跟进</translation>
    </message>
    <message>
        <source>conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>总结</translation>
    </message>
    <message>
        <source>how it is kept up</source>
        <translation>保持措施</translation>
    </message>
    <message>
        <source>next goal</source>
        <translation>下一目标</translation>
    </message>
    <message>
        <source>Fatal error, not coached since</source>
        <translation>致命错误后尚未辅导</translation>
    </message>
    <message>
        <source>Follow-up overdue</source>
        <translation>跟进逾期</translation>
    </message>
    <message>
        <source>Points have reached the reminder</source>
        <translation>扣分达到提醒线</translation>
    </message>
    <message>
        <source>Points have reached the talk</source>
        <translation>扣分达到谈话线</translation>
    </message>
    <message>
        <source>Points have reached the report upward</source>
        <translation>扣分达到上报线</translation>
    </message>
    <message>
        <source>New, not coached yet</source>
        <translation>新员工尚未辅导</translation>
    </message>
    <message>
        <source>never coached</source>
        <translation>从未辅导</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>Group</source>
        <translation>组均</translation>
    </message>
    <message>
        <source>Agent number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>技能组</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>周（起始日）</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Group name</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Calendar month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Half-hour</source>
        <translation>半小时</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>分子</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>In advance</source>
        <translation>提前申请</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Worked by</source>
        <translation>顶班人</translation>
    </message>
    <message>
        <source>For the day</source>
        <translation>换入日</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>还班日</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Kind of day</source>
        <translation>日期类别</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>补偿方式</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>更正前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>更正后</translation>
    </message>
    <message>
        <source>Corrected on</source>
        <translation>更正日期</translation>
    </message>
    <message>
        <source>Corrected by</source>
        <translation>更正人</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>On target</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Week of</source>
        <translation>周起始日</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>接听量</translation>
    </message>
    <message>
        <source>Col.</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>表头原文</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样例</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>对应指标</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>换算</translation>
    </message>
    <message>
        <source>Confidence and why</source>
        <translation>可信度与依据</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Days of the data</source>
        <translation>数据日期</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Undo / redo</source>
        <translation>撤销/重做</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Staff no.</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>正常范围</translation>
    </message>
    <message>
        <source>△ : ■</source>
        <translation>警告 : 扣分</translation>
    </message>
    <message>
        <source>Praise : records</source>
        <translation>表扬 : 记录</translation>
    </message>
    <message>
        <source>Coached</source>
        <translation>辅导</translation>
    </message>
    <message>
        <source>Praised</source>
        <translation>表扬</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已质检</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>起数</translation>
    </message>
    <message>
        <source>Only words</source>
        <translation>仅口头/警告</translation>
    </message>
    <message>
        <source>With points</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Not as due</source>
        <translation>另行处理</translation>
    </message>
    <message>
        <source>Who got what</source>
        <translation>各人处理</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>有效分</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Points given</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日</translation>
    </message>
    <message>
        <source>In force until</source>
        <translation>失效日</translation>
    </message>
    <message>
        <source>Adopted on</source>
        <translation>民主程序日</translation>
    </message>
    <message>
        <source>Announced on</source>
        <translation>公示日</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>Cited</source>
        <translation>已引用</translation>
    </message>
    <message>
        <source>In few words</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Suspended until</source>
        <translation>暂停至</translation>
    </message>
    <message>
        <source>Warning cited</source>
        <translation>所引警告</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Not as due because</source>
        <translation>偏离原因</translation>
    </message>
    <message>
        <source>The agent&apos;s words</source>
        <translation>员工陈述</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签字日</translation>
    </message>
    <message>
        <source>Signature refused because</source>
        <translation>拒签原因</translation>
    </message>
    <message>
        <source>Witness of the refusal</source>
        <translation>拒签见证人</translation>
    </message>
    <message>
        <source>Paper complete</source>
        <translation>手续完备</translation>
    </message>
    <message>
        <source>Struck at</source>
        <translation>撤销时间</translation>
    </message>
    <message>
        <source>Struck because</source>
        <translation>撤销原因</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>证人</translation>
    </message>
    <message>
        <source>Inquiry</source>
        <translation>调查</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Points left</source>
        <translation>保留分值</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>Its failing</source>
        <translation>错误项</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Fatal</source>
        <translation>致命</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录音号</translation>
    </message>
    <message>
        <source>Time of the call</source>
        <translation>通话时间</translation>
    </message>
    <message>
        <source>Length (s)</source>
        <translation>时长（秒）</translation>
    </message>
    <message>
        <source>Type of call</source>
        <translation>来电类型</translation>
    </message>
    <message>
        <source>Why checked</source>
        <translation>检查方式</translation>
    </message>
    <message>
        <source>In the score</source>
        <translation>计入成绩</translation>
    </message>
    <message>
        <source>Full score</source>
        <translation>满分</translation>
    </message>
    <message>
        <source>Fatal errors</source>
        <translation>致命错误</translation>
    </message>
    <message>
        <source>Non-fatal errors</source>
        <translation>非致命错误</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>机会数</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误项</translation>
    </message>
    <message>
        <source>Grader</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>Heard by the agent</source>
        <translation>组员已听</translation>
    </message>
    <message>
        <source>Next follow-up</source>
        <translation>下次跟进</translation>
    </message>
    <message>
        <source>Days overdue</source>
        <translation>逾期天数</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>总结</translation>
    </message>
    <message>
        <source>What the coach saw</source>
        <translation>班长观察</translation>
    </message>
    <message>
        <source>Rulebook</source>
        <translation>制度</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Explanation (editable)</source>
        <translation>说明（可编辑）</translation>
    </message>
    <message>
        <source>KPIs</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Attd.</source>
        <translation>考勤</translation>
    </message>
    <message>
        <source>Pts.</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>辅导</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>组员</translation>
    </message>
    <message>
        <source>Points that count</source>
        <translation>有效扣分</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>构成</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>所见</translation>
    </message>
    <message>
        <source>Done at once</source>
        <translation>当场处理</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>AHT</source>
        <translation>处理时长</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>示忙</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Tenure</source>
        <translation>在岗时长</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>师傅</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Group mean</source>
        <translation>组均</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Place in the group</source>
        <translation>位次</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>小队</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>座席</translation>
    </message>
    <message>
        <source>QA</source>
        <translation>质检</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Points so far</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>ACD logins</source>
        <translation>登录号</translation>
    </message>
    <message>
        <source>Hired</source>
        <translation>入职</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>入组</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离组</translation>
    </message>
    <message>
        <source>Whole day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急度</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>已过</translation>
    </message>
    <message>
        <source>Due by</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Record no.</source>
        <translation>记录号</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Decided at</source>
        <translation>审批时间</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划班次</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>考勤</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到岗</translation>
    </message>
    <message>
        <source>Left at</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Minutes late</source>
        <translation>迟到分钟</translation>
    </message>
    <message>
        <source>Minutes early</source>
        <translation>早退分钟</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Kind of leave</source>
        <translation>请假类别</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>代班安排</translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>申请时间</translation>
    </message>
    <message>
        <source>Slip handed in</source>
        <translation>补单时间</translation>
    </message>
    <message>
        <source>Slip overdue</source>
        <translation>补单逾期</translation>
    </message>
    <message>
        <source>Visitor&apos;s unit</source>
        <translation>来访单位</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>审批意见</translation>
    </message>
    <message>
        <source>Other agent</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Other day</source>
        <translation>换入日期</translation>
    </message>
    <message>
        <source>Other shift</source>
        <translation>换入班</translation>
    </message>
    <message>
        <source>Short notice</source>
        <translation>临时申请</translation>
    </message>
    <message>
        <source>Paid back on</source>
        <translation>还班日期</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>代为主持</translation>
    </message>
    <message>
        <source>Minutes by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺席</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Minutes of the briefing</source>
        <translation>会议记录</translation>
    </message>
    <message>
        <source>Notice number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Old rule</source>
        <translation>原规定</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新规定</translation>
    </message>
    <message>
        <source>Effective</source>
        <translation>生效日</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>须测验</translation>
    </message>
    <message>
        <source>Untold</source>
        <translation>未传达</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>关闭时间</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>接班日期</translation>
    </message>
    <message>
        <source>Next shift</source>
        <translation>接班班次</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>交班人</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>接班人</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>接班方式</translation>
    </message>
    <message>
        <source>Signed at</source>
        <translation>交班签字</translation>
    </message>
    <message>
        <source>Accepted at</source>
        <translation>接班签字</translation>
    </message>
    <message>
        <source>Sealed at</source>
        <translation>封存时间</translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>补充说明</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>疑问</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单号</translation>
    </message>
    <message>
        <source>Why not done</source>
        <translation>未完成原因</translation>
    </message>
    <message>
        <source>Reported to</source>
        <translation>上报对象</translation>
    </message>
    <message>
        <source>Reported at</source>
        <translation>上报时间</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Answered at</source>
        <translation>答复时间</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>关闭人</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>当场处理</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>来访事由</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Lent</source>
        <translation>借出</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>归还</translation>
    </message>
    <message>
        <source>Shifts due</source>
        <translation>应出勤</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>实出勤</translation>
    </message>
    <message>
        <source>Unplanned</source>
        <translation>计划外</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>Late min</source>
        <translation>迟到（分）</translation>
    </message>
    <message>
        <source>Early</source>
        <translation>早退</translation>
    </message>
    <message>
        <source>Early min</source>
        <translation>早退（分）</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>事假</translation>
    </message>
    <message>
        <source>Sick</source>
        <translation>病假</translation>
    </message>
    <message>
        <source>Other leave</source>
        <translation>其他假</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>旷工</translation>
    </message>
    <message>
        <source>OT workday h</source>
        <translation>平日加班时数</translation>
    </message>
    <message>
        <source>OT rest day h</source>
        <translation>休日加班时数</translation>
    </message>
    <message>
        <source>OT holiday h</source>
        <translation>法定加班时数</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>夜班</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>出勤率</translation>
    </message>
    <message>
        <source>This time</source>
        <translation>本次</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Age (days)</source>
        <translation>已过（天）</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>Planned hours</source>
        <translation>计划工时</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>到会</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>In the grid</source>
        <translation>表中</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>计为</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Notice no.</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>制定</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>生效</translation>
    </message>
    <message>
        <source>Know by</source>
        <translation>须知</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>告知</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>所带班组</translation>
    </message>
    <message>
        <source>PIN set</source>
        <translation>签字口令</translation>
    </message>
    <message>
        <source>Left office</source>
        <translation>离任</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>例会</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Chaired in turn by</source>
        <translation>轮流主持</translation>
    </message>
    <message>
        <source>Agents needed</source>
        <translation>需要人数</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>Only for</source>
        <translation>仅用于</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Work hours</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已阅</translation>
    </message>
    <message>
        <source>Special day</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Target value</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Coaching no.</source>
        <translation>辅导号</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>重点</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Coach</source>
        <translation>辅导人</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Short words</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>轻重</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Points at most</source>
        <translation>最高分</translation>
    </message>
    <message>
        <source>Warning first</source>
        <translation>先警告</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Suspended from</source>
        <translation>暂停自</translation>
    </message>
    <message>
        <source>Suspended to</source>
        <translation>暂停至</translation>
    </message>
    <message>
        <source>Warn first</source>
        <translation>先警告</translation>
    </message>
    <message>
        <source>Not applied</source>
        <translation>暂停执行</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>抽检数</translation>
    </message>
    <message>
        <source>Mean score</source>
        <translation>平均得分</translation>
    </message>
    <message>
        <source>from (95 %)</source>
        <translation>下限（95%）</translation>
    </message>
    <message>
        <source>to (95 %)</source>
        <translation>上限（95%）</translation>
    </message>
    <message>
        <source>Checks with fatal errors</source>
        <translation>致命通数</translation>
    </message>
    <message>
        <source>Fatal error rate</source>
        <translation>致命错误率</translation>
    </message>
    <message>
        <source>Non-fatal error rate</source>
        <translation>非致命错误率</translation>
    </message>
    <message>
        <source>Comparable</source>
        <translation>可比较</translation>
    </message>
    <message>
        <source>First grader</source>
        <translation>第一位</translation>
    </message>
    <message>
        <source>Second grader</source>
        <translation>第二位</translation>
    </message>
    <message>
        <source>Items agreed</source>
        <translation>一致项</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Differently</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>总数</translation>
    </message>
    <message>
        <source>Non-fatal</source>
        <translation>非致命</translation>
    </message>
    <message>
        <source>Call no.</source>
        <translation>第几通</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>合格表现</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>错误说法</translation>
    </message>
</context>
<context>
    <name>conduct</name>
    <message>
        <source>Reminder</source>
        <translation>口头提醒</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Reported upward</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Under appeal</source>
        <translation>申诉中</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>减轻</translation>
    </message>
    <message>
        <source>Struck</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>谈话</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Upheld</source>
        <translation>维持</translation>
    </message>
    <message>
        <source>{name}: {before} → {after}, reaches {line}: remind</source>
        <translation>{name}：{before} → {after} 分，达到提醒线 {line}</translation>
    </message>
    <message>
        <source>{name}: {before} → {after}, reaches {line}: talk</source>
        <translation>{name}：{before} → {after} 分，达到谈话线 {line}</translation>
    </message>
    <message>
        <source>{name}: {before} → {after}, reaches {line}: report</source>
        <translation>{name}：{before} → {after} 分，达到上报线 {line}</translation>
    </message>
    <message>
        <source>{name}: entered under this article once that day already</source>
        <translation>{name}：当天本条已登记一次</translation>
    </message>
    <message>
        <source>{name}: entered under this article {count} times that day already</source>
        <translation>{name}：当天本条已登记 {count} 次</translation>
    </message>
    <message>
        <source>Red line: it is reported upward.</source>
        <translation>红线条款：上报处理。</translation>
    </message>
    <message>
        <source>This article knows no points: warn, or remind.</source>
        <translation>本条不扣分：警告或提醒。</translation>
    </message>
    <message>
        <source>This article warns first, and nobody was warned lately: warn.</source>
        <translation>本条先警告后扣分，近期没有警告：本次应警告。</translation>
    </message>
    <message>
        <source>Each as due</source>
        <translation>各按条款</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>尚未告知</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒签</translation>
    </message>
    <message>
        <source>Appeal of {day}: {reason}</source>
        <translation>{day}申诉：{reason}</translation>
    </message>
    <message>
        <source>On {day} the version {version} held: it is entered under that one.</source>
        <translation>{day} 适用的是 {version}，按该版本登记。</translation>
    </message>
    <message>
        <source>Seen by {who}</source>
        <translation>见证人 {who}</translation>
    </message>
    <message>
        <source>Struck: {why}</source>
        <translation>撤销：{why}</translation>
    </message>
    <message>
        <source>Warned on {day} (no. {number}): now {points} points.</source>
        <translation>{day}已警告（{number}）：本次应扣 {points} 分。</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
    <message>
        <source>told {when}</source>
        <translation>{when}已告知</translation>
    </message>
    <message>
        <source>{article} × {count}</source>
        <translation>{article} {count} 起</translation>
    </message>
    <message>
        <source>{article} × {count} (warnings {warned})</source>
        <translation>{article} {count} 起（警告 {warned}）</translation>
    </message>
    <message>
        <source>{kind}: {names}</source>
        <translation>{kind}：{names}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{month}/{day}</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>{name}: was not planned to work on {day}</source>
        <translation>{name}：{day} 没有排班</translation>
    </message>
    <message>
        <source>{outcome} by {who}: {why}</source>
        <translation>{who}{outcome}：{why}</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>扣 {points} 分</translation>
    </message>
    <message>
        <source>{points} points for each time.</source>
        <translation>每次扣 {points} 分。</translation>
    </message>
</context>
<context>
    <name>coverage</name>
    <message>
        <source>{times} nobody, {need} needed</source>
        <translation>{times} 无人在岗，需 {need} 人</translation>
    </message>
    <message>
        <source>{times} peak: {heads} of {need}</source>
        <translation>{times} 高峰 {heads} 人，需 {need} 人</translation>
    </message>
    <message>
        <source>{times} {heads} of {need}</source>
        <translation>{times} {heads} 人，需 {need} 人</translation>
    </message>
</context>
<context>
    <name>fairness</name>
    <message>
        <source>The agents differ no more than their shifts and chance make them differ.</source>
        <translation>组员之间的差别没有超出班次多少和偶然的范围。</translation>
    </message>
    <message>
        <source>The agents differ by more than chance, but no single one stands out.</source>
        <translation>组员之间的差别超出偶然，但没有哪一个人特别突出。</translation>
    </message>
    <message>
        <source>The agents differ by more than chance: one stands outside 95 %.</source>
        <translation>组员之间的差别超出偶然：1 人在 95% 区间以外。</translation>
    </message>
    <message>
        <source>The agents differ by more than chance: {count} stand outside 95 %.</source>
        <translation>组员之间的差别超出偶然：{count} 人在 95% 区间以外。</translation>
    </message>
    <message>
        <source>Too few occurrences ({total}) to tell agents apart.</source>
        <translation>次数太少（{total} 次），看不出组员之间的差别。</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>{month:02}-{day:02} {weekday}</source>
        <translation>{month}月{day}日 {weekday}</translation>
    </message>
</context>
<context>
    <name>gate</name>
    <message>
        <source>The XML file is no spreadsheet. Save the report as .xlsx or .csv and try again.</source>
        <translation>该 XML 文件不是电子表格。请将报表另存为 .xlsx 或 .csv 后再试。</translation>
    </message>
    <message>
        <source>The page holds more cells than any report. Export fewer days into one file.</source>
        <translation>网页表格的单元格超过任何报表。请减少天数分文件导出。</translation>
    </message>
    <message>
        <source>A sheet has cells as far as row {row}, column {column}: too large to lay out. Delete what stands outside the table and save again.</source>
        <translation>工作表的单元格远至第 {row} 行、第 {column} 列，无法展开。请删除表格以外的内容后再保存。</translation>
    </message>
    <message>
        <source>The file cannot be opened ({reason}). Close it where it is open, then try again.</source>
        <translation>文件无法打开（{reason}）。如果其他程序正在使用，请先关闭再试。</translation>
    </message>
    <message>
        <source>The file holds {size} MB, more than can be read at once. Export fewer days into one file.</source>
        <translation>文件有 {size} MB，超过一次可读取的上限。请减少天数分文件导出。</translation>
    </message>
    <message>
        <source>The file is named {suffix} but its content is that of a {real} file. Rename it or export the report again.</source>
        <translation>文件扩展名是 {suffix}，内容却是 {real}。请改名或重新导出。</translation>
    </message>
    <message>
        <source>The text of the file is damaged ({detail}). Export it again.</source>
        <translation>文件文本已损坏（{detail}），请重新导出。</translation>
    </message>
    <message>
        <source>The workbook cannot be read ({detail}). Open it in Excel, save it anew and try again.</source>
        <translation>无法读取该工作簿（{detail}）。请用 Excel 打开并另存后再试。</translation>
    </message>
    <message>
        <source>The workbook holds {count} parts, which no report does. It is not opened.</source>
        <translation>工作簿含 {count} 个部件，没有报表会如此，未打开。</translation>
    </message>
    <message>
        <source>The workbook unpacks to {ratio} times its size, as only a harmful file does. It is not opened.</source>
        <translation>工作簿解压后是原大小的 {ratio} 倍，只有有害文件才会如此，未打开。</translation>
    </message>
    <message>
        <source>This kind of file ({suffix}) is not a report: choose .xlsx, .xls, .xlsb, .ods, .csv, .txt, .tsv or .html.</source>
        <translation>这种文件（{suffix}）不是报表。请选择 .xlsx、.xls、.xlsb、.ods、.csv、.txt、.tsv 或 .html。</translation>
    </message>
    <message>
        <source>The file is empty. Export the report again.</source>
        <translation>文件是空的，请重新导出报表。</translation>
    </message>
    <message>
        <source>The workbook is protected by a password. Open it in Excel, remove the password, save it and try again.</source>
        <translation>工作簿有密码保护。请用 Excel 打开，取消密码并保存后再试。</translation>
    </message>
    <message>
        <source>A line of the file is longer than any report&apos;s. It is damaged or no text file.</source>
        <translation>文件中有一行过长，不是报表所应有。文件已损坏或不是文本文件。</translation>
    </message>
    <message>
        <source>The content of the file is neither text nor a workbook. It is damaged, or of another kind; export the report again.</source>
        <translation>文件内容既不是文本也不是工作簿。文件已损坏或属于其他类型，请重新导出。</translation>
    </message>
    <message>
        <source>The workbook is damaged or was cut off on its way. Export or copy it again.</source>
        <translation>工作簿已损坏或传输不完整，请重新导出或复制。</translation>
    </message>
    <message>
        <source>The archive holds no workbook. Choose the report itself, not a packed folder.</source>
        <translation>压缩包里没有工作簿。请选择报表本身，而不是打包的文件夹。</translation>
    </message>
    <message>
        <source>The file declares XML entities, as only a harmful file does. It is not opened.</source>
        <translation>文件声明了 XML 实体，只有有害文件才会如此，未打开。</translation>
    </message>
</context>
<context>
    <name>handover</name>
    <message>
        <source>Open</source>
        <translation>未了结</translation>
    </message>
    <message>
        <source>Answered at {at:%m-%d %H:%M}: {answer}</source>
        <translation>{at:%m-%d %H:%M} 答复：{answer}</translation>
    </message>
    <message>
        <source>Answered: {answer}</source>
        <translation>已答复：{answer}</translation>
    </message>
    <message>
        <source>Closed at {at:%m-%d %H:%M} by {by}: {how}</source>
        <translation>{at:%m-%d %H:%M} {by} 了结：{how}</translation>
    </message>
    <message>
        <source>Closed: {how}</source>
        <translation>已了结：{how}</translation>
    </message>
    <message>
        <source>Duty lent: {giver} → {taker}</source>
        <translation>代班：{giver} → {taker}</translation>
    </message>
    <message>
        <source>Not told yet: {what} — {names}</source>
        <translation>未传达：{what}——{names}</translation>
    </message>
    <message>
        <source>Owner {before} → {after}</source>
        <translation>责任人 {before} → {after}</translation>
    </message>
    <message>
        <source>Reported to {who}</source>
        <translation>已上报 {who}</translation>
    </message>
    <message>
        <source>Reported to {who} at {at:%m-%d %H:%M}</source>
        <translation>{at:%m-%d %H:%M} 上报 {who}</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>来访人</translation>
    </message>
    <message>
        <source>checked {ref}: {score}</source>
        <translation>质检 {ref}：{score} 分</translation>
    </message>
    <message>
        <source>notes {count}</source>
        <translation>补充 {count}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分</translation>
    </message>
    <message>
        <source>{moment} overdue</source>
        <translation>{moment} 超期</translation>
    </message>
    <message>
        <source>{origin} · {day} · {by}</source>
        <translation>{origin} · {day} · {by}</translation>
    </message>
    <message>
        <source>{thing} lent to {name}</source>
        <translation>{thing}借给 {name}</translation>
    </message>
    <message>
        <source>{count} shift</source>
        <translation>{count} 班</translation>
    </message>
    <message>
        <source>{count} shifts</source>
        <translation>{count} 班</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>实到</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>Left early</source>
        <translation>早退</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>轮休</translation>
    </message>
    <message>
        <source>Seats in use</source>
        <translation>可用席位</translation>
    </message>
    <message>
        <source>fatal error</source>
        <translation>致命错误</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>有疑问</translation>
    </message>
    <message>
        <source>Still written; nobody has signed</source>
        <translation>填写中，尚未签字</translation>
    </message>
    <message>
        <source>Who hands over has signed; who takes over has not</source>
        <translation>交班人已签字，接班人未签</translation>
    </message>
    <message>
        <source>Both have signed; only notes are added</source>
        <translation>双方已签字锁定，只能追加补充说明</translation>
    </message>
    <message>
        <source>Both have signed and the supervisor has read it; only notes are added</source>
        <translation>双方已签字且主管已阅，只能追加补充说明</translation>
    </message>
</context>
<context>
    <name>handovers</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>To accept</source>
        <translation>待接班</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已交接</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>已封存</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>交情况</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>交设备</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>交工具</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>交质量</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>交记录</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>当面接班</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>电话接班</translation>
    </message>
    <message>
        <source>On the next day</source>
        <translation>次日补接</translation>
    </message>
    <message>
        <source>A deputy takes over</source>
        <translation>由他人代接</translation>
    </message>
    <message>
        <source>Nobody takes over</source>
        <translation>无人接班</translation>
    </message>
    <message>
        <source>The site closes</source>
        <translation>现场停业</translation>
    </message>
    <message>
        <source>Carried on</source>
        <translation>延续</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>了结</translation>
    </message>
    <message>
        <source>made</source>
        <translation>建立</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>has a question</source>
        <translation>有疑问，退回</translation>
    </message>
    <message>
        <source>took it back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>accepted, locked</source>
        <translation>接班签字，锁定</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>added a note</source>
        <translation>追加补充</translation>
    </message>
    <message>
        <source>read the note</source>
        <translation>已阅补充</translation>
    </message>
    <message>
        <source>faulty {count}</source>
        <translation>故障 {count} 项</translation>
    </message>
    <message>
        <source>faulty or missing {count}</source>
        <translation>损坏或缺失 {count} 项</translation>
    </message>
    <message>
        <source>still lent {count}</source>
        <translation>借出未还 {count} 件</translation>
    </message>
    <message>
        <source>corrected on the spot {count}</source>
        <translation>现场纠正 {count} 次</translation>
    </message>
    <message>
        <source>complaints {count}</source>
        <translation>投诉 {count} 件</translation>
    </message>
    <message>
        <source>calls checked {count}</source>
        <translation>质检 {count} 通</translation>
    </message>
    <message>
        <source>with a fatal error {count}</source>
        <translation>致命 {count} 通</translation>
    </message>
    <message>
        <source>warnings {count}</source>
        <translation>警告 {count} 起</translation>
    </message>
    <message>
        <source>points {count}</source>
        <translation>扣分 {count} 分</translation>
    </message>
    <message>
        <source>open matters {count}</source>
        <translation>未尽事宜 {count} 项</translation>
    </message>
    <message>
        <source>visitors {count}</source>
        <translation>来访 {count} 人</translation>
    </message>
    <message>
        <source>things lent {count}</source>
        <translation>外借 {count} 件</translation>
    </message>
    <message>
        <source>observations {count}</source>
        <translation>巡视记录 {count} 条</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>To call back: {what}</source>
        <translation>待回访：{what}</translation>
    </message>
    <message>
        <source>notices not told to all {count}</source>
        <translation>通知未传达到全员 {count} 条</translation>
    </message>
    <message>
        <source>{what} (ticket {ticket})</source>
        <translation>{what}（单号 {ticket}）</translation>
    </message>
    <message>
        <source>{thing} lent to {name}</source>
        <translation>{thing}借给{name}未还</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>Left early</source>
        <translation>早退</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Leave not approved yet</source>
        <translation>请假待批</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>旷工</translation>
    </message>
    <message>
        <source>Not in</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Resting</source>
        <translation>轮休</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>{count} records lie on days that finer reports tell of: there the finer ones count.</source>
        <translation>{count} 条记录所在的日期已有更细的报表：那里按更细的计算。</translation>
    </message>
    <message>
        <source>{number} is {known} in the roster but {name} in the report. Check whose calls these are.</source>
        <translation>{number} 在花名册是 {known}，在报表是 {name}。请核对是谁的话务。</translation>
    </message>
    <message>
        <source>{who} is not in the roster. Add the agent, or let the import do so.</source>
        <translation>{who} 不在花名册。请新增组员，或在导入时一并新增。</translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message>
        <source>Not imported</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>读取已停止。</translation>
    </message>
    <message>
        <source>Reading failed by a fault of the program; the details are in its log.</source>
        <translation>程序出错，未能读取；详情见日志。</translation>
    </message>
    <message>
        <source>My group</source>
        <translation>我的班组</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>可撤销</translation>
    </message>
    <message>
        <source>← Undone</source>
        <translation>← 已撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Summed up</source>
        <translation>已汇总</translation>
    </message>
    <message>
        <source>yes/no → count</source>
        <translation>是/否 → 次数</translation>
    </message>
    <message>
        <source>h:mm:ss → s</source>
        <translation>时:分:秒 → 秒</translation>
    </message>
    <message>
        <source>m:ss → s</source>
        <translation>分:秒 → 秒</translation>
    </message>
    <message>
        <source>h:mm → s</source>
        <translation>时:分 → 秒</translation>
    </message>
    <message>
        <source>ms → s</source>
        <translation>毫秒 → 秒</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>min → s</source>
        <translation>分钟 → 秒</translation>
    </message>
    <message>
        <source>h → s</source>
        <translation>小时 → 秒</translation>
    </message>
    <message>
        <source>days → s</source>
        <translation>天 → 秒</translation>
    </message>
    <message>
        <source>{count:,} record</source>
        <translation>{count:,} 条</translation>
    </message>
    <message>
        <source>{count:,} row</source>
        <translation>{count:,} 行</translation>
    </message>
    <message>
        <source>agents × half hours</source>
        <translation>组员 × 半小时</translation>
    </message>
    <message>
        <source>agents × hours</source>
        <translation>组员 × 小时</translation>
    </message>
    <message>
        <source>agents × days</source>
        <translation>组员 × 日</translation>
    </message>
    <message>
        <source>agents × period</source>
        <translation>组员 × 期间</translation>
    </message>
    <message>
        <source>queues × half hours</source>
        <translation>技能组 × 半小时</translation>
    </message>
    <message>
        <source>queues × hours</source>
        <translation>技能组 × 小时</translation>
    </message>
    <message>
        <source>queues × days</source>
        <translation>技能组 × 日</translation>
    </message>
    <message>
        <source>queues × period</source>
        <translation>技能组 × 期间</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>{count:,} day</source>
        <translation>{count:,} 天</translation>
    </message>
    <message>
        <source>KPIs · control charts</source>
        <translation>指标 · 控制图</translation>
    </message>
    <message>
        <source>{count:,} agent</source>
        <translation>{count:,} 人</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>月度评估</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>组员档案</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Header in row {row}, {count:,} data rows</source>
        <translation>表头第 {row} 行，数据 {count:,} 行</translation>
    </message>
    <message>
        <source>Recognise layout</source>
        <translation>识别版式</translation>
    </message>
    <message>
        <source>Map the columns</source>
        <translation>核对列</translation>
    </message>
    <message>
        <source>{count} column, {open} to confirm</source>
        <translation>{count} 列，{open} 列待确认</translation>
    </message>
    <message>
        <source>Check the preview</source>
        <translation>预览校验</translation>
    </message>
    <message>
        <source>{rows} refused, {cells:,} bad cell dropped from a row taken in</source>
        <translation>拒绝 {rows}；另有 {cells:,} 个坏单元格不导入，所在行照常导入</translation>
    </message>
    <message>
        <source>{rows} refused, {cells:,} bad cells dropped from rows taken in</source>
        <translation>拒绝 {rows}；另有 {cells:,} 个坏单元格不导入，所在行照常导入</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Nothing is written yet</source>
        <translation>尚未写入任何数据</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Comparing with the store</source>
        <translation>与台账比对</translation>
    </message>
    <message>
        <source>Ready to write</source>
        <translation>可写入</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>未能读取</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Cannot be taken in</source>
        <translation>不能导入</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>没有新数据</translation>
    </message>
    <message>
        <source>The report does not say which days it covers. Enter them:</source>
        <translation>报表没有写明统计日期，请填写：</translation>
    </message>
    <message>
        <source>Say in the column “Conversion” below how the durations are written.</source>
        <translation>请在下表“换算”一列指定时长的单位。</translation>
    </message>
    <message>
        <source>Its dates can be read both ways. Which one is meant?</source>
        <translation>日期有两种读法，是哪一种？</translation>
    </message>
    <message>
        <source>Click the row with the headings in the sheet below.</source>
        <translation>请在下面的表格中单击表头所在的行。</translation>
    </message>
    <message>
        <source>Choose in the column “Means” below what the columns are.</source>
        <translation>请在下表“对应指标”一列指定各列的含义。</translation>
    </message>
    <message>
        <source>File {number} of {count}</source>
        <translation>第 {number} / {count} 个文件</translation>
    </message>
    <message>
        <source>Header in row {row}</source>
        <translation>表头第 {row} 行</translation>
    </message>
    <message>
        <source>Reviews · {month:%Y-%m}</source>
        <translation>月度评估 · {month.year}年{month.month}月</translation>
    </message>
    <message>
        <source>Row {rows}</source>
        <translation>第 {rows} 行</translation>
    </message>
    <message>
        <source>Rows {rows} … ({count:,})</source>
        <translation>第 {rows} … 行（共 {count:,} 行）</translation>
    </message>
    <message>
        <source>Sheet “{name}”</source>
        <translation>工作表“{name}”</translation>
    </message>
    <message>
        <source>This file was imported on {when:%Y-%m-%d} as import {number}. Only what differs is written.</source>
        <translation>此文件已于 {when:%Y-%m-%d} 导入过（第 {number} 次导入），只写入不同之处。</translation>
    </message>
    <message>
        <source>about {count} s left</source>
        <translation>约剩 {count} 秒</translation>
    </message>
    <message>
        <source>{count:,} added</source>
        <translation>新增 {count:,} 人</translation>
    </message>
    <message>
        <source>{rows} refused</source>
        <translation>{rows}被拒</translation>
    </message>
    <message>
        <source>{count:,} agents</source>
        <translation>{count:,} 人</translation>
    </message>
    <message>
        <source>{count:,} days</source>
        <translation>{count:,} 天</translation>
    </message>
    <message>
        <source>{count:,} records</source>
        <translation>{count:,} 条</translation>
    </message>
    <message>
        <source>{count:,} rows</source>
        <translation>{count:,} 行</translation>
    </message>
    <message>
        <source>{count} columns, {open} to confirm</source>
        <translation>{count} 列，{open} 列待确认</translation>
    </message>
    <message>
        <source>{count} months</source>
        <translation>{count} 个月</translation>
    </message>
    <message>
        <source>{rows} written</source>
        <translation>已写入 {rows}</translation>
    </message>
    <message>
        <source>{stage} {done:,} / {total:,}</source>
        <translation>{stage} {done:,} / {total:,}</translation>
    </message>
    <message>
        <source>{state}, {count:,} refused</source>
        <translation>{state}，被拒 {count:,}</translation>
    </message>
</context>
<context>
    <name>kpi</name>
    <message>
        <source>mean and 95 % interval</source>
        <translation>均值与 95% 区间</translation>
    </message>
    <message>
        <source>funnel plot</source>
        <translation>漏斗图</translation>
    </message>
    <message>
        <source>Rated calls (sample size)</source>
        <translation>参评量（样本数）</translation>
    </message>
    <message>
        <source>Calls (sample size)</source>
        <translation>通话量（样本数）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Off target</source>
        <translation>未达标</translation>
    </message>
    <message>
        <source>On target</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常波动</translation>
    </message>
    <message>
        <source>Too few points</source>
        <translation>数据不足</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>from queue reports</source>
        <translation>来自队列报表</translation>
    </message>
    <message>
        <source>from agent reports</source>
        <translation>来自组员报表</translation>
    </message>
    <message>
        <source>from attendance records</source>
        <translation>取自考勤记录</translation>
    </message>
    <message>
        <source>from quality checks</source>
        <translation>来自质检记录</translation>
    </message>
    <message>
        <source>{checks:,} check</source>
        <translation>抽检 {checks:,} 通</translation>
    </message>
    <message>
        <source>No attendance records yet</source>
        <translation>尚无考勤记录</translation>
    </message>
    <message>
        <source>weekly values</source>
        <translation>周值</translation>
    </message>
    <message>
        <source>daily values</source>
        <translation>日值</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>holds now</source>
        <translation>持续中</translation>
    </message>
    <message>
        <source>over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>No signal</source>
        <translation>无信号</translation>
    </message>
    <message>
        <source>note only</source>
        <translation>仅注释</translation>
    </message>
    <message>
        <source>Baseline from {first}</source>
        <translation>基线自 {first}起</translation>
    </message>
    <message>
        <source>Baseline {first} – {last}</source>
        <translation>基线 {first}–{last}</translation>
    </message>
    <message>
        <source>Definition: {definition} ({source})</source>
        <translation>口径：{definition}（{source}）</translation>
    </message>
    <message>
        <source>Definitions: {all}</source>
        <translation>口径：{all}</translation>
    </message>
    <message>
        <source>before: {period}</source>
        <translation>上期：{period}</translation>
    </message>
    <message>
        <source>group {value}</source>
        <translation>组均 {value}</translation>
    </message>
    <message>
        <source>highest {cell}</source>
        <translation>最高 {cell}</translation>
    </message>
    <message>
        <source>mean {mean} → {now}</source>
        <translation>均值 {mean} → {now}</translation>
    </message>
    <message>
        <source>target {value}</source>
        <translation>目标 {value}</translation>
    </message>
    <message>
        <source>{agents:,} agent-days, {calls:,} calls</source>
        <translation>{agents:,} 人天 {calls:,} 通</translation>
    </message>
    <message>
        <source>{checks:,} checks</source>
        <translation>抽检 {checks:,} 通</translation>
    </message>
    <message>
        <source>{count} agents; the group:</source>
        <translation>{count} 人，全组：</translation>
    </message>
    <message>
        <source>{month:02}-{day:02}</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>{present:,} of {due:,} shifts</source>
        <translation>实到 {present:,}／应到 {due:,} 班</translation>
    </message>
    <message>
        <source>{some:,} of {whole:,}</source>
        <translation>{some:,}/{whole:,}</translation>
    </message>
    <message>
        <source>{title}: the other {count} differ by no more than chance.</source>
        <translation>{title}：其余 {count} 人差异在随机范围内，不排名、不奖惩。</translation>
    </message>
    <message>
        <source>{title}: {names} better than chance: learn how they do it.</source>
        <translation>{title}：{names} 好于随机范围，可提炼做法分享。</translation>
    </message>
    <message>
        <source>{title}: {names} beyond the 95 % line: look again next period.</source>
        <translation>{title}：{names} 超出 95% 线，下期再看。</translation>
    </message>
    <message>
        <source>{title}: {names} beyond the 99.8 % line: a real difference.</source>
        <translation>{title}：{names} 超出 99.8% 线，确有差异。</translation>
    </message>
    <message>
        <source>{title}: {names}: sample too small, below {calls} calls; not ranked.</source>
        <translation>{title}：{names} 样本不足（{calls} 通以下），不参与比较。</translation>
    </message>
    <message>
        <source>{title}: {names}: whole interval better than {against}.</source>
        <translation>{title}：{names} 区间整体优于{against}。</translation>
    </message>
    <message>
        <source>{title}: {names}: whole interval worse than {against}.</source>
        <translation>{title}：{names} 区间整体劣于{against}。</translation>
    </message>
    <message>
        <source>Δ {change}</source>
        <translation>较上期 {change}</translation>
    </message>
    <message>
        <source>Note added</source>
        <translation>已加注释</translation>
    </message>
    <message>
        <source>half-hour × weekday</source>
        <translation>半小时 × 星期</translation>
    </message>
    <message>
        <source>mean per half-hour × weekday</source>
        <translation>半小时 × 星期 · 日均</translation>
    </message>
</context>
<context>
    <name>matters</name>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>待回访</translation>
    </message>
    <message>
        <source>Other department</source>
        <translation>跨部门</translation>
    </message>
    <message>
        <source>Report upward</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>重要</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>班前会</translation>
    </message>
    <message>
        <source>Walk-round</source>
        <translation>巡视</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Team leader</source>
        <translation>班组长</translation>
    </message>
</context>
<context>
    <name>measures</name>
    <message>
        <source>Calls offered</source>
        <translation>呼入量</translation>
    </message>
    <message>
        <source>Calls handled</source>
        <translation>接听量</translation>
    </message>
    <message>
        <source>Calls abandoned</source>
        <translation>放弃量</translation>
    </message>
    <message>
        <source>Answered within threshold</source>
        <translation>20秒内接通</translation>
    </message>
    <message>
        <source>Abandoned within threshold</source>
        <translation>20秒内放弃</translation>
    </message>
    <message>
        <source>Short calls</source>
        <translation>速挂量</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>通话时长</translation>
    </message>
    <message>
        <source>Hold time</source>
        <translation>保持时长</translation>
    </message>
    <message>
        <source>After-call work time</source>
        <translation>话后处理时长</translation>
    </message>
    <message>
        <source>Handling time</source>
        <translation>处理时长</translation>
    </message>
    <message>
        <source>Ringing time</source>
        <translation>振铃时长</translation>
    </message>
    <message>
        <source>Waiting time of answered calls</source>
        <translation>接通电话的等待时长</translation>
    </message>
    <message>
        <source>Logged-in time</source>
        <translation>签入时长</translation>
    </message>
    <message>
        <source>Ready time</source>
        <translation>示闲时长</translation>
    </message>
    <message>
        <source>Not-ready time</source>
        <translation>示忙时长</translation>
    </message>
    <message>
        <source>Rest time</source>
        <translation>小休时长</translation>
    </message>
    <message>
        <source>Times not ready</source>
        <translation>示忙次数</translation>
    </message>
    <message>
        <source>Outbound calls</source>
        <translation>呼出量</translation>
    </message>
    <message>
        <source>Outbound talk time</source>
        <translation>呼出通话时长</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>转接量</translation>
    </message>
    <message>
        <source>Held calls</source>
        <translation>保持次数</translation>
    </message>
    <message>
        <source>Rings not answered</source>
        <translation>振铃未接</translation>
    </message>
    <message>
        <source>Rated calls</source>
        <translation>参评量</translation>
    </message>
    <message>
        <source>Satisfied ratings</source>
        <translation>满意量</translation>
    </message>
</context>
<context>
    <name>metrics</name>
    <message>
        <source>Calls handled</source>
        <translation>接听量</translation>
    </message>
    <message>
        <source>Σ calls handled by the agent, inbound</source>
        <translation>Σ 组员接听量（呼入）</translation>
    </message>
    <message>
        <source>Calls per agent-day</source>
        <translation>日均接听量</translation>
    </message>
    <message>
        <source>Σ calls handled / Σ days on which the agent has records</source>
        <translation>Σ 接听量 / Σ 有话务记录的人天</translation>
    </message>
    <message>
        <source>Average handling time</source>
        <translation>平均处理时长</translation>
    </message>
    <message>
        <source>Σ (talk + hold + after-call work) / Σ calls handled, inbound</source>
        <translation>Σ(通话 + 保持 + 话后)/ Σ 接听量（呼入）</translation>
    </message>
    <message>
        <source>Average talk time</source>
        <translation>平均通话时长</translation>
    </message>
    <message>
        <source>Σ talk / Σ calls handled</source>
        <translation>Σ 通话时长 / Σ 接听量</translation>
    </message>
    <message>
        <source>Average after-call work</source>
        <translation>平均话后处理</translation>
    </message>
    <message>
        <source>Σ after-call work / Σ calls handled</source>
        <translation>Σ 话后处理时长 / Σ 接听量</translation>
    </message>
    <message>
        <source>Average hold time</source>
        <translation>平均保持时长</translation>
    </message>
    <message>
        <source>Σ hold / Σ calls that were held</source>
        <translation>Σ 保持时长 / Σ 保持次数</translation>
    </message>
    <message>
        <source>Hold per call handled</source>
        <translation>每通保持时长</translation>
    </message>
    <message>
        <source>Σ hold / Σ calls handled</source>
        <translation>Σ 保持时长 / Σ 接听量</translation>
    </message>
    <message>
        <source>Call utilisation</source>
        <translation>通话利用率</translation>
    </message>
    <message>
        <source>Σ (talk + hold + after-call work) / Σ logged-in time</source>
        <translation>Σ(通话 + 保持 + 话后)/ Σ 签入时长</translation>
    </message>
    <message>
        <source>Call utilisation (talk only)</source>
        <translation>通话利用率（仅通话）</translation>
    </message>
    <message>
        <source>Σ talk / Σ logged-in time</source>
        <translation>Σ 通话时长 / Σ 签入时长</translation>
    </message>
    <message>
        <source>Not-ready time</source>
        <translation>示忙时长</translation>
    </message>
    <message>
        <source>Σ not-ready time / Σ days on which the agent has records</source>
        <translation>Σ 示忙时长 / Σ 有话务记录的人天</translation>
    </message>
    <message>
        <source>Not-ready share</source>
        <translation>示忙占比</translation>
    </message>
    <message>
        <source>Σ not-ready time / Σ logged-in time</source>
        <translation>Σ 示忙时长 / Σ 签入时长</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>占用率</translation>
    </message>
    <message>
        <source>Σ (talk + hold + after-call work) / Σ (talk + hold + after-call work + ready)</source>
        <translation>Σ(通话 + 保持 + 话后)/ Σ(通话 + 保持 + 话后 + 示闲)</translation>
    </message>
    <message>
        <source>Calls per hour</source>
        <translation>小时接听量</translation>
    </message>
    <message>
        <source>Σ calls handled / Σ logged-in hours</source>
        <translation>Σ 接听量 / Σ 签入小时</translation>
    </message>
    <message>
        <source>Transfer rate</source>
        <translation>转接率</translation>
    </message>
    <message>
        <source>Σ transfers / Σ calls handled</source>
        <translation>Σ 转接量 / Σ 接听量</translation>
    </message>
    <message>
        <source>Attendance rate</source>
        <translation>出勤率</translation>
    </message>
    <message>
        <source>Σ shifts worked / Σ shifts due, leave granted in advance as the settings say</source>
        <translation>Σ实到班次 ÷ Σ应到班次，事先批准的假按设置的口径</translation>
    </message>
    <message>
        <source>QA score</source>
        <translation>质检成绩</translation>
    </message>
    <message>
        <source>Σ scores (of 100) / Σ calls checked at random</source>
        <translation>Σ得分（百分制） / Σ随机抽检通数</translation>
    </message>
    <message>
        <source>Fatal error rate</source>
        <translation>致命错误率</translation>
    </message>
    <message>
        <source>Σ checks with a fatal error / Σ calls checked at random</source>
        <translation>Σ有致命错误的通数 / Σ随机抽检通数</translation>
    </message>
    <message>
        <source>Non-fatal error rate</source>
        <translation>非致命错误率</translation>
    </message>
    <message>
        <source>Σ non-fatal errors / Σ items that applied, of calls checked at random</source>
        <translation>Σ非致命错误 / Σ适用评分项（随机抽检）</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Σ satisfied ratings / Σ rated calls</source>
        <translation>Σ 满意量 / Σ 参评量</translation>
    </message>
    <message>
        <source>Rings not answered</source>
        <translation>振铃未接率</translation>
    </message>
    <message>
        <source>Σ rings not answered / Σ (calls handled + rings not answered)</source>
        <translation>Σ 振铃未接 / Σ(接听量 + 振铃未接)</translation>
    </message>
    <message>
        <source>Calls offered</source>
        <translation>呼入量</translation>
    </message>
    <message>
        <source>Σ calls that reached the queue</source>
        <translation>Σ 进入队列的呼入量</translation>
    </message>
    <message>
        <source>Answer rate</source>
        <translation>接通率</translation>
    </message>
    <message>
        <source>Σ calls handled / Σ calls offered</source>
        <translation>Σ 接通量 / Σ 呼入量</translation>
    </message>
    <message>
        <source>Abandon rate</source>
        <translation>呼损率</translation>
    </message>
    <message>
        <source>Σ (calls offered − calls handled) / Σ calls offered</source>
        <translation>Σ(呼入量 − 接通量)/ Σ 呼入量</translation>
    </message>
    <message>
        <source>Average speed of answer</source>
        <translation>平均应答速度</translation>
    </message>
    <message>
        <source>Σ waiting time of answered calls / Σ calls handled</source>
        <translation>Σ 接通电话的等待时长 / Σ 接通量</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>20秒服务水平</translation>
    </message>
    <message>
        <source>Answered within 20 s / (answered + abandoned)</source>
        <translation>20秒内接通 /(接通 + 放弃)</translation>
    </message>
    <message>
        <source>Service level (of answered)</source>
        <translation>20秒接通率（按接通）</translation>
    </message>
    <message>
        <source>Answered within 20 s / answered</source>
        <translation>20秒内接通 / 接通</translation>
    </message>
    <message>
        <source>Service level (net of quick abandons)</source>
        <translation>20秒服务水平（扣除速挂）</translation>
    </message>
    <message>
        <source>Answered within 20 s / (answered + abandoned − abandoned within 20 s)</source>
        <translation>20秒内接通 /(接通 + 放弃 − 20秒内放弃)</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Business change</source>
        <translation>业务变更</translation>
    </message>
</context>
<context>
    <name>observations</name>
    <message>
        <source>Mood</source>
        <translation>情绪</translation>
    </message>
    <message>
        <source>Discipline</source>
        <translation>违纪</translation>
    </message>
    <message>
        <source>Loophole</source>
        <translation>钻空子</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>流程不畅</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Well done</source>
        <translation>做得好</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>仅记录</translation>
    </message>
    <message>
        <source>Corrected on the spot</source>
        <translation>当场纠正</translation>
    </message>
    <message>
        <source>Talked</source>
        <translation>谈话</translation>
    </message>
    <message>
        <source>Helped</source>
        <translation>协助</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>上报</translation>
    </message>
</context>
<context>
    <name>operations</name>
    <message>
        <source>Add group</source>
        <translation>新建班组</translation>
    </message>
    <message>
        <source>Set up the demo group</source>
        <translation>建立演示班组</translation>
    </message>
    <message>
        <source>Write a review comment</source>
        <translation>填写评估评语</translation>
    </message>
    <message>
        <source>Add agent {name}</source>
        <translation>新增组员 {name}</translation>
    </message>
    <message>
        <source>Add code {name}</source>
        <translation>新增考勤代码 {name}</translation>
    </message>
    <message>
        <source>Add group {name}</source>
        <translation>新建班组 {name}</translation>
    </message>
    <message>
        <source>Add leader {name}</source>
        <translation>新增班组长 {name}</translation>
    </message>
    <message>
        <source>Add meeting {name}</source>
        <translation>新增会议 {name}</translation>
    </message>
    <message>
        <source>Add note {day}</source>
        <translation>加注释 {day}</translation>
    </message>
    <message>
        <source>Add shift {name}</source>
        <translation>新增班次 {name}</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>添加 {name}</translation>
    </message>
    <message>
        <source>Close “{what}”</source>
        <translation>了结“{what}”</translation>
    </message>
    <message>
        <source>Edit agent {name}</source>
        <translation>编辑组员 {name}</translation>
    </message>
    <message>
        <source>Edit group {name}</source>
        <translation>编辑班组 {name}</translation>
    </message>
    <message>
        <source>Edit leader {name}</source>
        <translation>编辑班组长 {name}</translation>
    </message>
    <message>
        <source>Edit note {day}</source>
        <translation>改注释 {day}</translation>
    </message>
    <message>
        <source>Edit review comment of {name}</source>
        <translation>修改 {name} 的评语</translation>
    </message>
    <message>
        <source>Fault of {name}</source>
        <translation>{name} 报修</translation>
    </message>
    <message>
        <source>Import {count} agents</source>
        <translation>导入组员 {count} 人</translation>
    </message>
    <message>
        <source>Import {count} agent</source>
        <translation>导入 {count} 名组员</translation>
    </message>
    <message>
        <source>Accept handover {number}</source>
        <translation>签收交接班 {number}</translation>
    </message>
    <message>
        <source>Actions of {name}</source>
        <translation>辅导行动：{name}</translation>
    </message>
    <message>
        <source>Add article {number}</source>
        <translation>新增条款 {number}</translation>
    </message>
    <message>
        <source>Add notice {title}</source>
        <translation>新增通知 {title}</translation>
    </message>
    <message>
        <source>Add rulebook {name}</source>
        <translation>新建制度 {name}</translation>
    </message>
    <message>
        <source>Appeal: {what}</source>
        <translation>申诉：{what}</translation>
    </message>
    <message>
        <source>Apply article {number} again</source>
        <translation>恢复执行 {number}</translation>
    </message>
    <message>
        <source>Attach {count} files</source>
        <translation>附上 {count} 个文件</translation>
    </message>
    <message>
        <source>Attach {name}</source>
        <translation>附上 {name}</translation>
    </message>
    <message>
        <source>Close matter: {what}</source>
        <translation>了结遗留事项：{what}</translation>
    </message>
    <message>
        <source>Close notice {title}</source>
        <translation>关闭通知 {title}</translation>
    </message>
    <message>
        <source>Close the coaching of {name}</source>
        <translation>结束 {name} 的辅导</translation>
    </message>
    <message>
        <source>Coaching of {name}: {what}</source>
        <translation>辅导 {name}：{what}</translation>
    </message>
    <message>
        <source>Complete {what}</source>
        <translation>补记：{what}</translation>
    </message>
    <message>
        <source>Copy last week to that of {day}</source>
        <translation>复制上周排班到 {day} 一周</translation>
    </message>
    <message>
        <source>Discard the draft {about}</source>
        <translation>丢弃草稿 {about}</translation>
    </message>
    <message>
        <source>Dispute: {what}</source>
        <translation>申请复核：{what}</translation>
    </message>
    <message>
        <source>Draft of a quality check: {about}</source>
        <translation>质检草稿：{about}</translation>
    </message>
    <message>
        <source>Draw calls to check: {month}</source>
        <translation>抽取待听录音：{month}</translation>
    </message>
    <message>
        <source>Edit article {number}</source>
        <translation>编辑条款 {number}</translation>
    </message>
    <message>
        <source>Edit code {name}</source>
        <translation>编辑考勤代码 {name}</translation>
    </message>
    <message>
        <source>Edit matter: {what}</source>
        <translation>修改遗留事项：{what}</translation>
    </message>
    <message>
        <source>Edit meeting {name}</source>
        <translation>编辑会议 {name}</translation>
    </message>
    <message>
        <source>Edit notice {title}</source>
        <translation>修改通知 {title}</translation>
    </message>
    <message>
        <source>Edit rulebook {name}</source>
        <translation>编辑制度 {name}</translation>
    </message>
    <message>
        <source>Edit shift {name}</source>
        <translation>编辑班次 {name}</translation>
    </message>
    <message>
        <source>Edit version {label}</source>
        <translation>编辑版本 {label}</translation>
    </message>
    <message>
        <source>Edit {item}</source>
        <translation>修改{item}</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>编辑{name}</translation>
    </message>
    <message>
        <source>End meeting {name}</source>
        <translation>停开会议 {name}</translation>
    </message>
    <message>
        <source>Evidence of {name}</source>
        <translation>辅导证据：{name}</translation>
    </message>
    <message>
        <source>Follow-up of {name}</source>
        <translation>跟进 {name}</translation>
    </message>
    <message>
        <source>Goals of {name}</source>
        <translation>辅导目标：{name}</translation>
    </message>
    <message>
        <source>Hand over {number}</source>
        <translation>移交 {number}</translation>
    </message>
    <message>
        <source>Heard and confirmed: {about}</source>
        <translation>组员确认：{about}</translation>
    </message>
    <message>
        <source>Import the plan of {count} days</source>
        <translation>导入 {count} 天排班</translation>
    </message>
    <message>
        <source>Import {count} quality check</source>
        <translation>导入 {count} 条质检</translation>
    </message>
    <message>
        <source>Import {count} quality checks</source>
        <translation>导入 {count} 条质检</translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation>导入 {file}</translation>
    </message>
    <message>
        <source>Lend the duty to {name}</source>
        <translation>请 {name} 代班</translation>
    </message>
    <message>
        <source>Let the calendar say what {day} is</source>
        <translation>{day} 改按日历</translation>
    </message>
    <message>
        <source>Lock {month}</source>
        <translation>锁定 {month}考勤</translation>
    </message>
    <message>
        <source>Move {name} to {stage}</source>
        <translation>移动 {name} → {stage}</translation>
    </message>
    <message>
        <source>New coaching of {name}</source>
        <translation>新建辅导 {name}</translation>
    </message>
    <message>
        <source>New matter: {what}</source>
        <translation>新增遗留事项：{what}</translation>
    </message>
    <message>
        <source>New version of {name}</source>
        <translation>{name} 新版本</translation>
    </message>
    <message>
        <source>Next coaching of {name}</source>
        <translation>{name} 的下一轮辅导</translation>
    </message>
    <message>
        <source>Observation: {what}</source>
        <translation>巡视：{what}</translation>
    </message>
    <message>
        <source>Open coaching for {count} agents</source>
        <translation>为 {count} 人建立辅导</translation>
    </message>
    <message>
        <source>Open matter {what}</source>
        <translation>遗留事项：{what}</translation>
    </message>
    <message>
        <source>Open notice {title} again</source>
        <translation>重新打开通知 {title}</translation>
    </message>
    <message>
        <source>Overtime of {who}</source>
        <translation>{who} 加班</translation>
    </message>
    <message>
        <source>Plan {month} as four weeks before</source>
        <translation>{month} 沿用前四周排班</translation>
    </message>
    <message>
        <source>Prepare {kind} of {day}</source>
        <translation>准备 {day} 的{kind}</translation>
    </message>
    <message>
        <source>Quality check: {about}</source>
        <translation>质检：{about}</translation>
    </message>
    <message>
        <source>Question about {number}</source>
        <translation>对 {number} 提出疑问</translation>
    </message>
    <message>
        <source>Record of conduct: {about}</source>
        <translation>登记：{about}</translation>
    </message>
    <message>
        <source>Redo import {file}</source>
        <translation>重做导入 {file}</translation>
    </message>
    <message>
        <source>Remove agent {name}</source>
        <translation>删除组员 {name}</translation>
    </message>
    <message>
        <source>Remove articles of {name}</source>
        <translation>移除 {name} 的条款</translation>
    </message>
    <message>
        <source>Remove draft {number}</source>
        <translation>删除草稿 {number}</translation>
    </message>
    <message>
        <source>Remove note {day}</source>
        <translation>删除注释 {day}</translation>
    </message>
    <message>
        <source>Resume meeting {name}</source>
        <translation>恢复会议 {name}</translation>
    </message>
    <message>
        <source>Retire {name}</source>
        <translation>停用 {name}</translation>
    </message>
    <message>
        <source>Roll call: {name} {how}</source>
        <translation>点名：{name} {how}</translation>
    </message>
    <message>
        <source>Rotation {name}</source>
        <translation>轮班规律 {name}</translation>
    </message>
    <message>
        <source>Scorecard {name} {label}</source>
        <translation>评分表 {name} {label}</translation>
    </message>
    <message>
        <source>Set target: {metric}</source>
        <translation>设定目标：{metric}</translation>
    </message>
    <message>
        <source>Set the PIN of {name}</source>
        <translation>设置 {name} 的签字口令</translation>
    </message>
    <message>
        <source>Set what column “{header}” means</source>
        <translation>指定“{header}”列的含义</translation>
    </message>
    <message>
        <source>Set what {day} is</source>
        <translation>设定 {day} 的性质</translation>
    </message>
    <message>
        <source>Set “{name}”</source>
        <translation>设定“{name}”</translation>
    </message>
    <message>
        <source>Sign in {count} agents</source>
        <translation>签到 {count} 人</translation>
    </message>
    <message>
        <source>Sign in {name}</source>
        <translation>签到 {name}</translation>
    </message>
    <message>
        <source>Skip a call drawn: {name}</source>
        <translation>跳过抽取的录音：{name}</translation>
    </message>
    <message>
        <source>Strike {what}</source>
        <translation>撤销：{what}</translation>
    </message>
    <message>
        <source>Suspend article {number}</source>
        <translation>暂停执行 {number}</translation>
    </message>
    <message>
        <source>Take away {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>Take back {number}</source>
        <translation>撤回 {number}</translation>
    </message>
    <message>
        <source>Take over {number}</source>
        <translation>签收 {number}</translation>
    </message>
    <message>
        <source>Take the duty back from {name}</source>
        <translation>收回 {name} 的代班</translation>
    </message>
    <message>
        <source>Told of {name}: {count}</source>
        <translation>签收 {name}：{count} 人</translation>
    </message>
    <message>
        <source>Undo import {file}</source>
        <translation>撤销导入 {file}</translation>
    </message>
    <message>
        <source>Use {name} again</source>
        <translation>恢复使用 {name}</translation>
    </message>
    <message>
        <source>Visitor {name}</source>
        <translation>登记来访 {name}</translation>
    </message>
    <message>
        <source>Visitor {name} left</source>
        <translation>来访人 {name} 离场</translation>
    </message>
    <message>
        <source>Who takes over: {name}</source>
        <translation>接班人：{name}</translation>
    </message>
    <message>
        <source>Write handover {day} {shift}</source>
        <translation>写交班记录 {day} {shift}</translation>
    </message>
    <message>
        <source>{code} of {name}</source>
        <translation>{name} {code}</translation>
    </message>
    <message>
        <source>{item}: {verdict}</source>
        <translation>{item}：{verdict}</translation>
    </message>
    <message>
        <source>{kind} of {one} and {other}</source>
        <translation>{one} 与 {other} {kind}</translation>
    </message>
    <message>
        <source>{kind}: {about}</source>
        <translation>{kind}：{about}</translation>
    </message>
    <message>
        <source>{name} is in order again</source>
        <translation>{name} 已修复</translation>
    </message>
    <message>
        <source>{name} is {minutes} min late</source>
        <translation>{name} 迟到 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{name} leaves the group</source>
        <translation>{name} 离组</translation>
    </message>
    <message>
        <source>{name} {day} cleared</source>
        <translation>清空 {name} {day}</translation>
    </message>
    <message>
        <source>{name} {day} {what}</source>
        <translation>{name} {day} {what}</translation>
    </message>
    <message>
        <source>{number} read by the supervisor</source>
        <translation>主管阅签 {number}</translation>
    </message>
    <message>
        <source>{outcome}: {what}</source>
        <translation>{outcome}：{what}</translation>
    </message>
    <message>
        <source>{thing} is back from {name}</source>
        <translation>{name} 归还{thing}</translation>
    </message>
    <message>
        <source>{thing} lent to {name}</source>
        <translation>{thing}借给 {name}</translation>
    </message>
    <message>
        <source>{title}: not told</source>
        <translation>{title}：改为未告知</translation>
    </message>
    <message>
        <source>{title}: read</source>
        <translation>{title}：已阅</translation>
    </message>
    <message>
        <source>{title}: told</source>
        <translation>{title}：已告知</translation>
    </message>
    <message>
        <source>Start baseline anew from {day}: {metric}</source>
        <translation>以 {day}为界重设基线：{metric}</translation>
    </message>
    <message>
        <source>Take back baseline of {day}: {metric}</source>
        <translation>取消 {day}重设的基线：{metric}</translation>
    </message>
    <message>
        <source>Fill {count} day</source>
        <translation>填写 {count} 天</translation>
    </message>
    <message>
        <source>Fill {count} days</source>
        <translation>填写 {count} 天</translation>
    </message>
    <message>
        <source>Close a matter</source>
        <translation>了结遗留事项</translation>
    </message>
    <message>
        <source>Reopen a matter</source>
        <translation>重新打开遗留事项</translation>
    </message>
    <message>
        <source>Report a matter upward</source>
        <translation>上报遗留事项</translation>
    </message>
    <message>
        <source>Answer to a report</source>
        <translation>登记上级答复</translation>
    </message>
    <message>
        <source>Add shifts</source>
        <translation>添加班次</translation>
    </message>
    <message>
        <source>Approve {what}</source>
        <translation>批准 {what}</translation>
    </message>
    <message>
        <source>Return {what}</source>
        <translation>退回 {what}</translation>
    </message>
    <message>
        <source>Slip of {what}</source>
        <translation>收到请假条 {what}</translation>
    </message>
    <message>
        <source>Paid back: {what}</source>
        <translation>已还班：{what}</translation>
    </message>
    <message>
        <source>Confirm {what}</source>
        <translation>确认 {what}</translation>
    </message>
    <message>
        <source>Note to a handover</source>
        <translation>追加交接班补充说明</translation>
    </message>
    <message>
        <source>Note read</source>
        <translation>已阅补充说明</translation>
    </message>
    <message>
        <source>Edit heads of a handover</source>
        <translation>修改交接班人数</translation>
    </message>
    <message>
        <source>Edit reminder for the next shift</source>
        <translation>修改下一班注意</translation>
    </message>
    <message>
        <source>Conditions of a handover</source>
        <translation>修改不得交接的情形</translation>
    </message>
    <message>
        <source>Change the agents needed</source>
        <translation>修改人力需求</translation>
    </message>
    <message>
        <source>Take over the agents needed from the calls</source>
        <translation>按话务量设定人力需求</translation>
    </message>
    <message>
        <source>Start with ready shifts</source>
        <translation>采用现成班次</translation>
    </message>
    <message>
        <source>Points of the briefing</source>
        <translation>班前会要点</translation>
    </message>
    <message>
        <source>Chair and minutes of the briefing</source>
        <translation>班前会主持与记录</translation>
    </message>
    <message>
        <source>Roll call</source>
        <translation>点名</translation>
    </message>
    <message>
        <source>Question at the briefing</source>
        <translation>班前会提问</translation>
    </message>
    <message>
        <source>Leave out a question</source>
        <translation>去掉一个提问</translation>
    </message>
    <message>
        <source>Start the briefing</source>
        <translation>开始班前会</translation>
    </message>
    <message>
        <source>Hold the briefing</source>
        <translation>结束班前会</translation>
    </message>
    <message>
        <source>Set up leaders and shifts</source>
        <translation>设置班组长与班次</translation>
    </message>
    <message>
        <source>Plan the shifts</source>
        <translation>排班</translation>
    </message>
    <message>
        <source>Enter attendance</source>
        <translation>登记考勤</translation>
    </message>
    <message>
        <source>Take in notices</source>
        <translation>登记通知</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Prepare the day</source>
        <translation>准备班前会</translation>
    </message>
    <message>
        <source>Enter coaching</source>
        <translation>登记辅导</translation>
    </message>
    <message>
        <source>Take over rulebooks</source>
        <translation>采用扣分条款</translation>
    </message>
    <message>
        <source>Enter warnings and points</source>
        <translation>登记警告与扣分</translation>
    </message>
    <message>
        <source>Take over a scorecard</source>
        <translation>采用评分表</translation>
    </message>
    <message>
        <source>Enter quality checks</source>
        <translation>登记质检</translation>
    </message>
    <message>
        <source>Grade calls again</source>
        <translation>校准复评</translation>
    </message>
    <message>
        <source>Start with the rulebooks that come along</source>
        <translation>用自带的两部制度开始</translation>
    </message>
    <message>
        <source>Note of the coach</source>
        <translation>辅导人备忘</translation>
    </message>
    <message>
        <source>Sum up days and months anew</source>
        <translation>重新汇总日、月数据</translation>
    </message>
    <message>
        <source>Begin with the scorecard that comes along</source>
        <translation>用现成的评分表开始</translation>
    </message>
</context>
<context>
    <name>overtime</name>
    <message>
        <source>to be confirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>加班费</translation>
    </message>
    <message>
        <source>Time off</source>
        <translation>调休</translation>
    </message>
    <message>
        <source>no overtime</source>
        <translation>无加班</translation>
    </message>
    <message>
        <source>Overtime {first}–{last}, {state}</source>
        <translation>加班 {first}–{last}，{state}</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>Shift handover record</source>
        <translation>交接班记录</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>交情况</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>交设备</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>交工具</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>交质量</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>交记录</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>交班人</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>接班人</translation>
    </message>
    <message>
        <source>Read by the supervisor</source>
        <translation>主管查阅</translation>
    </message>
    <message>
        <source>Attendance report</source>
        <translation>考勤月报</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>制表人</translation>
    </message>
    <message>
        <source>File of an agent</source>
        <translation>员工档案</translation>
    </message>
    <message>
        <source>Personal data: only for those whose work needs it.</source>
        <translation>含个人信息，仅供工作需要的人查阅。</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>师傅</translation>
    </message>
    <message>
        <source>With the company since</source>
        <translation>入职日期</translation>
    </message>
    <message>
        <source>In the group</source>
        <translation>在组日期</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>座席</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>登录工号</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Figures of twelve months</source>
        <translation>近 12 个月指标</translation>
    </message>
    <message>
        <source>Days at work</source>
        <translation>出勤天数</translation>
    </message>
    <message>
        <source>Days of leave</source>
        <translation>请假天数</translation>
    </message>
    <message>
        <source>Days absent</source>
        <translation>旷工天数</translation>
    </message>
    <message>
        <source>Times late</source>
        <translation>迟到次数</translation>
    </message>
    <message>
        <source>Points that count</source>
        <translation>有效扣分</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>表扬</translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation>辅导</translation>
    </message>
    <message>
        <source>Facts, by whom</source>
        <translation>事实、经办</translation>
    </message>
    <message>
        <source>nothing recorded</source>
        <translation>无记录</translation>
    </message>
    <message>
        <source>On record</source>
        <translation>全部记录</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>班组长</translation>
    </message>
    <message>
        <source>Signed by the agent</source>
        <translation>本人签字</translation>
    </message>
    <message>
        <source>Personnel</source>
        <translation>人事</translation>
    </message>
    <message>
        <source>Confirmed by the agent (signature)</source>
        <translation>本人确认签字</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>在岗人数</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>underlined: known from the ACD login alone, entered by nobody</source>
        <translation>下划线为系统签入，未经组长登记</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>请假汇总</translation>
    </message>
    <message>
        <source>Swaps and covers</source>
        <translation>换班、顶班汇总</translation>
    </message>
    <message>
        <source>Overtime</source>
        <translation>加班汇总</translation>
    </message>
    <message>
        <source>Corrections after the month was locked</source>
        <translation>月份锁定后的更正</translation>
    </message>
    <message>
        <source>In advance</source>
        <translation>提前申请</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>补单</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>From</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>原班</translation>
    </message>
    <message>
        <source>To</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>For it</source>
        <translation>换入班</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时数</translation>
    </message>
    <message>
        <source>Kind of day</source>
        <translation>日期类别</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>补偿方式</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>更正前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>更正后</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>更正时间</translation>
    </message>
    <message>
        <source>Month ________</source>
        <translation>________年____月</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>现场主管</translation>
    </message>
    <message>
        <source>Event of the day</source>
        <translation>当日事件</translation>
    </message>
    <message>
        <source>Heads and seats</source>
        <translation>人数与席位</translation>
    </message>
    <message>
        <source>The five items</source>
        <translation>五项交接</translation>
    </message>
    <message>
        <source>Open matters</source>
        <translation>遗留事项</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>来访登记</translation>
    </message>
    <message>
        <source>Lent out</source>
        <translation>外借登记</translation>
    </message>
    <message>
        <source>Handing over</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>Taking over</source>
        <translation>接班</translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>补充说明</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>实到</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>Left early</source>
        <translation>早退</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>轮休</translation>
    </message>
    <message>
        <source>Seats in use</source>
        <translation>可用席位</translation>
    </message>
    <message>
        <source>Seats out</source>
        <translation>停用席位</translation>
    </message>
    <message>
        <source>remarks</source>
        <translation>有情况</translation>
    </message>
    <message>
        <source>none of them holds</source>
        <translation>均不存在</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Until both have signed, who hands over stays and answers for the shift. Open matters are handed over one by one.</source>
        <translation>双方签字前由交班人负责，交班人不离岗；签字后由接班人负责。没有办完的事逐条当面交清，不作口头交接。</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Shifts open</source>
        <translation>已延续</translation>
    </message>
    <message>
        <source>what both have signed stays; what is to be corrected is added here, signed</source>
        <translation>双方签字后正文不再改动；需更正的写在这里，并签名</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序</translation>
    </message>
    <message>
        <source>Matter · why not done</source>
        <translation>事项 · 未完成原因</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>班次数</translation>
    </message>
    <message>
        <source>Owner before → after</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Due by</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>This time</source>
        <translation>本次</translation>
    </message>
    <message>
        <source>Closed: </source>
        <translation>了结：</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>For the next shift</source>
        <translation>下一班注意</translation>
    </message>
    <message>
        <source>Not handed over while: </source>
        <translation>有下列情形不交接：</translation>
    </message>
    <message>
        <source>Question and answer</source>
        <translation>疑问与答复</translation>
    </message>
    <message>
        <source>Taken over otherwise</source>
        <translation>接班方式</translation>
    </message>
    <message>
        <source>Log of the floor</source>
        <translation>现场登记表</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>来访人</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Lent to</source>
        <translation>借用人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Lent</source>
        <translation>借出</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>归还</translation>
    </message>
    <message>
        <source>from ____-____-____ to ____-____-____</source>
        <translation>________年____月____日 至 ________年____月____日</translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation>补充内容</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>补充人</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>对方已阅</translation>
    </message>
    <message>
        <source>Day ________   shift ________ → ________   No. ________</source>
        <translation>日期 ________&#x3000;&#x3000;交班班次 ________&#x3000;→&#x3000;接班班次 ________&#x3000;&#x3000;编号 ________</translation>
    </message>
    <message>
        <source>Draft, not signed</source>
        <translation>草稿，未签字</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source> (continued)</source>
        <translation>（续）</translation>
    </message>
    <message>
        <source>late or left early; minutes in the totals</source>
        <translation>迟到或早退，分钟数见合计</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Briefing record</source>
        <translation>班前会记录</translation>
    </message>
    <message>
        <source>Morning meeting record</source>
        <translation>早会记录</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>good</source>
        <translation>好</translation>
    </message>
    <message>
        <source>so-so</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低落</translation>
    </message>
    <message>
        <source>no signal</source>
        <translation>正常波动</translation>
    </message>
    <message>
        <source>quiz</source>
        <translation>须测验</translation>
    </message>
    <message>
        <source>Minutes by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>代为主持</translation>
    </message>
    <message>
        <source>Roll call</source>
        <translation>点名</translation>
    </message>
    <message>
        <source>Figures of yesterday</source>
        <translation>昨日指标</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Notices read out</source>
        <translation>宣读通知</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Minutes, questions and answers</source>
        <translation>会议记录、问题与答复</translation>
    </message>
    <message>
        <source>Still to be told</source>
        <translation>补传达</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>到会</translation>
    </message>
    <message>
        <source>Dress</source>
        <translation>着装</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>工牌</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>情绪</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Normal range</source>
        <translation>正常范围</translation>
    </message>
    <message>
        <source>◆ a true signal; all else is ordinary up and down</source>
        <translation>◆ 为信号；其余属正常波动，不逐项评价</translation>
    </message>
    <message>
        <source>Notice number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Who was asked</source>
        <translation>被问人</translation>
    </message>
    <message>
        <source>Signature of the chair</source>
        <translation>主持人签字</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Effective</source>
        <translation>生效日</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>须测验</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>申请时间</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>对错</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>补传达人</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>who was not there signs once told</source>
        <translation>未到会的组员补传达后签名</translation>
    </message>
    <message>
        <source>Who signs was there and heard what is written above.</source>
        <translation>点名表签名表示到会并已听取以上内容。</translation>
    </message>
    <message>
        <source>Day ________   shift ________   kind ________   No. ________</source>
        <translation>日期 ________&#x3000;&#x3000;班次 ________&#x3000;&#x3000;会议 ________&#x3000;&#x3000;编号 ________</translation>
    </message>
    <message>
        <source>due ____ · here ____ · late ____ · missing ____ · leave ____</source>
        <translation>应到 ____ · 实到 ____ · 迟到 ____ · 缺席 ____ · 请假 ____</translation>
    </message>
    <message>
        <source>Closing briefing record</source>
        <translation>班后会记录</translation>
    </message>
    <message>
        <source>CCLeader</source>
        <translation>CCLeader 班长台</translation>
    </message>
    <message>
        <source>An appeal is possible within {days} working days, to {whom}.</source>
        <translation>如有异议，可在 {days} 个工作日内向 {whom} 提出申诉。</translation>
    </message>
    <message>
        <source>An appeal is possible within {days} working days, until {day}, to {whom}.</source>
        <translation>如有异议，可在 {days} 个工作日内（至 {day}）向 {whom} 提出申诉。</translation>
    </message>
    <message>
        <source>Full attendance: {names}</source>
        <translation>全勤：{names}</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>编号 {number}</translation>
    </message>
    <message>
        <source>after warning {number}</source>
        <translation>依据警告 {number}</translation>
    </message>
    <message>
        <source>appeal {number}, {day}: {outcome}, {why}</source>
        <translation>{number} {day}：{outcome}，{why}</translation>
    </message>
    <message>
        <source>asked for {time:%Y-%m-%d %H:%M}</source>
        <translation>申请时间 {time:%Y-%m-%d %H:%M}</translation>
    </message>
    <message>
        <source>check code {code}</source>
        <translation>校验码 {code}</translation>
    </message>
    <message>
        <source>data to {moment}</source>
        <translation>数据截至 {moment}</translation>
    </message>
    <message>
        <source>due {due} · here {here} · late {late} · missing {missing} · leave {leave}</source>
        <translation>应到 {due} · 实到 {here} · 迟到 {late} · 缺席 {missing} · 请假 {leave}</translation>
    </message>
    <message>
        <source>duty lent to {name} {start:%H:%M}–{end}</source>
        <translation>临时值班长 {name} {start:%H:%M}–{end}</translation>
    </message>
    <message>
        <source>early {minutes}</source>
        <translation>退{minutes}</translation>
    </message>
    <message>
        <source>from: {origin}</source>
        <translation>来源：{origin}</translation>
    </message>
    <message>
        <source>handed in {time:%Y-%m-%d %H:%M}</source>
        <translation>提出时间 {time:%Y-%m-%d %H:%M}</translation>
    </message>
    <message>
        <source>handed over all the same: {why}</source>
        <translation>仍然交接的原因：{why}</translation>
    </message>
    <message>
        <source>late {count} min</source>
        <translation>迟 {count} 分</translation>
    </message>
    <message>
        <source>late {minutes}</source>
        <translation>迟{minutes}</translation>
    </message>
    <message>
        <source>made {time:%Y-%m-%d %H:%M}</source>
        <translation>生成 {time:%Y-%m-%d %H:%M}</translation>
    </message>
    <message>
        <source>next on {day}</source>
        <translation>下次 {day}</translation>
    </message>
    <message>
        <source>no. {n} with this agent</source>
        <translation>第 {n} 次</translation>
    </message>
    <message>
        <source>none within {days} days</source>
        <translation>{days} 天内无记录</translation>
    </message>
    <message>
        <source>not done because: {why}</source>
        <translation>未完成原因：{why}</translation>
    </message>
    <message>
        <source>paid back {day}</source>
        <translation>{day}还班</translation>
    </message>
    <message>
        <source>reduced to {points} points</source>
        <translation>减轻为 {points} 分</translation>
    </message>
    <message>
        <source>refused: {why}, witness {who}</source>
        <translation>拒签：{why}，见证人 {who}</translation>
    </message>
    <message>
        <source>reported to {who}</source>
        <translation>已上报 {who}</translation>
    </message>
    <message>
        <source>signed by {name}: {why}</source>
        <translation>由 {name} 代签：{why}</translation>
    </message>
    <message>
        <source>signed {day}</source>
        <translation>{day}已签</translation>
    </message>
    <message>
        <source>struck on {day} by {who}: {why}</source>
        <translation>{day}由 {who} 撤销：{why}</translation>
    </message>
    <message>
        <source>told {day}</source>
        <translation>{day}已告知</translation>
    </message>
    <message>
        <source>told: {names}</source>
        <translation>已告知：{names}</translation>
    </message>
    <message>
        <source>under appeal since {day}: {number}</source>
        <translation>{number} {day}起申诉中</translation>
    </message>
    <message>
        <source>within {days} days: {records}</source>
        <translation>{days} 天内：{records}</translation>
    </message>
    <message>
        <source>{carried} came from the shift before, {new} new, {closed} closed</source>
        <translation>上一班遗留 {carried} 项，本班新增 {new} 项，了结 {closed} 项</translation>
    </message>
    <message>
        <source>{count} records, the oldest first</source>
        <translation>{count} 条，按时间先后</translation>
    </message>
    <message>
        <source>{count} records: {points} points that count, {warnings} warnings, {reminders} reminders, {reported} reported; {appealed} under appeal, {struck} struck.</source>
        <translation>共 {count} 条：有效扣分 {points} 分，警告 {warnings} 次，口头提醒 {reminders} 次，上报 {reported} 次；申诉中 {appealed} 条，撤销 {struck} 条。</translation>
    </message>
    <message>
        <source>{count} times somebody was praised.</source>
        <translation>本月表扬 {count} 次。</translation>
    </message>
    <message>
        <source>{count} working days by the calendar; the shifts due in the rows are those of each one&apos;s plan</source>
        <translation>按日历应出勤 {count} 天；表内“应出勤”为按个人排班应出的班次</translation>
    </message>
    <message>
        <source>{day:%Y-%m-%d} {weekday}</source>
        <translation>{day:%Y}年{day.month}月{day.day}日 {weekday}</translation>
    </message>
    <message>
        <source>{day:%m-%d}</source>
        <translation>{day.month}月{day.day}日</translation>
    </message>
    <message>
        <source>{form} blank</source>
        <translation>{form}（空白）</translation>
    </message>
    <message>
        <source>{kind}: {names}</source>
        <translation>{kind}：{names}</translation>
    </message>
    <message>
        <source>{name} ({code})</source>
        <translation>{name}（{code}）</translation>
    </message>
    <message>
        <source>{name} {count} min</source>
        <translation>{name} {count} 分钟</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{old} → {new}</source>
        <translation>旧：{old} → 新：{new}</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>扣 {points} 分</translation>
    </message>
    <message>
        <source>{score} of {full}; fatal {fatal}, others {faults}</source>
        <translation>{score} / {full} 分；致命 {fatal}，非致命 {faults}</translation>
    </message>
    <message>
        <source>{shift} ({times})</source>
        <translation>{shift}（{times}）</translation>
    </message>
    <message>
        <source>{turn} · overdue</source>
        <translation>{turn} · 超期</translation>
    </message>
    <message>
        <source>“{rulebook}” {version}, {article}</source>
        <translation>《{rulebook}》{version}，{article}</translation>
    </message>
    <message>
        <source>Leave slip</source>
        <translation>请假单</translation>
    </message>
    <message>
        <source>Overtime slip</source>
        <translation>加班确认单</translation>
    </message>
    <message>
        <source>Swap or cover request</source>
        <translation>换班顶班申请单</translation>
    </message>
    <message>
        <source>copy for the group</source>
        <translation>班组留存</translation>
    </message>
    <message>
        <source>Confirmation of a record</source>
        <translation>违规确认单</translation>
    </message>
    <message>
        <source>Appeal against a record</source>
        <translation>申诉单</translation>
    </message>
    <message>
        <source>copy for the agent</source>
        <translation>员工留存</translation>
    </message>
    <message>
        <source>copy for the file</source>
        <translation>存档联</translation>
    </message>
    <message>
        <source>(this record rests on it)</source>
        <translation>（本次据此扣分）</translation>
    </message>
    <message>
        <source>Article and treatment</source>
        <translation>依据与处理</translation>
    </message>
    <message>
        <source>The agent&apos;s statement and defence</source>
        <translation>员工陈述和申辩</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Place, seat</source>
        <translation>地点、台号</translation>
    </message>
    <message>
        <source>Consequence</source>
        <translation>造成后果</translation>
    </message>
    <message>
        <source>What to improve</source>
        <translation>改进要求</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>结论理由</translation>
    </message>
    <message>
        <source>Decision by</source>
        <translation>裁定人</translation>
    </message>
    <message>
        <source>The record stays to be read; what is taken back is struck through, with this form&apos;s number.</source>
        <translation>原记录保留，撤销或减轻的以删除线标明并注明本单编号。</translation>
    </message>
    <message>
        <source>Number of the record</source>
        <translation>原编号</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>the agent&apos;s copy</source>
        <translation>员工联</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>违规事实</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Its text</source>
        <translation>条款全文</translation>
    </message>
    <message>
        <source>Same article before</source>
        <translation>同条款记录</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Why not what was due</source>
        <translation>未按规定处理的原因</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>后续</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>拒签</translation>
    </message>
    <message>
        <source>refused to sign; reason:</source>
        <translation>拒绝签字，原因：</translation>
    </message>
    <message>
        <source>Witness of it</source>
        <translation>见证人签字</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>原记录</translation>
    </message>
    <message>
        <source>Reason of the appeal</source>
        <translation>申诉理由</translation>
    </message>
    <message>
        <source>What the inquiry found</source>
        <translation>调查情况</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Other agent</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Team leader</source>
        <translation>班组长</translation>
    </message>
    <message>
        <source>decided in the program</source>
        <translation>已在系统审批</translation>
    </message>
    <message>
        <source>____ days</source>
        <translation>______ 天</translation>
    </message>
    <message>
        <source>Kind of leave</source>
        <translation>请假类别</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>起止日期</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>代班安排</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>Slip handed in</source>
        <translation>补单时间</translation>
    </message>
    <message>
        <source>Quality check</source>
        <translation>质检评分表</translation>
    </message>
    <message>
        <source>Only the score was reported; there are no items.</source>
        <translation>只有得分，没有评分项明细。</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录音号</translation>
    </message>
    <message>
        <source>The call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Why checked</source>
        <translation>抽检方式</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Right or not</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>◆ fatal: one of them makes the score 0</source>
        <translation>◆ 为致命项，出现一项即 0 分</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>✓ right</source>
        <translation>✓ 正确</translation>
    </message>
    <message>
        <source>— not applicable</source>
        <translation>— 不适用</translation>
    </message>
    <message>
        <source>× wrong</source>
        <translation>× 错误</translation>
    </message>
    <message>
        <source>✓ right after dispute</source>
        <translation>✓ 复核后改判</translation>
    </message>
    <message>
        <source>What the agent says</source>
        <translation>员工申辩</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>复核结果</translation>
    </message>
    <message>
        <source>Why so</source>
        <translation>复核理由</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>复核记录</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>未复核</translation>
    </message>
    <message>
        <source>Leave is asked for before it begins; what was told by phone needs its slip in time.</source>
        <translation>请假须事先申请；电话报备的，按期补单。</translation>
    </message>
    <message>
        <source>not asked for in advance</source>
        <translation>未提前申请</translation>
    </message>
    <message>
        <source>next to days of rest</source>
        <translation>连着休息日</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Shift given</source>
        <translation>原班</translation>
    </message>
    <message>
        <source>Shift taken for it</source>
        <translation>换入班</translation>
    </message>
    <message>
        <source>Paid back on</source>
        <translation>还班日期</translation>
    </message>
    <message>
        <source>The plan changes once it is approved. Who took a shift over and does not come is absent.</source>
        <translation>批准后排班随之调整；换入（顶班）的人不到岗，按本人旷工处理。</translation>
    </message>
    <message>
        <source>at short notice</source>
        <translation>临时申请</translation>
    </message>
    <message>
        <source>Hours only; overtime counts once it is confirmed.</source>
        <translation>只记时长；确认后计入加班。</translation>
    </message>
    <message>
        <source>Agent number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>asked for ____-____-____ ____:____</source>
        <translation>申请时间 ________年____月____日 ____:____</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>signed in the program</source>
        <translation>已在系统签字</translation>
    </message>
    <message>
        <source>The signature says that this was read, not that it is agreed to.</source>
        <translation>签字表示已阅知，不代表同意。</translation>
    </message>
    <message>
        <source>Day ____-____-____   No. ____________</source>
        <translation>日期 ____年__月__日   编号 ____________</translation>
    </message>
    <message>
        <source>Register of warnings and points</source>
        <translation>违规扣分登记表</translation>
    </message>
    <message>
        <source>Points of the month</source>
        <translation>扣分公示</translation>
    </message>
    <message>
        <source>Record no.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Time, place</source>
        <translation>日期时间、地点</translation>
    </message>
    <message>
        <source>Name, number</source>
        <translation>姓名、工号</translation>
    </message>
    <message>
        <source>Rulebook, version, article</source>
        <translation>制度、版本、条款</translation>
    </message>
    <message>
        <source>Record of a coaching</source>
        <translation>一对一辅导记录表</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Ways: the agent&apos;s own first</source>
        <translation>办法（O，员工先提）</translation>
    </message>
    <message>
        <source>Support needed</source>
        <translation>需要的支持</translation>
    </message>
    <message>
        <source>Where it stands, why, and ways</source>
        <translation>现状、原因与办法（R、O）</translation>
    </message>
    <message>
        <source>The agent&apos;s words</source>
        <translation>员工意见</translation>
    </message>
    <message>
        <source>Coach</source>
        <translation>辅导人</translation>
    </message>
    <message>
        <source>Time and length</source>
        <translation>时间、时长</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>重点</translation>
    </message>
    <message>
        <source>What gave rise to it</source>
        <translation>触发</translation>
    </message>
    <message>
        <source>Time and occasion</source>
        <translation>情境</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>行为</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>What went well</source>
        <translation>做得好的</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Where it is now</source>
        <translation>现值</translation>
    </message>
    <message>
        <source>What of</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>目标（G）</translation>
    </message>
    <message>
        <source>As the agent says</source>
        <translation>员工自述</translation>
    </message>
    <message>
        <source>As the coach saw</source>
        <translation>组长观察</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>谁来做</translation>
    </message>
    <message>
        <source>How it is checked</source>
        <translation>如何检查</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>行动（W）</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>总结</translation>
    </message>
    <message>
        <source>To keep</source>
        <translation>要保持的</translation>
    </message>
    <message>
        <source>Next goal</source>
        <translation>下一阶段目标</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>观察（录音、现场）</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>检查人</translation>
    </message>
    <message>
        <source>Looks at how it goes</source>
        <translation>跟进记录</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>辅导前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Before and after the coaching, with what chance allows for</source>
        <translation>辅导前后对比（95% 区间）</translation>
    </message>
    <message>
        <source>What the figures say</source>
        <translation>数据变化</translation>
    </message>
    <message>
        <source>Evidence, witness</source>
        <translation>证据、见证人</translation>
    </message>
    <message>
        <source>Points given</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Σ mo.</source>
        <translation>本月累计</translation>
    </message>
    <message>
        <source>Σ qtr.</source>
        <translation>本季累计</translation>
    </message>
    <message>
        <source>Σ year</source>
        <translation>本年累计</translation>
    </message>
    <message>
        <source>Done about it</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Agent&apos;s signature, date</source>
        <translation>本人签字、日期</translation>
    </message>
    <message>
        <source>Appeal, struck</source>
        <translation>申诉结果</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Agents stand by letters in the order of the table; what is under appeal is not in it.</source>
        <translation>组员以字母代替，按出现先后排列；申诉中的不列入。</translation>
    </message>
</context>
<context>
    <name>periods</name>
    <message>
        <source>{first:%Y-%m}</source>
        <translation>{first.year}年{first.month}月</translation>
    </message>
    <message>
        <source>{first:%Y-%m-%d}</source>
        <translation>{first.year}年{first.month}月{first.day}日</translation>
    </message>
    <message>
        <source>{first:%Y-%m-%d} – {last:%d}</source>
        <translation>{first.year}年{first.month}月{first.day}日–{last.day}日</translation>
    </message>
    <message>
        <source>{first:%Y-%m-%d} – {last:%m-%d}</source>
        <translation>{first.year}年{first.month}月{first.day}日–{last.month}月{last.day}日</translation>
    </message>
    <message>
        <source>{first:%Y-%m-%d} – {last:%Y-%m-%d}</source>
        <translation>{first.year}年{first.month}月{first.day}日–{last.year}年{last.month}月{last.day}日</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Sent to the printer</source>
        <translation>已送打印机</translation>
    </message>
</context>
<context>
    <name>profile</name>
    <message>
        <source>{count} day at work</source>
        <translation>{count} 个出勤日</translation>
    </message>
    <message>
        <source>{count} days at work</source>
        <translation>{count} 个出勤日</translation>
    </message>
    <message>
        <source>◆ fatal error, counts 0</source>
        <translation>◆ 致命错误，计 0 分</translation>
    </message>
    <message>
        <source>Group mean {value}</source>
        <translation>组均 {value}</translation>
    </message>
    <message>
        <source>Limits are drawn from {all} checks on: {missing} more needed.</source>
        <translation>满 {all} 次抽检后画控制限，还差 {missing} 次。</translation>
    </message>
    <message>
        <source>Mean {value}</source>
        <translation>组均 {value}</translation>
    </message>
    <message>
        <source>Position {place}/{count}</source>
        <translation>位次 {place}/{count}</translation>
    </message>
    <message>
        <source>Sample too small ({cases:,}/{fewest})</source>
        <translation>样本不足（{cases:,}/{fewest}）</translation>
    </message>
    <message>
        <source>absent {days} d</source>
        <translation>旷工 {days} 天</translation>
    </message>
    <message>
        <source>coaching: {focus}</source>
        <translation>辅导：{focus}</translation>
    </message>
    <message>
        <source>here at {time}</source>
        <translation>{time} 到岗</translation>
    </message>
    <message>
        <source>hired {day}</source>
        <translation>{day} 入职</translation>
    </message>
    <message>
        <source>last {count} checks, items alone</source>
        <translation>近 {count} 次抽检，只按评分项</translation>
    </message>
    <message>
        <source>late {times}</source>
        <translation>迟到 {times}</translation>
    </message>
    <message>
        <source>leave {days} d</source>
        <translation>请假 {days} 天</translation>
    </message>
    <message>
        <source>mentor {name}</source>
        <translation>师傅 {name}</translation>
    </message>
    <message>
        <source>tenure {tenure}</source>
        <translation>在岗 {tenure}</translation>
    </message>
    <message>
        <source>worked {days} d</source>
        <translation>出勤 {days} 天</translation>
    </message>
    <message>
        <source>{count} under appeal</source>
        <translation>申诉中 {count}</translation>
    </message>
    <message>
        <source>{minutes} min late</source>
        <translation>迟到 {minutes} 分</translation>
    </message>
    <message>
        <source>◐ {leave} until {day}</source>
        <translation>◐ {leave}至 {day}</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>○ off</source>
        <translation>○ 休息</translation>
    </message>
    <message>
        <source>not in yet</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>○ not planned</source>
        <translation>○ 未排班</translation>
    </message>
    <message>
        <source>here</source>
        <translation>已到岗</translation>
    </message>
    <message>
        <source>{points} point</source>
        <translation>{points} 分</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} 分</translation>
    </message>
    <message>
        <source>{count} warning</source>
        <translation>警告 {count} 次</translation>
    </message>
    <message>
        <source>{count} warnings</source>
        <translation>警告 {count} 次</translation>
    </message>
    <message>
        <source>{points} to the reminder</source>
        <translation>距提醒线 {points} 分</translation>
    </message>
    <message>
        <source>{points} to the talk</source>
        <translation>距谈话线 {points} 分</translation>
    </message>
    <message>
        <source>{points} to the report</source>
        <translation>距上报线 {points} 分</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>quality</name>
    <message>
        <source>Random</source>
        <translation>随机抽检</translation>
    </message>
    <message>
        <source>Targeted</source>
        <translation>定向检查</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>复核中</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>维持</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>改判</translation>
    </message>
    <message>
        <source>Any length</source>
        <translation>不限时长</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>短通话</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>长通话</translation>
    </message>
    <message>
        <source>The day of the call is missing or not understood.</source>
        <translation>通话日期缺失或无法识别。</translation>
    </message>
    <message>
        <source>This day lies in the future.</source>
        <translation>日期在将来。</translation>
    </message>
    <message>
        <source>The number of the recording is missing.</source>
        <translation>缺少录音号。</translation>
    </message>
    <message>
        <source>This recording stands in the list twice.</source>
        <translation>该录音在表中出现两次。</translation>
    </message>
    <message>
        <source>This recording was checked already.</source>
        <translation>该录音已质检过。</translation>
    </message>
    <message>
        <source>The score is missing, and the errors do not tell it.</source>
        <translation>没有得分，也不能由错误项得出。</translation>
    </message>
    <message>
        <source>The time of the call is not understood, or of another day.</source>
        <translation>通话时间无法识别，或不在当日。</translation>
    </message>
    <message>
        <source>The length of the call is not understood.</source>
        <translation>通话时长无法识别。</translation>
    </message>
    <message>
        <source>A second grading is entered beside the first, not imported.</source>
        <translation>校准复评请在原质检记录旁登记，不从表格导入。</translation>
    </message>
    <message>
        <source>The errors named are not as many as the list counts.</source>
        <translation>列出的错误项与表中的错误数不符。</translation>
    </message>
    <message>
        <source>Nothing of the scorecard applies.</source>
        <translation>评分表没有一项适用。</translation>
    </message>
    <message>
        <source>The number of errors is not understood.</source>
        <translation>错误数无法识别。</translation>
    </message>
    <message>
        <source>Agreement {share}%</source>
        <translation>一致率 {share}%</translation>
    </message>
    <message>
        <source>Drawn: {call}</source>
        <translation>抽取：{call}</translation>
    </message>
    <message>
        <source>Limits are drawn from {all} errors on.</source>
        <translation>满 {all} 次致命错误起画控制限。</translation>
    </message>
    <message>
        <source>Quality check {about}: {score} points</source>
        <translation>质检 {about}：{score} 分</translation>
    </message>
    <message>
        <source>The errors named make {worth:g} points, not {score:g}.</source>
        <translation>按列出的错误项应得 {worth:g} 分，表中为 {score:g} 分。</translation>
    </message>
    <message>
        <source>The score is no number from 0 to {full}.</source>
        <translation>得分不是 0 到 {full} 的数。</translation>
    </message>
    <message>
        <source>call no. {nth}</source>
        <translation>第 {nth} 通</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已改判</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>复核中</translation>
    </message>
    <message>
        <source>good checks before each fatal error · {n} since the last</source>
        <translation>每次致命错误前的合格通数 · 上次之后 {n} 通</translation>
    </message>
    <message>
        <source>month {value}</source>
        <translation>当月 {value}</translation>
    </message>
    <message>
        <source>n = {n}</source>
        <translation>n = {n}</translation>
    </message>
    <message>
        <source>of {full}</source>
        <translation>/ {full}</translation>
    </message>
    <message>
        <source>skipped: {why}</source>
        <translation>已跳过：{why}</translation>
    </message>
    <message>
        <source>wrong {count}, −{lost}</source>
        <translation>{count} 项扣 {lost} 分</translation>
    </message>
    <message>
        <source>{month}/{day}</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>{n} findings</source>
        <translation>{n} 处标记</translation>
    </message>
    <message>
        <source>{n} items; {chance}% by chance alone</source>
        <translation>{n} 项；随机一致 {chance}%</translation>
    </message>
    <message>
        <source>κ {kappa:.2f}</source>
        <translation>κ {kappa:.2f}</translation>
    </message>
    <message>
        <source>“{item}” is no item of the scorecard.</source>
        <translation>评分表没有“{item}”这一项。</translation>
    </message>
    <message>
        <source>Quality checks</source>
        <translation>质检记录</translation>
    </message>
    <message>
        <source>By agent</source>
        <translation>按组员</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误项</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>too few checks</source>
        <translation>样本不足</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>to listen to</source>
        <translation>待听</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>已质检</translation>
    </message>
    <message>
        <source>no checks</source>
        <translation>无质检</translation>
    </message>
    <message>
        <source>Weekly means, what a fatal error zeroes left out</source>
        <translation>周均，不计致命否决</translation>
    </message>
    <message>
        <source>Between errors</source>
        <translation>致命错误间隔</translation>
    </message>
    <message>
        <source>fatal: scores 0</source>
        <translation>致命，记 0 分</translation>
    </message>
    <message>
        <source>all items right</source>
        <translation>全部合格</translation>
    </message>
    <message>
        <source>Fatal items (one of them scores 0)</source>
        <translation>致命项（任一为是，得分记 0）</translation>
    </message>
    <message>
        <source>Fatal items</source>
        <translation>致命项</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>right</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Long: {n} min or more</source>
        <translation>长：{n} 分钟及以上</translation>
    </message>
    <message>
        <source>Short: under {n} min</source>
        <translation>短：{n} 分钟以内</translation>
    </message>
</context>
<context>
    <name>quick</name>
    <message>
        <source>{name}, {day}: {minutes} min late</source>
        <translation>{name}，{day} 迟到 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{name}, {day}: left {minutes} min early</source>
        <translation>{name}，{day} 早退 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Told by phone; the slip is still to come</source>
        <translation>电话报备，请假单待补</translation>
    </message>
    <message>
        <source>To be approved under Attendance &amp; shifts</source>
        <translation>请在“考勤排班”中审批</translation>
    </message>
    <message>
        <source>To be confirmed under Attendance &amp; shifts</source>
        <translation>请在“考勤排班”中确认</translation>
    </message>
    <message>
        <source>Emergency phone</source>
        <translation>应急电话</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>Left early</source>
        <translation>早退</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Sick leave</source>
        <translation>病假</translation>
    </message>
    <message>
        <source>Personal leave</source>
        <translation>事假</translation>
    </message>
    <message>
        <source>Annual leave</source>
        <translation>年假</translation>
    </message>
    <message>
        <source>Marriage leave</source>
        <translation>婚假</translation>
    </message>
    <message>
        <source>Maternity leave</source>
        <translation>产假</translation>
    </message>
    <message>
        <source>Funeral leave</source>
        <translation>丧假</translation>
    </message>
    <message>
        <source>Time off in lieu</source>
        <translation>调休</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>旷工</translation>
    </message>
    <message>
        <source>Overtime</source>
        <translation>加班</translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation>辅导</translation>
    </message>
    <message>
        <source>Quality check</source>
        <translation>质检</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>表扬</translation>
    </message>
    <message>
        <source>Floor note</source>
        <translation>现场记录</translation>
    </message>
    <message>
        <source>Open matter</source>
        <translation>遗留事项</translation>
    </message>
    <message>
        <source>Lend the phone</source>
        <translation>借应急电话</translation>
    </message>
    <message>
        <source>! No shift is planned on {day}</source>
        <translation>！{day}没有排班</translation>
    </message>
    <message>
        <source>All items right: {full} points. Anything else is entered with Z.</source>
        <translation>全部合格：{full} 分。有问题的录音请在质检页按 Z 登记。</translation>
    </message>
    <message>
        <source>Goal: {figure} {baseline} → {target}</source>
        <translation>目标：{figure} {baseline} → {target}</translation>
    </message>
    <message>
        <source>Graded by {grader}</source>
        <translation>质检员：{grader}</translation>
    </message>
    <message>
        <source>No. {count} this month</source>
        <translation>本月第 {count} 次</translation>
    </message>
    <message>
        <source>Open matter: {facts}</source>
        <translation>遗留事项：{facts}</translation>
    </message>
    <message>
        <source>Owner: {names}</source>
        <translation>责任人：{names}</translation>
    </message>
    <message>
        <source>Total {before} → {after}</source>
        <translation>累计 {before} → {after} 分</translation>
    </message>
    <message>
        <source>after the warning of {day} ({number})</source>
        <translation>依据 {day} 的警告（{number}）</translation>
    </message>
    <message>
        <source>{name} has one open already: {focus}</source>
        <translation>{name} 已有进行中的辅导：{focus}</translation>
    </message>
    <message>
        <source>{name} has the emergency phone since {time:%H:%M}</source>
        <translation>{name} {time:%H:%M} 借用应急电话</translation>
    </message>
    <message>
        <source>{name} is absent without leave on {day}</source>
        <translation>{name} {day} 旷工</translation>
    </message>
    <message>
        <source>{name} is here since {time}</source>
        <translation>{name} {time} 到岗</translation>
    </message>
    <message>
        <source>{name}: call {ref} of {day}</source>
        <translation>{name}：{day} 录音 {ref}</translation>
    </message>
    <message>
        <source>{name}: coaching on {focus}</source>
        <translation>{name}：辅导“{focus}”</translation>
    </message>
    <message>
        <source>{name}: {leave}, {period}</source>
        <translation>{name}：{leave}，{period}</translation>
    </message>
    <message>
        <source>{name}: {minutes} min of overtime from {time} on {day}</source>
        <translation>{name}：{day} {time} 起加班 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{time:%H:%M} {about}: {facts}</source>
        <translation>{time:%H:%M} {about}：{facts}</translation>
    </message>
    <message>
        <source>{time:%H:%M} {facts}</source>
        <translation>{time:%H:%M} {facts}</translation>
    </message>
    <message>
        <source>{name}: {number} {short}, {points} points</source>
        <translation>{name}：{number} {short}，扣 {points} 分</translation>
    </message>
    <message>
        <source>{name}: {number} {short}, a warning</source>
        <translation>{name}：{number} {short}，警告</translation>
    </message>
    <message>
        <source>{name}: {number} {short}, a reminder</source>
        <translation>{name}：{number} {short}，口头提醒</translation>
    </message>
    <message>
        <source>{name}: {number} {short}, to be reported upward</source>
        <translation>{name}：{number} {short}，上报</translation>
    </message>
    <message>
        <source>This article asks for a warning first.</source>
        <translation>本条先警告，后扣分。</translation>
    </message>
</context>
<context>
    <name>records</name>
    <message>
        <source>entered</source>
        <translation>组长登记</translation>
    </message>
    <message>
        <source>rotation</source>
        <translation>轮班规律</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>swap or cover</source>
        <translation>换班顶班</translation>
    </message>
    <message>
        <source>approved leave</source>
        <translation>已批请假</translation>
    </message>
    <message>
        <source>login at the ACD</source>
        <translation>系统签入</translation>
    </message>
    <message>
        <source>told by phone</source>
        <translation>电话报备</translation>
    </message>
    <message>
        <source>slip handed in</source>
        <translation>已补单</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已批</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Planned shifts</source>
        <translation>排班</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>考勤</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Overtime</source>
        <translation>加班</translation>
    </message>
    <message>
        <source>Swaps and covers</source>
        <translation>换班顶班</translation>
    </message>
    <message>
        <source>Briefings</source>
        <translation>班前会</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Handovers</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Open matters</source>
        <translation>遗留事项</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>现场记录</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>来访</translation>
    </message>
    <message>
        <source>Things lent</source>
        <translation>外借</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>组员</translation>
    </message>
    <message>
        <source>Rulebooks</source>
        <translation>扣分条款</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Warnings and points</source>
        <translation>警告与扣分</translation>
    </message>
    <message>
        <source>Appeals</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>表扬</translation>
    </message>
    <message>
        <source>Scorecards</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>Quality checks</source>
        <translation>质检</translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation>辅导</translation>
    </message>
    <message>
        <source>Follow-ups of coaching</source>
        <translation>辅导跟进</translation>
    </message>
</context>
<context>
    <name>reminders</name>
    <message>
        <source>{count} open matter is due</source>
        <translation>{count} 项遗留事项到期</translation>
    </message>
    <message>
        <source>{count} open matters are due</source>
        <translation>{count} 项遗留事项到期</translation>
    </message>
    <message>
        <source>{count} leave slip is overdue</source>
        <translation>{count} 张假条逾期未补</translation>
    </message>
    <message>
        <source>{count} leave slips are overdue</source>
        <translation>{count} 张假条逾期未补</translation>
    </message>
    <message>
        <source>{count} agent still has to hear a notice</source>
        <translation>还有 {count} 人未听到通知</translation>
    </message>
    <message>
        <source>{count} agents still have to hear a notice</source>
        <translation>还有 {count} 人未听到通知</translation>
    </message>
    <message>
        <source>{count} coaching is to be followed up</source>
        <translation>有 {count} 份辅导待跟进</translation>
    </message>
    <message>
        <source>{count} coachings are to be followed up</source>
        <translation>有 {count} 份辅导待跟进</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>班前会</translation>
    </message>
    <message>
        <source>{name} at {time}</source>
        <translation>{name} {time}</translation>
    </message>
    <message>
        <source>{shift} ends at {time}: prepare the handover and sign it</source>
        <translation>{shift} {time} 结束，请准备交班并签字</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>No daily records</source>
        <translation>无按日数据</translation>
    </message>
    <message>
        <source>No variation</source>
        <translation>各日相同，不作判断</translation>
    </message>
    <message>
        <source>Within the limits</source>
        <translation>在控制限内</translation>
    </message>
    <message>
        <source>No one to compare with</source>
        <translation>无可比组员</translation>
    </message>
    <message>
        <source>Within chance</source>
        <translation>差异在随机范围</translation>
    </message>
    <message>
        <source>Above the group, within 99.8 %</source>
        <translation>高于组均，未出 99.8% 线</translation>
    </message>
    <message>
        <source>Below the group, within 99.8 %</source>
        <translation>低于组均，未出 99.8% 线</translation>
    </message>
    <message>
        <source>Above the group, beyond 99.8 %</source>
        <translation>高于组均，超出 99.8% 线</translation>
    </message>
    <message>
        <source>Below the group, beyond 99.8 %</source>
        <translation>低于组均，超出 99.8% 线</translation>
    </message>
    <message>
        <source>No call records were imported for this month; fill in what is known by hand.</source>
        <translation>本月没有导入话务数据，以下各项可手填。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>No targets were set for this month</source>
        <translation>本月未设目标</translation>
    </message>
    <message>
        <source>too little data to judge a change</source>
        <translation>数据不足，无法判断变化</translation>
    </message>
    <message>
        <source>no unusual change</source>
        <translation>无异常变化</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>too high</source>
        <translation>高于目标</translation>
    </message>
    <message>
        <source>too low</source>
        <translation>低于目标</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>组员</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标明细</translation>
    </message>
    <message>
        <source>Monthly review</source>
        <translation>组员月度评估</translation>
    </message>
    <message>
        <source>from the figures to improve</source>
        <translation>取自本月需改进的指标</translation>
    </message>
    <message>
        <source>no</source>
        <translation>未</translation>
    </message>
    <message>
        <source>No records by day for this month</source>
        <translation>本月没有按日的话务数据</translation>
    </message>
    <message>
        <source>CCLeader</source>
        <translation>CCLeader 班长台</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Tenure</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>师傅</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>Done well</source>
        <translation>做得好</translation>
    </message>
    <message>
        <source>To improve</source>
        <translation>需改进</translation>
    </message>
    <message>
        <source>Goals of next month</source>
        <translation>下月目标</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>On target</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组均</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>较上月</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>own</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>1 Figures</source>
        <translation>一、指标</translation>
    </message>
    <message>
        <source>2 Trends</source>
        <translation>二、趋势</translation>
    </message>
    <message>
        <source>3 Quality checks</source>
        <translation>三、质检</translation>
    </message>
    <message>
        <source>4 Attendance</source>
        <translation>四、考勤</translation>
    </message>
    <message>
        <source>5 Points and praise</source>
        <translation>五、扣分与表扬</translation>
    </message>
    <message>
        <source>6 Coaching</source>
        <translation>六、辅导</translation>
    </message>
    <message>
        <source>7 Goals of next month</source>
        <translation>七、下月目标</translation>
    </message>
    <message>
        <source>checked ____, average ____, fatal errors ____; non-fatal errors ____</source>
        <translation>抽检 ____ 通，平均 ____ 分，致命错误 ____；非致命错误 ____ 项</translation>
    </message>
    <message>
        <source>present ____ days · off ____ · leave ____ · late ____ · overtime ____ h</source>
        <translation>出勤 ____ 天 · 轮休 ____ · 请假 ____ · 迟到 ____ · 加班 ____ 小时</translation>
    </message>
    <message>
        <source>valid points ____, warnings ____, praise ____</source>
        <translation>有效扣分 ____ 分，警告 ____ 次，表扬 ____ 次</translation>
    </message>
    <message>
        <source>begun ____, ____ records; stage: goal · analysis · action · follow-up · summary</source>
        <translation>____ 立项，____ 次记录；阶段：目标 · 分析 · 行动 · 跟进 · 总结</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录音号</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Fatal</source>
        <translation>致命</translation>
    </message>
    <message>
        <source>Non-fatal errors (points)</source>
        <translation>非致命错误（扣分）</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>What the article says, and the facts</source>
        <translation>条款内容与事实</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>告知</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Target value</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月实际</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Action and next follow-up</source>
        <translation>行动与下次跟进</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Help from the group</source>
        <translation>班组给予的帮助</translation>
    </message>
    <message>
        <source>Page 1 of 2</source>
        <translation>第 1 页，共 2 页</translation>
    </message>
    <message>
        <source>Page 2 of 2</source>
        <translation>第 2 页，共 2 页</translation>
    </message>
    <message>
        <source>Agent&apos;s signature</source>
        <translation>组员签字</translation>
    </message>
    <message>
        <source>Team leader&apos;s signature</source>
        <translation>班组长签字</translation>
    </message>
    <message>
        <source>Supervisor&apos;s signature</source>
        <translation>现场主管签字</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>I have reservations</source>
        <translation>保留意见</translation>
    </message>
    <message>
        <source>Team leader&apos;s comment</source>
        <translation>班长评语</translation>
    </message>
    <message>
        <source>Agent&apos;s view</source>
        <translation>组员意见</translation>
    </message>
    <message>
        <source>The signature says that this was read, not that it is agreed to</source>
        <translation>签字表示已阅知，不代表同意</translation>
    </message>
    <message>
        <source>, ▼ event</source>
        <translation>，▼ 事件</translation>
    </message>
    <message>
        <source>All {count} figures reached their targets</source>
        <translation>{count} 项指标全部达标</translation>
    </message>
    <message>
        <source>Analysis: {why}</source>
        <translation>分析：{why}</translation>
    </message>
    <message>
        <source>Bring {name} down to target</source>
        <translation>{name}降到目标</translation>
    </message>
    <message>
        <source>Bring {name} up to target</source>
        <translation>{name}提升到目标</translation>
    </message>
    <message>
        <source>Control limits need {days} more days</source>
        <translation>还差 {days} 天才有控制限</translation>
    </message>
    <message>
        <source>Data from: {files}</source>
        <translation>数据来源：{files}</translation>
    </message>
    <message>
        <source>Definitions: {meanings}</source>
        <translation>口径：{meanings}</translation>
    </message>
    <message>
        <source>How to read: control limits need {days} days with records; until then only the line and the target are drawn, and nothing is flagged.</source>
        <translation>说明：有记录的日子满 {days} 天才有控制限；此前只画折线和目标，不作判断。</translation>
    </message>
    <message>
        <source>How to read: limits stand on all {days} days with records, this month&apos;s among them (mean ± 2.66 × mean moving range). Ups and downs within the grey band are ordinary and are not judged one by one.</source>
        <translation>说明：控制限由含本月在内的 {days} 个有记录的日子算得（均值 ± 2.66 × 平均移动极差）。点在灰带内的起伏属正常波动，不作单次评价。</translation>
    </message>
    <message>
        <source>How to read: limits stand on the {days} days with records before the month (mean ± 2.66 × mean moving range). Ups and downs within the grey band are ordinary and are not judged one by one.</source>
        <translation>说明：控制限由本月之前 {days} 个有记录的日子算得（均值 ± 2.66 × 平均移动极差）。点在灰带内的起伏属正常波动，不作单次评价。</translation>
    </message>
    <message>
        <source>Keep {name} on target</source>
        <translation>{name}保持达标</translation>
    </message>
    <message>
        <source>Needs {days} more days</source>
        <translation>还差 {days} 天可判断</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>编号 {number}</translation>
    </message>
    <message>
        <source>None of {count} figures reached its target</source>
        <translation>{count} 项指标均未达标</translation>
    </message>
    <message>
        <source>Too few cases ({cases})</source>
        <translation>样本不足（{cases}）</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>等，另有 {count} 个</translation>
    </message>
    <message>
        <source>begun {day}, {count} records; stage: {stage}</source>
        <translation>{day}立项，{count} 次记录；阶段：{stage}</translation>
    </message>
    <message>
        <source>beside the target and all {agents} agents; judged by the agent&apos;s own control chart, no ranking</source>
        <translation>与目标、全组 {agents} 人比较；“判断”依据个人控制图，不作名次</translation>
    </message>
    <message>
        <source>check code {code}</source>
        <translation>校验码 {code}</translation>
    </message>
    <message>
        <source>checked {n}, average {mean}{interval}, fatal errors {fatal}; non-fatal errors {faults}</source>
        <translation>抽检 {n} 通，平均 {mean} 分{interval}，致命错误 {fatal} 通；非致命错误 {faults} 项</translation>
    </message>
    <message>
        <source>data to {day}</source>
        <translation>数据截至 {day}</translation>
    </message>
    <message>
        <source>lower {value}</source>
        <translation>下限 {value}</translation>
    </message>
    <message>
        <source>made {time:%Y-%m-%d %H:%M}</source>
        <translation>生成 {time:%Y-%m-%d %H:%M}</translation>
    </message>
    <message>
        <source>mean {value}</source>
        <translation>均值 {value}</translation>
    </message>
    <message>
        <source>present {present} days · off {off} · leave {leave} · late {late} · overtime {hours} h</source>
        <translation>出勤 {present} 天 · 休 {off} · 请假 {leave} · 迟到 {late} 次 · 加班 {hours} 小时</translation>
    </message>
    <message>
        <source>records of {days}</source>
        <translation>统计期 {days}</translation>
    </message>
    <message>
        <source>target {value}</source>
        <translation>目标 {value}</translation>
    </message>
    <message>
        <source>upper {value}</source>
        <translation>上限 {value}</translation>
    </message>
    <message>
        <source>valid points {points}, warnings {warnings}, praise {praise}; {remind} remind, {talk} talk, {report} report</source>
        <translation>有效扣分 {points} 分，警告 {warnings} 次，表扬 {praise} 次；阈值 {remind} 提醒、{talk} 谈话、{report} 上报</translation>
    </message>
    <message>
        <source>{article}. Facts: {facts}</source>
        <translation>{article}。事实：{facts}</translation>
    </message>
    <message>
        <source>{count} earlier ones stand in the register</source>
        <translation>另有较早的 {count} 条，见登记表</translation>
    </message>
    <message>
        <source>{days} days above the limit</source>
        <translation>{days} 天超上限</translation>
    </message>
    <message>
        <source>{days} days below the limit</source>
        <translation>{days} 天低于下限</translation>
    </message>
    <message>
        <source>{days} days in a row above the limit</source>
        <translation>连续 {days} 天超上限</translation>
    </message>
    <message>
        <source>{days} days in a row below the limit</source>
        <translation>连续 {days} 天低于下限</translation>
    </message>
    <message>
        <source>{days} days with records; grey band: limits, — mean, - - target, ◆ outside, □ 8 in a row</source>
        <translation>有记录 {days} 天；灰带为控制限，— 均值，- - 目标，◆ 超出控制限，□ 连续 8 天同侧</translation>
    </message>
    <message>
        <source>{day} above the limit</source>
        <translation>{day}超上限</translation>
    </message>
    <message>
        <source>{day} below the limit</source>
        <translation>{day}低于下限</translation>
    </message>
    <message>
        <source>{file} ({day})</source>
        <translation>{file}（{day} 导入）</translation>
    </message>
    <message>
        <source>{goal} by {day}</source>
        <translation>{goal}，{day}前</translation>
    </message>
    <message>
        <source>{month:02}-{day:02}</source>
        <translation>{month:d}月{day:d}日</translation>
    </message>
    <message>
        <source>{months} months</source>
        <translation>{months}个月</translation>
    </message>
    <message>
        <source>{names} off target, without a signal</source>
        <translation>{names}未达标，属正常波动，无异常信号</translation>
    </message>
    <message>
        <source>{names} on target</source>
        <translation>{names}达标</translation>
    </message>
    <message>
        <source>{name} = {definition}</source>
        <translation>{name} = {definition}</translation>
    </message>
    <message>
        <source>{name}: {signal}</source>
        <translation>{name}{signal}</translation>
    </message>
    <message>
        <source>{points} in a row above the mean</source>
        <translation>连续 {points} 天高于均值</translation>
    </message>
    <message>
        <source>{points} in a row below the mean</source>
        <translation>连续 {points} 天低于均值</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>扣 {points} 分</translation>
    </message>
    <message>
        <source>{present} of {due} shifts</source>
        <translation>实到 {present}／应到 {due} 班</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}。</translation>
    </message>
    <message>
        <source>{signals}: the focus of next month</source>
        <translation>{signals}，列为下月改进重点</translation>
    </message>
    <message>
        <source>{signal} (better)</source>
        <translation>{signal}（向好）</translation>
    </message>
    <message>
        <source>{some} of {count} figures on target</source>
        <translation>{count} 项指标中 {some} 项达标</translation>
    </message>
    <message>
        <source>{summary} · absent {days}</source>
        <translation>{summary} · 旷工 {days} 天</translation>
    </message>
    <message>
        <source>{value} (target {target})</source>
        <translation>{value}（目标 {target}）</translation>
    </message>
    <message>
        <source>{value}, {signal}</source>
        <translation>{value}，{signal}</translation>
    </message>
    <message>
        <source>{years} y {months} months</source>
        <translation>{years}年{months}个月</translation>
    </message>
    <message>
        <source>✓ reached</source>
        <translation>✓ 达成</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>▲ worse</source>
        <translation>▲ 变差</translation>
    </message>
    <message>
        <source>no figures yet</source>
        <translation>暂无数据</translation>
    </message>
    <message>
        <source>no random check this month</source>
        <translation>本月无随机抽检</translation>
    </message>
    <message>
        <source>targeted, not in the score</source>
        <translation>定向检查，不计成绩</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>复核中</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>表扬</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒签</translation>
    </message>
    <message>
        <source>told</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>no coaching this month</source>
        <translation>本月无辅导</translation>
    </message>
</context>
<context>
    <name>reviews</name>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The others are still ticked.</source>
        <translation>其余仍勾选，可再次输出。</translation>
    </message>
    <message>
        <source>Wrote {count} review to {where}</source>
        <translation>已将 {count} 份月度评估写入 {where}</translation>
    </message>
    <message>
        <source>Sent {count} review to the printer</source>
        <translation>已将 {count} 份月度评估送打印机</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>quality checks</source>
        <translation>质检</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>考勤</translation>
    </message>
    <message>
        <source>points</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>coaching</source>
        <translation>辅导</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>! Check disputed</source>
        <translation>! 质检复核中</translation>
    </message>
    <message>
        <source>! Month not locked</source>
        <translation>! 考勤未锁定</translation>
    </message>
    <message>
        <source>! Points not settled</source>
        <translation>! 扣分未结</translation>
    </message>
    <message>
        <source>! Comment long</source>
        <translation>! 评语偏长</translation>
    </message>
    <message>
        <source>✓ Ready</source>
        <translation>✓ 可打印</translation>
    </message>
    <message>
        <source>Done well</source>
        <translation>做得好</translation>
    </message>
    <message>
        <source>To improve</source>
        <translation>需改进</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Goals of next month</source>
        <translation>下月目标</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>: {names}.</source>
        <translation>：{names}。</translation>
    </message>
    <message>
        <source>No {lacks}</source>
        <translation>缺{lacks}</translation>
    </message>
    <message>
        <source>Ready {ready} / {all}</source>
        <translation>齐备 {ready} / {all}</translation>
    </message>
    <message>
        <source>Sent {count} reviews to the printer</source>
        <translation>已将 {count} 份月度评估送打印机</translation>
    </message>
    <message>
        <source>The printer {name} takes no pages. Check it and print again.</source>
        <translation>打印机 {name} 不接收页面。请检查打印机后再次打印。</translation>
    </message>
    <message>
        <source>Wrote {count} reviews to {where}</source>
        <translation>已将 {count} 份月度评估写入 {where}</translation>
    </message>
    <message>
        <source>{count} missing</source>
        <translation>缺 {count} 项</translation>
    </message>
    <message>
        <source>{count} ticked, {pages} pages</source>
        <translation>已选 {count} 份，{pages} 页</translation>
    </message>
    <message>
        <source>{done} of {total} are out</source>
        <translation>已完成 {done} / {total} 份</translation>
    </message>
    <message>
        <source>{group} reviews {month}</source>
        <translation>{group} 月度评估 {month}</translation>
    </message>
    <message>
        <source>{what} missing {count}</source>
        <translation>缺{what} {count}</translation>
    </message>
</context>
<context>
    <name>rooms</name>
    <message>
        <source>On the floor</source>
        <translation>现场</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>组员</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>考勤排班</translation>
    </message>
    <message>
        <source>Briefings</source>
        <translation>班前会</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>组员档案</translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation>辅导</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>QA</source>
        <translation>质检</translation>
    </message>
    <message>
        <source>KPIs</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Monthly reviews</source>
        <translation>月度评估</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入报表</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>roster</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>This number stands in the list twice.</source>
        <translation>该工号在表中出现两次。</translation>
    </message>
    <message>
        <source>The number or the name is missing.</source>
        <translation>缺工号或姓名。</translation>
    </message>
    <message>
        <source>Belongs to group {group}.</source>
        <translation>属于班组“{group}”。</translation>
    </message>
    <message>
        <source>Left {day}</source>
        <translation>{day} 离组</translation>
    </message>
    <message>
        <source>The mentor “{word}” is not in the roster.</source>
        <translation>师傅“{word}”不在花名册中。</translation>
    </message>
    <message>
        <source>appeal {points}</source>
        <translation>申 {points}</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days}天</translation>
    </message>
    <message>
        <source>{months} m</source>
        <translation>{months}个月</translation>
    </message>
    <message>
        <source>{years} y</source>
        <translation>{years}年</translation>
    </message>
    <message>
        <source>{years} y {months} m</source>
        <translation>{years}年{months}个月</translation>
    </message>
    <message>
        <source>“{word}” is no day.</source>
        <translation>“{word}”不是日期。</translation>
    </message>
    <message>
        <source>“{word}” is no level.</source>
        <translation>“{word}”不是级别（初级、中级、高级）。</translation>
    </message>
    <message>
        <source>“{word}” is no status.</source>
        <translation>“{word}”不是状态（在岗、见习、长假）。</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今日跟进</translation>
    </message>
    <message>
        <source>{days} day overdue</source>
        <translation>逾期 {days} 天</translation>
    </message>
    <message>
        <source>{days} days overdue</source>
        <translation>逾期 {days} 天</translation>
    </message>
</context>
<context>
    <name>rulebooks</name>
    <message>
        <source>For agents</source>
        <translation>员工篇</translation>
    </message>
    <message>
        <source>For team leaders</source>
        <translation>班长篇</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>较严重</translation>
    </message>
    <message>
        <source>Red line</source>
        <translation>严重（红线）</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>环境安静</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>秩序</translation>
    </message>
    <message>
        <source>Conduct</source>
        <translation>规范</translation>
    </message>
    <message>
        <source>Tidiness</source>
        <translation>整洁</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>System use</source>
        <translation>系统操作</translation>
    </message>
    <message>
        <source>Confidentiality</source>
        <translation>保密</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>The article stands in the list twice.</source>
        <translation>表中有两条相同的条款。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>“{cell}” is no number of points: 2, or 1-10.</source>
        <translation>“{cell}”不是分值。写 2，或 1-10。</translation>
    </message>
    <message>
        <source>“{cell}” is not understood.</source>
        <translation>看不懂“{cell}”。</translation>
    </message>
</context>
<context>
    <name>scorecards</name>
    <message>
        <source>New scorecard: {name}</source>
        <translation>启用新评分表：{name}</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>Recording {ref}</source>
        <translation>录音 {ref}</translation>
    </message>
    <message>
        <source>{article} struck</source>
        <translation>{article} 已撤销</translation>
    </message>
    <message>
        <source>{article} {kind}</source>
        <translation>{article} {kind}</translation>
    </message>
    <message>
        <source>{article} {points} points</source>
        <translation>{article} 扣 {points} 分</translation>
    </message>
    <message>
        <source>{focus}, {stage}</source>
        <translation>{focus}，{stage}</translation>
    </message>
    <message>
        <source>{matter} (closed)</source>
        <translation>{matter}（已办结）</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>h</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分</translation>
    </message>
    <message>
        <source>checks</source>
        <translation>通</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>个工作日</translation>
    </message>
    <message>
        <source>d</source>
        <translation>天</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Agents arrive before the shift</source>
        <translation>组员提前到岗</translation>
    </message>
    <message>
        <source>Late only after</source>
        <translation>超过多久才算迟到</translation>
    </message>
    <message>
        <source>“Not in yet” is shown after</source>
        <translation>开班多久后标“未到”</translation>
    </message>
    <message>
        <source>Attendance rate</source>
        <translation>出勤率</translation>
    </message>
    <message>
        <source>without leave granted in advance</source>
        <translation>应出勤不含事先批准的假</translation>
    </message>
    <message>
        <source>without it, and only who is on site counts</source>
        <translation>不含事先批准的假，且只计在场人员</translation>
    </message>
    <message>
        <source>of all planned shifts, leave included</source>
        <translation>按全部排班计算，请假也在内</translation>
    </message>
    <message>
        <source>A leave slip is handed in within</source>
        <translation>补交假条的期限</translation>
    </message>
    <message>
        <source>A swap is asked for ahead by</source>
        <translation>换班至少提前</translation>
    </message>
    <message>
        <source>Overtime of an agent in a month, at most</source>
        <translation>每人每月加班上限</translation>
    </message>
    <message>
        <source>Of the planned agents, away from the phone</source>
        <translation>排班人数中离开电话的比例</translation>
    </message>
    <message>
        <source>Peak hours</source>
        <translation>话务高峰时段</translation>
    </message>
    <message>
        <source>Handover is due before the end of the shift by</source>
        <translation>交接提醒提前</translation>
    </message>
    <message>
        <source>Prepared before handing over</source>
        <translation>交班前准备</translation>
    </message>
    <message>
        <source>Figures of the shift looked at</source>
        <translation>已看过本班指标</translation>
    </message>
    <message>
        <source>Own open matters dealt with or described</source>
        <translation>本班事项已处理，未尽事宜已写明</translation>
    </message>
    <message>
        <source>Equipment and seats walked round</source>
        <translation>设备和席位已巡查</translation>
    </message>
    <message>
        <source>Tools, keys and emergency phone counted</source>
        <translation>工具、钥匙、应急电话已清点</translation>
    </message>
    <message>
        <source>Notices that are still untold noted</source>
        <translation>尚未传达的通知已注明</translation>
    </message>
    <message>
        <source>Workplace in order</source>
        <translation>现场整洁</translation>
    </message>
    <message>
        <source>No handover while</source>
        <translation>下列情况不交接</translation>
    </message>
    <message>
        <source>a major incident is not over</source>
        <translation>重大事件尚未处理完</translation>
    </message>
    <message>
        <source>main equipment is being started or stopped</source>
        <translation>主要设备正在启动或停用</translation>
    </message>
    <message>
        <source>the preparation is not complete</source>
        <translation>交班准备未完成</translation>
    </message>
    <message>
        <source>who takes over is not fit for duty</source>
        <translation>接班人状态不适合上岗</translation>
    </message>
    <message>
        <source>A warning is cited for</source>
        <translation>警告有效期</translation>
    </message>
    <message>
        <source>Points are added up by</source>
        <translation>扣分累计按</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>季</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Reminder from</source>
        <translation>累计达到即提醒</translation>
    </message>
    <message>
        <source>Talk from</source>
        <translation>累计达到即谈话</translation>
    </message>
    <message>
        <source>Report upward from</source>
        <translation>累计达到即上报</translation>
    </message>
    <message>
        <source>An appeal is possible within</source>
        <translation>申诉期限</translation>
    </message>
    <message>
        <source>Appeals go to</source>
        <translation>申诉受理人</translation>
    </message>
    <message>
        <source>Calls checked of an agent in a month</source>
        <translation>每人每月抽检</translation>
    </message>
    <message>
        <source>A check is good from</source>
        <translation>质检达标分</translation>
    </message>
    <message>
        <source>A call is long from</source>
        <translation>长通话的起点</translation>
    </message>
    <message>
        <source>Coaching is followed up after</source>
        <translation>辅导后跟进间隔</translation>
    </message>
    <message>
        <source>Everybody is coached within</source>
        <translation>每人至少辅导一次的周期</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>现场主管</translation>
    </message>
    <message>
        <source>Seats on the floor</source>
        <translation>席位数</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>出勤</translation>
    </message>
    <message>
        <source>at work elsewhere</source>
        <translation>外出工作，算出勤</translation>
    </message>
    <message>
        <source>day of rest</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>granted leave, not due where asked in advance</source>
        <translation>已批的假，事先申请的不计应出勤</translation>
    </message>
    <message>
        <source>leave, due but not there</source>
        <translation>请假，计应出勤、未出勤</translation>
    </message>
    <message>
        <source>absent without leave</source>
        <translation>旷工</translation>
    </message>
    <message>
        <source>no longer used</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Attendance codes</source>
        <translation>考勤代码</translation>
    </message>
    <message>
        <source>Lateness, leaving early and overtime are minutes beside a code</source>
        <translation>迟到、早退、加班是代码之外的分钟数</translation>
    </message>
    <message>
        <source>days in lieu not announced yet</source>
        <translation>调休安排尚未公布</translation>
    </message>
    <message>
        <source>Special days</source>
        <translation>特殊日期</translation>
    </message>
    <message>
        <source>Statutory holidays and days in lieu of China; say here what is otherwise</source>
        <translation>法定节假日和调休按国家安排，与本中心不同的在此设定</translation>
    </message>
    <message>
        <source>Leaders</source>
        <translation>班组长</translation>
    </message>
    <message>
        <source>Who works says so in the top bar; records and signatures carry the name</source>
        <translation>在顶栏选择当班人，记录和签字都会带上姓名</translation>
    </message>
    <message>
        <source>Nobody yet. Add the leaders who work with this store.</source>
        <translation>还没有班组长，请新增使用本台账的班组长。</translation>
    </message>
    <message>
        <source>no longer held</source>
        <translation>已停开</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>例会</translation>
    </message>
    <message>
        <source>Of the group on view; the briefing of the day opens with them</source>
        <translation>当前班组的例会，当天会自动列出</translation>
    </message>
    <message>
        <source>No meetings yet. Add the ones that come again every week.</source>
        <translation>还没有例会，请新增每周定期召开的会议。</translation>
    </message>
    <message>
        <source>Agents needed</source>
        <translation>人力需求</translation>
    </message>
    <message>
        <source>Of the group on view; half hours nobody speaks of are not checked</source>
        <translation>当前班组的需求；没有填写的时段不检查</translation>
    </message>
    <message>
        <source>Nothing said yet. Add a range, or take over what the calls of four weeks propose.</source>
        <translation>还没有填写，可新增时段，或按近四周话务量生成。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Each holds from a day on; figures and records of earlier days keep what held then</source>
        <translation>从设定的日期起生效，此前的指标和记录仍按当时的规则</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>A shift belongs to the day on which it begins</source>
        <translation>班次归属其开始的那一天</translation>
    </message>
    <message>
        <source>No shifts yet. Start with ready ones, or add your own.</source>
        <translation>还没有班次，可采用现成班次，或自行新增。</translation>
    </message>
    <message>
        <source>Window and reminders</source>
        <translation>窗口与提醒</translation>
    </message>
    <message>
        <source>{day}, {name} vouched</source>
        <translation>{day}，{name} 作证</translation>
    </message>
    <message>
        <source>{now}, from {day}: {later}</source>
        <translation>{now}；{day} 起 {later}</translation>
    </message>
</context>
<context>
    <name>shifts</name>
    <message>
        <source>no plan</source>
        <translation>未排班</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Early shift</source>
        <translation>早班</translation>
    </message>
    <message>
        <source>E</source>
        <translation>早</translation>
    </message>
    <message>
        <source>Late shift</source>
        <translation>晚班</translation>
    </message>
    <message>
        <source>L</source>
        <translation>晚</translation>
    </message>
    <message>
        <source>Night shift</source>
        <translation>夜班</translation>
    </message>
    <message>
        <source>N</source>
        <translation>夜</translation>
    </message>
    <message>
        <source>Day shift</source>
        <translation>白班</translation>
    </message>
    <message>
        <source>D</source>
        <translation>白</translation>
    </message>
    <message>
        <source>The month has no such day.</source>
        <translation>该月没有这一天。</translation>
    </message>
    <message>
        <source>The row names nobody.</source>
        <translation>这一行没有写是谁。</translation>
    </message>
    <message>
        <source>Nobody in the group has this number or name.</source>
        <translation>本组没有这个工号或姓名。</translation>
    </message>
    <message>
        <source>The number and the name are of different agents.</source>
        <translation>工号与姓名不是同一名组员。</translation>
    </message>
    <message>
        <source>Several agents are meant. Give the number.</source>
        <translation>有多名组员相符，请写工号。</translation>
    </message>
    <message>
        <source>off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>排班</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>No shift is called so. Known: {known}</source>
        <translation>没有这个班次。可用：{known}</translation>
    </message>
    <message>
        <source>The list tells another month; its days are read as those of {month:%Y-%m}. Turn to its month and take it over there.</source>
        <translation>表头写的是另一个月份，日期将按 {month:%Y-%m} 读取。请切换到表中的月份后再导入。</translation>
    </message>
    <message>
        <source>{name} does not belong to the group that day.</source>
        <translation>{name} 当天不在本组。</translation>
    </message>
    <message>
        <source>{name} stands in the list twice that day.</source>
        <translation>{name} 当天在表中出现两次。</translation>
    </message>
    <message>
        <source>{times} next day</source>
        <translation>次日 {times}</translation>
    </message>
</context>
<context>
    <name>signals</name>
    <message>
        <source>above the upper limit</source>
        <translation>高于控制上限</translation>
    </message>
    <message>
        <source>below the lower limit</source>
        <translation>低于控制下限</translation>
    </message>
    <message>
        <source>{points} in a row above the mean</source>
        <translation>连续 {points} 点高于均值</translation>
    </message>
    <message>
        <source>{points} in a row below the mean</source>
        <translation>连续 {points} 点低于均值</translation>
    </message>
</context>
<context>
    <name>signing</name>
    <message>
        <source>Sign and hand over</source>
        <translation>签字并移交</translation>
    </message>
    <message>
        <source>Check and accept</source>
        <translation>核对并签收</translation>
    </message>
    <message>
        <source>Send the question</source>
        <translation>提出疑问并退回</translation>
    </message>
    <message>
        <source>Take the signature back</source>
        <translation>撤回签字</translation>
    </message>
    <message>
        <source>hands over</source>
        <translation>移交本班</translation>
    </message>
    <message>
        <source>takes over</source>
        <translation>接班</translation>
    </message>
    <message>
        <source>sends it back with a question</source>
        <translation>提出疑问，退回草稿</translation>
    </message>
    <message>
        <source>takes the signature back</source>
        <translation>撤回签字</translation>
    </message>
    <message>
        <source>Question: {words}</source>
        <translation>疑问：{words}</translation>
    </message>
    <message>
        <source>Reason: {words}</source>
        <translation>原因：{words}</translation>
    </message>
    <message>
        <source>Sign: {way}</source>
        <translation>签字：{way}</translation>
    </message>
    <message>
        <source>hands over on behalf of {name}</source>
        <translation>代 {name} 移交本班</translation>
    </message>
    <message>
        <source>{name} signs: {what}</source>
        <translation>{name} 签字：{what}</translation>
    </message>
    <message>
        <source>{name}, {way}</source>
        <translation>{name} {way}</translation>
    </message>
</context>
<context>
    <name>swaps</name>
    <message>
        <source>Swap</source>
        <translation>换班</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>顶班</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>待批</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
</context>
<context>
    <name>symbols</name>
    <message>
        <source>R</source>
        <translation>休</translation>
    </message>
    <message>
        <source>S</source>
        <translation>病</translation>
    </message>
    <message>
        <source>P</source>
        <translation>事</translation>
    </message>
    <message>
        <source>A</source>
        <translation>年</translation>
    </message>
    <message>
        <source>M</source>
        <translation>婚</translation>
    </message>
    <message>
        <source>Mt</source>
        <translation>产</translation>
    </message>
    <message>
        <source>F</source>
        <translation>丧</translation>
    </message>
    <message>
        <source>TO</source>
        <translation>调</translation>
    </message>
    <message>
        <source>O</source>
        <translation>公</translation>
    </message>
    <message>
        <source>T</source>
        <translation>训</translation>
    </message>
    <message>
        <source>X</source>
        <translation>旷</translation>
    </message>
</context>
<context>
    <name>targets</name>
    <message>
        <source>{measure}, average per {weight}</source>
        <translation>平均{measure}（按{weight}）</translation>
    </message>
    <message>
        <source>Agent number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Agent name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>技能组</translation>
    </message>
    <message>
        <source>Queue number</source>
        <translation>技能组编号</translation>
    </message>
    <message>
        <source>Date or period</source>
        <translation>日期或周期</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>End of the interval</source>
        <translation>时段结束</translation>
    </message>
    <message>
        <source>Call number (one call a row)</source>
        <translation>流水号（每行一通）</translation>
    </message>
    <message>
        <source>What became of the call</source>
        <translation>通话结果</translation>
    </message>
    <message>
        <source>Rating of the call (1–5)</source>
        <translation>通话评分（1–5）</translation>
    </message>
    <message>
        <source>Satisfied / rated</source>
        <translation>满意数/参评数</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation>辅导</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>表扬</translation>
    </message>
    <message>
        <source>QA</source>
        <translation>质检</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>考勤</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>现场</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Absent without leave</source>
        <translation>旷工</translation>
    </message>
    <message>
        <source>Coaching begun: {focus}</source>
        <translation>辅导立项：{focus}</translation>
    </message>
    <message>
        <source>Coaching closed: {result}. {summary}</source>
        <translation>辅导结束：{result}。{summary}</translation>
    </message>
    <message>
        <source>Followed up: {seen}</source>
        <translation>跟进：{seen}</translation>
    </message>
    <message>
        <source>Late {minutes} min</source>
        <translation>迟到 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Left {minutes} min early</source>
        <translation>早退 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Overtime {hours} h</source>
        <translation>加班 {hours} 小时</translation>
    </message>
    <message>
        <source>Score {score}</source>
        <translation>{score} 分</translation>
    </message>
    <message>
        <source>Score {score} · {faults}</source>
        <translation>{score} 分 · {faults}</translation>
    </message>
    <message>
        <source>Shift swapped with {name}</source>
        <translation>与{name}换班</translation>
    </message>
    <message>
        <source>Stood in for {name}</source>
        <translation>替{name}顶班</translation>
    </message>
    <message>
        <source>Told of: {title}</source>
        <translation>已传达：{title}</translation>
    </message>
    <message>
        <source>own chart, limits from {days} days</source>
        <translation>本人控制图，控制限取自 {days} 天</translation>
    </message>
    <message>
        <source>{leave}, {days} d</source>
        <translation>{leave} {days} 天</translation>
    </message>
    <message>
        <source>{metric} {value}, above the upper limit {limit}</source>
        <translation>{metric} {value}，高于控制上限 {limit}</translation>
    </message>
    <message>
        <source>{metric} {value}, below the lower limit {limit}</source>
        <translation>{metric} {value}，低于控制下限 {limit}</translation>
    </message>
    <message>
        <source>{metric} {value}, day {days} in a row above the upper limit {limit}</source>
        <translation>{metric} {value}，连续第 {days} 天高于控制上限 {limit}</translation>
    </message>
    <message>
        <source>{metric} {value}, day {days} in a row below the lower limit {limit}</source>
        <translation>{metric} {value}，连续第 {days} 天低于控制下限 {limit}</translation>
    </message>
    <message>
        <source>{metric}: {run} {mean}, mean of these days {now}</source>
        <translation>{metric}{run} {mean}，这几天均值 {now}</translation>
    </message>
    <message>
        <source>{name} stood in</source>
        <translation>由{name}顶班</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>扣 {points} 分</translation>
    </message>
    <message>
        <source>{said} ({standing})</source>
        <translation>{said}（{standing}）</translation>
    </message>
    <message>
        <source>{what} · {article} {short}</source>
        <translation>{what} · {article} {short}</translation>
    </message>
</context>
<context>
    <name>today</name>
    <message>
        <source>No variation</source>
        <translation>数值没有变化</translation>
    </message>
    <message>
        <source>Within the limits: normal variation</source>
        <translation>在控制限内，属正常波动</translation>
    </message>
    <message>
        <source>Fatal error in a call of {day}</source>
        <translation>{day}的来电有致命错误</translation>
    </message>
    <message>
        <source>Follow-up overdue by {days} d</source>
        <translation>辅导跟进逾期 {days} 天</translation>
    </message>
    <message>
        <source>Late {times} times this month</source>
        <translation>本月迟到 {times} 次</translation>
    </message>
    <message>
        <source>mean of these days {now}, before {mean}</source>
        <translation>这些天平均 {now}，原均值 {mean}</translation>
    </message>
    <message>
        <source>told by phone on {day}</source>
        <translation>{day}电话报备</translation>
    </message>
    <message>
        <source>{count} records since {day}</source>
        <translation>{day}起 {count} 起</translation>
    </message>
    <message>
        <source>{kind}: </source>
        <translation>{kind}：</translation>
    </message>
    <message>
        <source>{metric}: {what}</source>
        <translation>{metric}{what}</translation>
    </message>
    <message>
        <source>{minutes} min in all</source>
        <translation>共 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{own} of {cases:,} rated this month, group {group}</source>
        <translation>本月 {own}（参评 {cases:,}），全组 {group}</translation>
    </message>
    <message>
        <source>{reason}  +{more}</source>
        <translation>{reason}  +{more}</translation>
    </message>
    <message>
        <source>{rule}, since {day}</source>
        <translation>{rule}，始于 {day}</translation>
    </message>
    <message>
        <source>{rule}, since {day} {event}</source>
        <translation>{rule}，始于 {day}{event}</translation>
    </message>
    <message>
        <source>{values}, lower limit {limit}</source>
        <translation>{values}，下限 {limit}</translation>
    </message>
    <message>
        <source>{values}, upper limit {limit}</source>
        <translation>{values}，上限 {limit}</translation>
    </message>
    <message>
        <source>asked for leave</source>
        <translation>请假待批</translation>
    </message>
    <message>
        <source>{points} points: remind</source>
        <translation>累计扣 {points} 分，达到提醒线</translation>
    </message>
    <message>
        <source>{points} points: time to talk</source>
        <translation>累计扣 {points} 分，该谈话了</translation>
    </message>
    <message>
        <source>{points} points: report upward</source>
        <translation>累计扣 {points} 分，应上报</translation>
    </message>
    <message>
        <source>Follow-up today</source>
        <translation>今日跟进辅导</translation>
    </message>
    <message>
        <source>The leave slip is overdue</source>
        <translation>请假条逾期未补</translation>
    </message>
</context>
<context>
    <name>trouble</name>
    <message>
        <source>A group needs a name.</source>
        <translation>班组要有名称。</translation>
    </message>
    <message>
        <source>This agent was removed from the roster meanwhile. Add them again.</source>
        <translation>该坐席已从花名册中删除。请重新添加。</translation>
    </message>
    <message>
        <source>An agent needs a number (工号) and a name.</source>
        <translation>组员要有工号和姓名。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is no screen here. Use a command instead; `ccleader --help` lists them.</source>
        <translation>此处没有屏幕，无法打开窗口。请改用命令；`ccleader --help` 列出全部命令。</translation>
    </message>
    <message>
        <source>The demo needs a store of its own. Give the path of a file.</source>
        <translation>演示需要自己的台账文件，请给出文件路径。</translation>
    </message>
    <message>
        <source>Reports tell figures by agent or by queue, not by both. Choose one of them.</source>
        <translation>报表按坐席或按技能组给出数据，不能同时按两者统计。请选择其一。</translation>
    </message>
    <message>
        <source>{name} is damaged, encrypted, or not a CCLeader store. Restore a backup from {backups}.</source>
        <translation>{name} 已损坏、被加密，或不是班长台台账。请从 {backups} 恢复备份。</translation>
    </message>
    <message>
        <source>{name} is damaged. Restore a backup from {backups}.</source>
        <translation>{name} 已损坏。请从 {backups} 恢复备份。</translation>
    </message>
    <message>
        <source>The disk has a fault at {name}. Copy the store to a good disk.</source>
        <translation>磁盘在 {name} 处出错。请把台账复制到完好的磁盘。</translation>
    </message>
    <message>
        <source>The disk is full; nothing was written to {name}. Free some space and try again.</source>
        <translation>磁盘已满，{name} 没有写入任何内容。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>{name} is in use by another program. Close it there and try again.</source>
        <translation>{name} 正被其他程序占用。请关闭后重试。</translation>
    </message>
    <message>
        <source>{name} is read-only; nothing was written. Check its permissions.</source>
        <translation>{name} 是只读的，没有写入任何内容。请检查权限。</translation>
    </message>
    <message>
        <source>{name} cannot be opened. Check the folder and its permissions.</source>
        <translation>{name} 打不开。请检查文件夹和权限。</translation>
    </message>
    <message>
        <source>{name} was made by another build of CCLeader ({message}). Update the program, or restore a backup from {backups}.</source>
        <translation>{name} 由另一版本的 CCLeader 建立（{message}）。请更新程序，或从 {backups} 恢复备份。</translation>
    </message>
    <message>
        <source>A fault of {name} is open already. Add to that matter.</source>
        <translation>{name}的故障已在未尽事宜中，请补充在那一项。</translation>
    </message>
    <message>
        <source>Enter a number from {least} to {most}.</source>
        <translation>请填写 {least} 到 {most} 之间的数。</translation>
    </message>
    <message>
        <source>Import {number} is undone already.</source>
        <translation>导入 {number} 已经撤销。</translation>
    </message>
    <message>
        <source>Import {number} speaks of agents or queues that were removed since. Import the file again.</source>
        <translation>第 {number} 次导入涉及的坐席或技能组已被删除。请重新导入该文件。</translation>
    </message>
    <message>
        <source>Import {number} stands; there is nothing to redo.</source>
        <translation>导入 {number} 仍然有效，无需重做。</translation>
    </message>
    <message>
        <source>It is not the handover of {name}. Say why they sign it.</source>
        <translation>这不是{name}的交班记录。由{name}签字须写明原因。</translation>
    </message>
    <message>
        <source>It should be known by {know_by}, before it was received on {received}. Correct one.</source>
        <translation>须知日期 {know_by} 早于收到日期 {received}，请改正其一。</translation>
    </message>
    <message>
        <source>It was lent at {time:%H:%M}. Enter a later time.</source>
        <translation>代班从 {time:%H:%M} 开始，请填写更晚的时间。</translation>
    </message>
    <message>
        <source>Login {login} belongs to {name} already.</source>
        <translation>登录账号 {login} 已属于 {name}。</translation>
    </message>
    <message>
        <source>No agents found: a list needs the columns “{number}” and “{name}”. The template has them all.</source>
        <translation>没有找到组员：花名册需要“{number}”和“{name}”两列。可先下载模板。</translation>
    </message>
    <message>
        <source>No fault of {name} is open.</source>
        <translation>{name}没有未了结的故障。</translation>
    </message>
    <message>
        <source>No report tells anything of {month}, so there is nothing to review. Import the month&apos;s report, or name an agent for an empty form.</source>
        <translation>没有任何报表涉及{month}，没有可评估的内容。请导入该月报表，或指定组员打印空白表。</translation>
    </message>
    <message>
        <source>Number {number} belongs to {name} already. Check the number.</source>
        <translation>工号 {number} 已属于 {name}，请核对。</translation>
    </message>
    <message>
        <source>Number {number} is a login of {name}. Check the number.</source>
        <translation>工号 {number} 是 {name} 的登录账号，请核对。</translation>
    </message>
    <message>
        <source>Say how many minutes {name} takes.</source>
        <translation>请写明“{name}”需要多少分钟。</translation>
    </message>
    <message>
        <source>Say on which weekdays {name} is held.</source>
        <translation>请选择“{name}”在星期几召开。</translation>
    </message>
    <message>
        <source>That lies before it began at {at:%H:%M}.</source>
        <translation>时间早于开始的 {at:%H:%M}，请更正。</translation>
    </message>
    <message>
        <source>The backup {name} could not be written ({error}). Check the folder and the free space.</source>
        <translation>备份 {name} 写入失败（{error}）。请检查文件夹和剩余空间。</translation>
    </message>
    <message>
        <source>The folder of {name} cannot be written ({error}). Choose another place for the store.</source>
        <translation>{name} 所在文件夹不可写（{error}）。请为台账另选位置。</translation>
    </message>
    <message>
        <source>The leave ends on {last}, before it begins on {first}. Correct one.</source>
        <translation>请假在 {first} 开始，却在 {last} 结束，请改正其中一个日期。</translation>
    </message>
    <message>
        <source>The {shift} of {day} has its handover already: {number}, {state}, by {name}. Open that one.</source>
        <translation>{day:%Y-%m-%d} {shift}已有交班记录：{number}，{state}，{name}。请打开那一份。</translation>
    </message>
    <message>
        <source>There is a group “{name}” already. Choose another name.</source>
        <translation>已有班组“{name}”，请换一个名称。</translation>
    </message>
    <message>
        <source>There is a leader “{name}” already. Add something that tells them apart.</source>
        <translation>已有班组长“{name}”，请加上能区分的字样。</translation>
    </message>
    <message>
        <source>There is a rotation “{name}” already.</source>
        <translation>已有轮班规律“{name}”。</translation>
    </message>
    <message>
        <source>There is leave from {first} to {last} already. Return it, or choose other days.</source>
        <translation>{first} 至 {last} 已有请假。请先退回，或另选日期。</translation>
    </message>
    <message>
        <source>There is no agent with number {number}. Check the roster.</source>
        <translation>花名册中没有工号 {number}，请核对花名册。</translation>
    </message>
    <message>
        <source>There is no import {number}. See the import log for the numbers.</source>
        <translation>没有编号为 {number} 的导入，编号见导入记录。</translation>
    </message>
    <message>
        <source>There is no store at {name}. Check --store; an import or the window makes a new one.</source>
        <translation>{name} 没有台账。请检查 --store;导入报表或打开窗口会新建一个。</translation>
    </message>
    <message>
        <source>{address} is no address of a store ({error}). Give the path of a file.</source>
        <translation>{address} 不是有效的数据文件地址（{error}）。请给出文件路径。</translation>
    </message>
    <message>
        <source>{address} names no file. Give the path of a file.</source>
        <translation>{address} 没有指明文件。请给出文件路径。</translation>
    </message>
    <message>
        <source>{form}: nothing of {period} in {group}. Choose another day, or print the blank form.</source>
        <translation>{group}在{period}没有可打印的{form}。换个日期，或打印空白表。</translation>
    </message>
    <message>
        <source>{name} has no scorecard yet. Begin with the one that is ready on the page QA.</source>
        <translation>{name}还没有评分表。请在质检页用现成的评分表开始。</translation>
    </message>
    <message>
        <source>{name} was not in the group on {day} when that month was locked. It stays as it was reported; leave that day empty.</source>
        <translation>{name} 在该月锁定时 {day} 不属于本组。已锁定的月份保持上报时的内容；请把这一天留空。</translation>
    </message>
    <message>
        <source>{number} is not accepted yet. It is sealed later.</source>
        <translation>{number} 尚未接班，接班后才能封存。</translation>
    </message>
    <message>
        <source>{number} is signed. Take it back to change it.</source>
        <translation>{number} 已签字，收回后才能修改。</translation>
    </message>
    <message>
        <source>“{sign}” is no shift. Use their signs or letters.</source>
        <translation>“{sign}”不是班次，请用班次的简称或字母。</translation>
    </message>
    <message>
        <source>Say when {name} begins, like 9:40.</source>
        <translation>请写明“{name}”几点开始，如 9:40。</translation>
    </message>
    <message>
        <source>A call of {day} was checked by this version. It begins on that day or before.</source>
        <translation>{day} 的通话已用此版本抽检，启用日期不能晚于这一天。</translation>
    </message>
    <message>
        <source>A fatal error needs its reason: {item}.</source>
        <translation>致命错误须写明原因：{item}。</translation>
    </message>
    <message>
        <source>A goal is due after the coaching was opened on {day}. Correct the day.</source>
        <translation>目标期限应在建立日 {day} 之后。请改日期。</translation>
    </message>
    <message>
        <source>A locked month counts {name} as it is. Retire the code and add another.</source>
        <translation>已锁定的月份按现有含义统计“{name}”。请停用此代码，另建一个。</translation>
    </message>
    <message>
        <source>A locked month has {name} at its times. Retire it and add another.</source>
        <translation>已锁定的月份中有“{name}”的现行时间。请停用此班次，另建一个。</translation>
    </message>
    <message>
        <source>A version of this scorecard begins on {day} already. Choose another day.</source>
        <translation>该评分表已有自 {day} 起的版本，请换一个日期。</translation>
    </message>
    <message>
        <source>Agents are recorded under “{label}” or signed for it. Write a new version from a day on.</source>
        <translation>“{label}”下已有登记或签收，正文不再改动。请从某日起写新版本。</translation>
    </message>
    <message>
        <source>Agents are recorded under “{name}”, so it stays theirs.</source>
        <translation>已有记录引用“{name}”，适用对象不能再改。</translation>
    </message>
    <message>
        <source>Agree on {most} actions at most; leave the others for the next cycle.</source>
        <translation>行动最多 {most} 项，其余留到下一轮。</translation>
    </message>
    <message>
        <source>Another version holds from {day} on.</source>
        <translation>另一版本也从 {day} 起生效。请改日期。</translation>
    </message>
    <message>
        <source>Article {number} gives {least} to {most} points. Enter how many.</source>
        <translation>{number} 扣 {least} 至 {most} 分。请填写分值。</translation>
    </message>
    <message>
        <source>Article {number} is suspended on {day}.</source>
        <translation>{number} 在 {day} 暂停执行。</translation>
    </message>
    <message>
        <source>Article {number} knows no points. Warn, or report.</source>
        <translation>{number} 没有分值。可警告或上报。</translation>
    </message>
    <message>
        <source>Article {number} needs its text.</source>
        <translation>{number} 缺条款内容。</translation>
    </message>
    <message>
        <source>Article {number} stands twice.</source>
        <translation>{number} 出现了两次。</translation>
    </message>
    <message>
        <source>Article {number}: points go from 1 to {most}; leave them empty where there are none.</source>
        <translation>{number}：分值在 1 至 {most} 之间，没有分值请留空。</translation>
    </message>
    <message>
        <source>Article {number}: say from how many points on.</source>
        <translation>{number}：请填写最低分值。</translation>
    </message>
    <message>
        <source>Article {number}: the most points lie between {least} and {most}.</source>
        <translation>{number}：最高分在 {least} 至 {most} 之间。</translation>
    </message>
    <message>
        <source>Checks were made with this version of “{name}”, so it stays as it is. Write a new version.</source>
        <translation>“{name}”的这个版本已用于质检，不能再改。请另建新版本。</translation>
    </message>
    <message>
        <source>Coaching {number} follows this one already. Go on there.</source>
        <translation>已有后续辅导 {number}。请在那里继续。</translation>
    </message>
    <message>
        <source>Coaching {number} is closed. Take it back to the summary to change it.</source>
        <translation>辅导 {number} 已结束。要修改，先退回“总结”。</translation>
    </message>
    <message>
        <source>Coaching {number} is still open. Close it first.</source>
        <translation>辅导 {number} 还在进行。请先结束它。</translation>
    </message>
    <message>
        <source>Leave lasts at most {count} days. Correct one of the days.</source>
        <translation>一次请假最长 {count} 天，请改正起止日期。</translation>
    </message>
    <message>
        <source>No article in force is called “{word}”. Type its number.</source>
        <translation>没有生效的条款叫“{word}”。请输条款号。</translation>
    </message>
    <message>
        <source>On {day} no work stands there. Enter the shift first, then C.</source>
        <translation>{day} 没有出勤。请先填班次，再按 C。</translation>
    </message>
    <message>
        <source>Points rest on this warning: {numbers}. Strike them first.</source>
        <translation>有扣分依据本次警告：{numbers}。请先撤销扣分。</translation>
    </message>
    <message>
        <source>Records cite “{name}” by its name. Retire it and enter the new one beside it.</source>
        <translation>已有登记引用“{name}”。请停用它，另建新制度。</translation>
    </message>
    <message>
        <source>Several articles are meant: {articles}. Type the number.</source>
        <translation>符合的条款不止一条：{articles}。请输条款号。</translation>
    </message>
    <message>
        <source>Somebody is recorded under “{label}” on {day}. It ends on that day or later.</source>
        <translation>{day} 有人按“{label}”记录，废止日期不能早于这一天。</translation>
    </message>
    <message>
        <source>The backup was made, but the files attached to {name} could not be put in order ({error}). Check the folder and the free space.</source>
        <translation>备份已完成，但 {name} 的附件文件夹整理失败（{error}）。请检查文件夹和剩余空间。</translation>
    </message>
    <message>
        <source>The coaching was opened on {day}, after this follow-up. Correct the day.</source>
        <translation>辅导建立于 {day}，晚于这次跟进。请改日期。</translation>
    </message>
    <message>
        <source>The cover is on {day}. It is paid back on that day or later.</source>
        <translation>顶班在 {day}，还班不能早于这一天。</translation>
    </message>
    <message>
        <source>The disk is full; “{name}” was not attached. Free some space and try again.</source>
        <translation>磁盘已满，“{name}”没有附上。腾出空间后再试。</translation>
    </message>
    <message>
        <source>The picture could not be kept in {folder}.</source>
        <translation>图片无法暂存到 {folder}。</translation>
    </message>
    <message>
        <source>The recording {ref} was checked already.</source>
        <translation>录音 {ref} 已质检过。</translation>
    </message>
    <message>
        <source>The recording {ref} was checked on {day} by {grader} already. Open that check, or grade it a second time.</source>
        <translation>录音 {ref} 已于 {day} 由 {grader} 质检。请打开那条记录，或作校准复评。</translation>
    </message>
    <message>
        <source>The score lies between 0 and {full}.</source>
        <translation>得分应在 0 到 {full} 之间。</translation>
    </message>
    <message>
        <source>There are several groups: {names}. Choose one by --group.</source>
        <translation>有多个班组：{names}。用 --group 指定一个。</translation>
    </message>
    <message>
        <source>There is a rulebook “{name}” already. Write a new version.</source>
        <translation>已有制度“{name}”。请为它写新版本。</translation>
    </message>
    <message>
        <source>There is a scorecard “{name}” already. Choose another name.</source>
        <translation>已有评分表“{name}”，请换一个名称。</translation>
    </message>
    <message>
        <source>There is no figure “{key}”. Choose one.</source>
        <translation>没有“{key}”这个指标。请另选一个。</translation>
    </message>
    <message>
        <source>There is no group “{name}”. There are: {names}.</source>
        <translation>没有班组“{name}”。已有：{names}。</translation>
    </message>
    <message>
        <source>This article does not hold on {day}. Choose one that does.</source>
        <translation>本条在 {day} 未生效。请选择当天生效的条款。</translation>
    </message>
    <message>
        <source>This was signed on {day}. Take the signature away first, and save; then it can be changed.</source>
        <translation>已于 {day} 签字。请先清除签字日期并保存，再作修改。</translation>
    </message>
    <message>
        <source>{at:%Y-%m-%d %H:%M} does not belong to the day of the call.</source>
        <translation>{at:%Y-%m-%d %H:%M} 不在通话当日。</translation>
    </message>
    <message>
        <source>{at:%Y-%m-%d %H:%M} is still to come. Correct the time.</source>
        <translation>{at:%Y-%m-%d %H:%M} 还没有到。请改时间。</translation>
    </message>
    <message>
        <source>{code} is no shift. The plan takes shifts and rest; enter it under Actual, or as leave.</source>
        <translation>{code}不是班次。计划里只填班次和轮休；请在“实际”里填写，或登记请假。</translation>
    </message>
    <message>
        <source>{day} is still to come. Enter it once it has happened.</source>
        <translation>{day} 还没有到。等发生以后再登记。</translation>
    </message>
    <message>
        <source>{day} lies in the future. Correct the day of the call.</source>
        <translation>{day} 在将来，请更正通话日期。</translation>
    </message>
    <message>
        <source>{first} is more than two years away. Correct the year.</source>
        <translation>{first} 距今超过两年，请检查年份。</translation>
    </message>
    <message>
        <source>{folder} cannot be written ({error}); “{name}” was not attached. Check its permissions.</source>
        <translation>{folder} 无法写入（{error}），“{name}”没有附上。请检查文件夹权限。</translation>
    </message>
    <message>
        <source>{month:%Y-%m} has not begun yet. Lock it at its end.</source>
        <translation>{month:%Y}年{month:%m}月还没有开始，请到月末再锁定。</translation>
    </message>
    <message>
        <source>{month:%Y-%m} is locked already.</source>
        <translation>{month:%Y}年{month:%m}月已经锁定。</translation>
    </message>
    <message>
        <source>{month:%Y-%m} is locked. Give a reason for the correction.</source>
        <translation>{month:%Y}年{month:%m}月已锁定，请写明更正原因。</translation>
    </message>
    <message>
        <source>{name} cannot be used ({reason}). Check the folder, its permissions and the free space.</source>
        <translation>无法使用 {name}（{reason}）。请检查该文件夹、其权限和剩余空间。</translation>
    </message>
    <message>
        <source>{name} cannot mentor themselves.</source>
        <translation>{name} 不能做自己的指导人。</translation>
    </message>
    <message>
        <source>{name} could not be put in place ({error}). Check the folder, then try again.</source>
        <translation>无法将文件放到 {name}（{error}）。请检查文件夹后重试。</translation>
    </message>
    <message>
        <source>{name} does not belong to the group on {day}.</source>
        <translation>{name} 在 {day} 不属于本组。</translation>
    </message>
    <message>
        <source>{name} does not belong to the group on {day}. Leave that day empty, or correct the days of joining and leaving in the roster.</source>
        <translation>{name} 在 {day} 不在本组。请空着这一天，或在花名册中更正入组、离组日期。</translation>
    </message>
    <message>
        <source>{name} has graded this call already. Another one grades it again.</source>
        <translation>{name} 已评过这通电话，复评须由另一人进行。</translation>
    </message>
    <message>
        <source>{name} has no shift on {day}. Choose a day with one.</source>
        <translation>{name} 在 {day} 没有班次。请选有班的一天。</translation>
    </message>
    <message>
        <source>{name} has no shift planned on {day}. Plan one, or use the month grid.</source>
        <translation>{name} {day}没有排班。请先排班，或在考勤表中登记。</translation>
    </message>
    <message>
        <source>{name} has read the note already.</source>
        <translation>{name}已阅过这条补充。</translation>
    </message>
    <message>
        <source>{name} has records and cannot be removed. Enter the day of leaving instead.</source>
        <translation>{name} 已有记录，不能删除。请改填离组日期。</translation>
    </message>
    <message>
        <source>{name} has the duty since {time:%H:%M}. Take it back first.</source>
        <translation>{name} 从 {time:%H:%M} 起代班中，请先收回。</translation>
    </message>
    <message>
        <source>{name} is a database, but not a CCLeader store.</source>
        <translation>{name} 是一个数据库，但不是班长台的数据文件。</translation>
    </message>
    <message>
        <source>{name} is damaged or not a CCLeader store ({answer}). Choose another file.</source>
        <translation>{name} 已损坏或不是班长台台账（{answer}）。请选择其他文件。</translation>
    </message>
    <message>
        <source>{name} is empty, but there are backups of it in {backups}. Restore one of them.</source>
        <translation>{name} 是空的，但 {backups} 中有它的备份。请恢复其中一份。</translation>
    </message>
    <message>
        <source>{name} is open in another CCLeader. Close that one, or use it there.</source>
        <translation>{name} 正在另一个班长台中打开。请关闭那一个，或在那里使用。</translation>
    </message>
    <message>
        <source>{name} is planned otherwise on {day} since the swap. Plan these days by hand.</source>
        <translation>换班之后 {name} 在 {day} 的班次已另行调整，请手工改排这几天。</translation>
    </message>
    <message>
        <source>{name} is the store itself. Choose another file for the backup.</source>
        <translation>{name} 就是正在使用的数据文件。请为备份选择另一个文件。</translation>
    </message>
    <message>
        <source>{name} left on {day} and signs no more.</source>
        <translation>{name}已于 {day:%Y-%m-%d} 离职，不能签字。</translation>
    </message>
    <message>
        <source>{name} needs a symbol for the grid.</source>
        <translation>请为“{name}”填写表格中显示的符号。</translation>
    </message>
    <message>
        <source>{name} needs an upgrade. Open it in the window once.</source>
        <translation>{name} 需要升级。请先用窗口打开一次。</translation>
    </message>
    <message>
        <source>{name} was written by a newer CCLeader ({version}). Update the program to open it.</source>
        <translation>{name} 由更新版本的班长台写入（{version}）。请升级程序后再打开。</translation>
    </message>
    <message>
        <source>{name} works the {shift} on {day} already. Choose another day or another agent.</source>
        <translation>{name} 在 {day} 已有{shift}。请换一天或换一名组员。</translation>
    </message>
    <message>
        <source>{name}&apos;s shift on {day} is {hours}: neither late nor early. Check the time.</source>
        <translation>{name} {day}的班次是 {hours}，不算迟到或早退。请核对时间。</translation>
    </message>
    <message>
        <source>{name}: the day of leaving {left} lies before that of joining {joined}. Correct one.</source>
        <translation>{name}：离组日期 {left} 早于入组日期 {joined}，请更正其一。</translation>
    </message>
    <message>
        <source>{numbers} had not joined or had left in {month}, so there is no review. Check the month and the roster.</source>
        <translation>{month}{numbers}尚未入组或已离组，没有月度评估。请核对月份和花名册。</translation>
    </message>
    <message>
        <source>{number} has {points} points. Enter fewer, but at least one; for none of it, strike it.</source>
        <translation>{number} 为 {points} 分。减轻后至少 1 分并少于原分值；全部免去请选撤销。</translation>
    </message>
    <message>
        <source>{number} is accepted already.</source>
        <translation>{number} 已接班。</translation>
    </message>
    <message>
        <source>{number} is locked. Add a note to it instead.</source>
        <translation>{number} 已锁定，请用补充说明。</translation>
    </message>
    <message>
        <source>{number} is not locked yet. Write into its text.</source>
        <translation>{number} 尚未锁定，请直接写在正文里。</translation>
    </message>
    <message>
        <source>{number} is not signed by the outgoing leader yet.</source>
        <translation>{number} 交班人尚未签字。</translation>
    </message>
    <message>
        <source>{number} is struck already. It stays as it is.</source>
        <translation>{number} 已撤销，不再改动。</translation>
    </message>
    <message>
        <source>{number} is struck. It needs no appeal.</source>
        <translation>{number} 已撤销，不需要申诉。</translation>
    </message>
    <message>
        <source>{number} is under appeal already. Decide on that one.</source>
        <translation>{number} 已在申诉中。请先作出结论。</translation>
    </message>
    <message>
        <source>{number} is under appeal. Decide on the appeal.</source>
        <translation>{number} 正在申诉中。请对申诉作出结论。</translation>
    </message>
    <message>
        <source>{number} was read by {name} already.</source>
        <translation>{number} 已由{name}查阅。</translation>
    </message>
    <message>
        <source>{number} was signed on {day} with “{name}”. Take the signature away first.</source>
        <translation>{number} 已于 {day} 连同“{name}”签字，请先清除签字日期。</translation>
    </message>
    <message>
        <source>{number} was signed once and stays. Write on in it.</source>
        <translation>{number} 曾经签字，不能删除，请继续填写。</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}). Close it if another program has it open, or choose another place.</source>
        <translation>无法写入 {path}（{reason}）。如果文件在其他程序中打开，请先关闭，或换一个位置保存。</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}. Choose another place.</source>
        <translation>{path} 写入失败（{reason}）。请换一个位置。</translation>
    </message>
    <message>
        <source>{time:%H:%M} lies ahead. Enter it once it has happened.</source>
        <translation>{time:%H:%M} 还没有到。发生之后再登记。</translation>
    </message>
    <message>
        <source>{why} That is done on the page Points; K enters what is due.</source>
        <translation>{why}请在“扣分”页登记；K 按规定登记。</translation>
    </message>
    <message>
        <source>“{code}” is no attendance code.</source>
        <translation>没有“{code}”这个考勤代码。</translation>
    </message>
    <message>
        <source>“{digest}” is no name of an attached file: the store was changed by other means. Restore a backup.</source>
        <translation>“{digest}”不是附件的名称：数据文件被其他程序改动过，请从备份恢复。</translation>
    </message>
    <message>
        <source>“{item}” needs points from 1 to {most}.</source>
        <translation>“{item}”的分值应为 1 到 {most}。</translation>
    </message>
    <message>
        <source>“{item}” stands twice in its section.</source>
        <translation>“{item}”在同一分组中重复。</translation>
    </message>
    <message>
        <source>“{label}” holds from {day} on already. A new version begins later.</source>
        <translation>“{label}”从 {day} 起生效。新版本应从更晚的日期开始。</translation>
    </message>
    <message>
        <source>“{letter}” does something else in the grid. Choose another.</source>
        <translation>“{letter}”在月表中另有用途，请换一个字母。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read ({error}). Check that it is still there and not open elsewhere.</source>
        <translation>“{name}”无法读取（{error}）。请确认它还在原处，且没有被其他程序占用。</translation>
    </message>
    <message>
        <source>“{name}” could not be opened ({error}). Check the free space on the disk.</source>
        <translation>“{name}”无法打开（{error}）。请检查磁盘剩余空间。</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Choose the files in it.</source>
        <translation>“{name}”是文件夹，请选择其中的文件。</translation>
    </message>
    <message>
        <source>“{name}” is a program and is not started from here.</source>
        <translation>“{name}”是程序，不能从这里运行。</translation>
    </message>
    <message>
        <source>“{name}” is empty. Choose the file that has the content.</source>
        <translation>“{name}”是空文件，请选择有内容的文件。</translation>
    </message>
    <message>
        <source>“{name}” is larger than {most} MB. Attach a smaller copy, or only the part that matters.</source>
        <translation>“{name}”超过 {most} MB。请压缩后再附上，或只附需要的部分。</translation>
    </message>
    <message>
        <source>“{name}” is no longer at {path}. Restore it from a backup, or attach it again.</source>
        <translation>“{name}”已不在 {path}。请从备份恢复，或重新附上。</translation>
    </message>
    <message>
        <source>“{sign}” is {name} already. Choose another.</source>
        <translation>“{sign}”已用于{name}。请换一个。</translation>
    </message>
    <message>
        <source>“{sign}” says a day of rest. Choose another.</source>
        <translation>“{sign}”表示休息。请换一个。</translation>
    </message>
    <message>
        <source>“{what}” is open already.</source>
        <translation>“{what}”尚未了结。</translation>
    </message>
    <message>
        <source>“{what}” was closed at {at:%Y-%m-%d %H:%M}. Open it again first.</source>
        <translation>“{what}”已于 {at:%Y-%m-%d %H:%M} 了结，请先重新打开。</translation>
    </message>
    <message>
        <source>“{what}” was not reported yet. Send it first.</source>
        <translation>“{what}”尚未上报，请先上报。</translation>
    </message>
    <message>
        <source>“{value}” is taken by {name} already. Choose another.</source>
        <translation>“{value}”已被“{name}”使用，请换一个。</translation>
    </message>
    <message>
        <source>An event needs a few words: what happened that day?</source>
        <translation>事件要写几个字：那天发生了什么？</translation>
    </message>
    <message>
        <source>This store is on a database server; back it up and restore it with the server&apos;s tools.</source>
        <translation>该台账在数据库服务器上，请用服务器自带的工具备份和恢复。</translation>
    </message>
    <message>
        <source>A thing needs a name.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>How many are there? Enter a number above 0.</source>
        <translation>有多少？请填写大于 0 的数。</translation>
    </message>
    <message>
        <source>What is wrong with it? Say it in a few words.</source>
        <translation>出了什么问题？请简单写明。</translation>
    </message>
    <message>
        <source>This briefing was taken back meanwhile. Prepare it again.</source>
        <translation>这次会议已被撤销，请重新准备。</translation>
    </message>
    <message>
        <source>The briefing ends before it begins. Correct one time.</source>
        <translation>结束时间早于开始时间，请改正其一。</translation>
    </message>
    <message>
        <source>Somebody is excused: enter who came instead.</source>
        <translation>有人请假：请写明代参加人。</translation>
    </message>
    <message>
        <source>Somebody is excused: enter the minutes the deputy took.</source>
        <translation>有人请假：请写入代参加人所做的会议记录。</translation>
    </message>
    <message>
        <source>A code needs a name.</source>
        <translation>请填写代码名称。</translation>
    </message>
    <message>
        <source>This leader was taken out meanwhile. Enter them again.</source>
        <translation>这位班组长刚才已被撤出，请重新登记。</translation>
    </message>
    <message>
        <source>A leader needs a name.</source>
        <translation>请填写班组长姓名。</translation>
    </message>
    <message>
        <source>A PIN has exactly 4 digits.</source>
        <translation>签字口令正好 4 位数字。</translation>
    </message>
    <message>
        <source>Enter the PIN that holds now, too.</source>
        <translation>请同时输入现在的签字口令。</translation>
    </message>
    <message>
        <source>Choose who takes the duty.</source>
        <translation>请选择由谁代班。</translation>
    </message>
    <message>
        <source>The duty is lent to somebody else. Choose another.</source>
        <translation>代班人不能是本人，请另选一位。</translation>
    </message>
    <message>
        <source>Say why the duty is lent, in a few words.</source>
        <translation>请简单写明代班原因。</translation>
    </message>
    <message>
        <source>Say in a line how the matter ended, then close it.</source>
        <translation>请用一句话写明怎么了结的，再了结。</translation>
    </message>
    <message>
        <source>Say in a line why the matter is open again.</source>
        <translation>请用一句话写明为什么重新打开。</translation>
    </message>
    <message>
        <source>Say whom the matter was reported to.</source>
        <translation>请写明上报给谁。</translation>
    </message>
    <message>
        <source>Write down what was answered.</source>
        <translation>请写明答复内容。</translation>
    </message>
    <message>
        <source>A matter needs a few words: what is not done yet?</source>
        <translation>请写明是什么事还没办完。</translation>
    </message>
    <message>
        <source>This matter was taken back meanwhile. Enter it again.</source>
        <translation>这一事项已被撤销，请重新登记。</translation>
    </message>
    <message>
        <source>A meeting needs a name.</source>
        <translation>会议要有名称。</translation>
    </message>
    <message>
        <source>This notice was taken back meanwhile. Enter it again.</source>
        <translation>这条通知已被撤销，请重新录入。</translation>
    </message>
    <message>
        <source>A notice needs a title: what is it about?</source>
        <translation>通知要有标题：讲的是什么？</translation>
    </message>
    <message>
        <source>A notice cannot be closed before it was received.</source>
        <translation>通知不能在收到之前关闭。</translation>
    </message>
    <message>
        <source>Say in a few words what is not done yet.</source>
        <translation>请简单写明还有什么没办完。</translation>
    </message>
    <message>
        <source>A rotation needs a name.</source>
        <translation>轮班规律需要名称。</translation>
    </message>
    <message>
        <source>A rotation needs at least one day.</source>
        <translation>轮班规律至少要有一天。</translation>
    </message>
    <message>
        <source>Write the question that was asked.</source>
        <translation>请写下提问的内容。</translation>
    </message>
    <message>
        <source>A coaching is opened today or was before.</source>
        <translation>辅导只能在今天或之前建立。请改日期。</translation>
    </message>
    <message>
        <source>Say in a few words what is to be done.</source>
        <translation>请用几个字写明要做什么。</translation>
    </message>
    <message>
        <source>The next follow-up lies after this one. Correct the day.</source>
        <translation>下次跟进应在本次之后。请改日期。</translation>
    </message>
    <message>
        <source>Write something, or leave the note.</source>
        <translation>写点内容，或不记这条备忘。</translation>
    </message>
    <message>
        <source>Say in a few words what the coaching is about.</source>
        <translation>请用几个字写明辅导什么。</translation>
    </message>
    <message>
        <source>Say who coaches.</source>
        <translation>请填写辅导人。</translation>
    </message>
    <message>
        <source>Enter a number above 0, or leave it empty.</source>
        <translation>请填写大于 0 的数，或留空。</translation>
    </message>
    <message>
        <source>A goal needs a figure, or a few words.</source>
        <translation>目标要有一个指标，或几个字的说明。</translation>
    </message>
    <message>
        <source>A figure of this goal is no number. Correct it.</source>
        <translation>目标中的数值不是有效数字，请更正。</translation>
    </message>
    <message>
        <source>Write what you saw, or what the agent said.</source>
        <translation>请写下观察到的，或组员说的。</translation>
    </message>
    <message>
        <source>Enter a goal first.</source>
        <translation>先填一个目标。</translation>
    </message>
    <message>
        <source>Write how it is now and why, as one of you sees it.</source>
        <translation>写下现状和原因，组员或组长的看法都行。</translation>
    </message>
    <message>
        <source>Agree on something to do.</source>
        <translation>至少约定一项行动。</translation>
    </message>
    <message>
        <source>Every action says who does it, and until when.</source>
        <translation>每项行动都要写明由谁、何时完成。</translation>
    </message>
    <message>
        <source>Look at how it goes first: note a follow-up.</source>
        <translation>先看看进展：记一次跟进。</translation>
    </message>
    <message>
        <source>Say how the coaching ended; “no change yet” will do.</source>
        <translation>写明结论；“暂无变化”也可以。</translation>
    </message>
    <message>
        <source>Choose one of the options.</source>
        <translation>请选择其中一项。</translation>
    </message>
    <message>
        <source>Every line says something, and each stands once.</source>
        <translation>每行都要有内容，且不能重复。</translation>
    </message>
    <message>
        <source>Every time ends after it begins, and no two overlap.</source>
        <translation>每段的结束时间要晚于开始时间，各段不能重叠。</translation>
    </message>
    <message>
        <source>These shifts are there already. Add further ones one by one.</source>
        <translation>这些班次已经存在，请逐个新增其他班次。</translation>
    </message>
    <message>
        <source>A shift needs a name and a short sign for the grid.</source>
        <translation>班次需要名称和排班表中的简称。</translation>
    </message>
    <message>
        <source>Enter the one letter that types this shift.</source>
        <translation>请填一个用来输入此班次的字母。</translation>
    </message>
    <message>
        <source>A shift begins on its day or in the night after.</source>
        <translation>班次应在当天或当晚次日凌晨开始。</translation>
    </message>
    <message>
        <source>A shift ends after it begins, within 24 hours.</source>
        <translation>班次的结束应晚于开始，且不超过 24 小时。</translation>
    </message>
    <message>
        <source>Breaks lie inside the shift, end after they begin and do not overlap.</source>
        <translation>休息时段应在班次之内，结束晚于开始，且互不重叠。</translation>
    </message>
    <message>
        <source>This request was taken back meanwhile. Ask anew.</source>
        <translation>这条申请已被撤销，请重新申请。</translation>
    </message>
    <message>
        <source>The plan was changed after this was asked for. Return it and ask anew.</source>
        <translation>提出之后排班已改动。请退回后重新申请。</translation>
    </message>
    <message>
        <source>This request was returned already. Ask anew.</source>
        <translation>该申请已退回，请重新申请。</translation>
    </message>
    <message>
        <source>Only a cover that was approved is paid back.</source>
        <translation>只有已批准的顶班才能还班。</translation>
    </message>
    <message>
        <source>This request was decided already. To change it, plan the days anew.</source>
        <translation>该申请已处理。如需更改，请直接调整排班。</translation>
    </message>
    <message>
        <source>Choose somebody else: nobody swaps with themselves.</source>
        <translation>不能与自己换班，请选择另一名组员。</translation>
    </message>
    <message>
        <source>A swap names the day taken for it; a cover has none.</source>
        <translation>换班要写明换回哪一天；顶班不写。</translation>
    </message>
    <message>
        <source>Both work the same shift that day. There is nothing to swap.</source>
        <translation>两人当天班次相同，无需换班。</translation>
    </message>
    <message>
        <source>Who is it? Enter the visitor&apos;s name.</source>
        <translation>来访的是谁？请填写姓名。</translation>
    </message>
    <message>
        <source>What is lent? Name the thing.</source>
        <translation>借出的是什么？请填写物品。</translation>
    </message>
    <message>
        <source>Minutes are 0 or more; leave empty what is not known.</source>
        <translation>分钟数不能小于 0；不清楚的请留空。</translation>
    </message>
    <message>
        <source>Leaving lies before arriving. Correct one of the times.</source>
        <translation>离开时间早于到达时间，请改正其一。</translation>
    </message>
    <message>
        <source>Enter a number of agents from 0 to 999.</source>
        <translation>请填 0 到 999 的人数。</translation>
    </message>
    <message>
        <source>This handover was taken back meanwhile. Begin it again.</source>
        <translation>这份交班记录已被撤销，请重新建立。</translation>
    </message>
    <message>
        <source>Say why the leave is returned.</source>
        <translation>请写明退回原因。</translation>
    </message>
    <message>
        <source>The slip is still missing. Note it as handed in, then approve.</source>
        <translation>假条还没有补交。请先登记补单，再批准。</translation>
    </message>
    <message>
        <source>The slip has been handed in already.</source>
        <translation>假条已经补交。</translation>
    </message>
    <message>
        <source>This leave is approved already. Return it to change it.</source>
        <translation>这条请假已批准。要修改请先退回。</translation>
    </message>
    <message>
        <source>This leave was returned. Enter a new one.</source>
        <translation>这条请假已退回，请重新登记。</translation>
    </message>
    <message>
        <source>This leave was taken back meanwhile. Enter it again.</source>
        <translation>这条请假已被撤销，请重新登记。</translation>
    </message>
    <message>
        <source>Choose a kind of leave.</source>
        <translation>请选择请假类型。</translation>
    </message>
    <message>
        <source>Say what it is about: type the facts behind the kind.</source>
        <translation>请写明事由：在类型后面输入事实。</translation>
    </message>
    <message>
        <source>No roster of shifts found: it needs a row of days (1, 2, 3 … or 6/1, 6/2 …) and below it a row for each agent with the number or the name. Export one to see how it looks.</source>
        <translation>没有找到排班表：需要一行日期（1、2、3……或 6/1、6/2……），下面每名组员一行，左侧写工号或姓名。可先导出一份作为样子。</translation>
    </message>
    <message>
        <source>Say why you write it for the leader of that shift.</source>
        <translation>代写交班记录须写明原因。</translation>
    </message>
    <message>
        <source>What is unclear? Write the question down.</source>
        <translation>哪里不清楚？请写明疑问。</translation>
    </message>
    <message>
        <source>Only who signed takes it back. If something is unclear to you, send a question.</source>
        <translation>只有签字人可以收回。不清楚的地方请用“有疑问”退回。</translation>
    </message>
    <message>
        <source>Say why it is not taken over in person.</source>
        <translation>未当面接班，请写明原因。</translation>
    </message>
    <message>
        <source>You are there: take it over yourself.</source>
        <translation>您在现场，请直接接班。</translation>
    </message>
    <message>
        <source>Nobody is named who took it. Take it back and name them.</source>
        <translation>未填接班人。请收回后填写接班人。</translation>
    </message>
    <message>
        <source>By phone, who handed over signs.</source>
        <translation>电话接班由交班人签字。</translation>
    </message>
    <message>
        <source>Who hands over cannot take over. Somebody else signs, or choose by phone or nobody takes over.</source>
        <translation>交班人不能自己接班。请由他人签字，或选择电话接班、无人接班。</translation>
    </message>
    <message>
        <source>Somebody else was to take over. Choose “A deputy takes over”.</source>
        <translation>原定接班人不是您。请选择“由他人代接”。</translation>
    </message>
    <message>
        <source>Who has read it? Enter the name.</source>
        <translation>谁查阅的？请填写姓名。</translation>
    </message>
    <message>
        <source>A note needs a few words.</source>
        <translation>补充说明不能为空。</translation>
    </message>
    <message>
        <source>The other side reads the note. Choose who works at this desk.</source>
        <translation>补充说明由对方阅读。请先选择当前使用人。</translation>
    </message>
    <message>
        <source>This overtime was taken back meanwhile. Enter it again.</source>
        <translation>这条加班已被撤销，请重新登记。</translation>
    </message>
    <message>
        <source>Overtime begins on its day or in the night after.</source>
        <translation>加班应在当日或次日凌晨开始。</translation>
    </message>
    <message>
        <source>Overtime lasts from 1 minute to 24 hours.</source>
        <translation>加班时长应在 1 分钟到 24 小时之间。</translation>
    </message>
    <message>
        <source>There is overtime at that time already. Change that, or the time.</source>
        <translation>这段时间已有加班登记。请修改原登记，或改时间。</translation>
    </message>
    <message>
        <source>Choose an agent.</source>
        <translation>请选择组员。</translation>
    </message>
    <message>
        <source>Enter a day, for instance 6-30, +7 or Fri.</source>
        <translation>请填日期，例如 6-30、+7 或 周五。</translation>
    </message>
    <message>
        <source>Enter when it begins, for instance 18:00.</source>
        <translation>请填开始时间，例如 18:00。</translation>
    </message>
    <message>
        <source>Write the days of the rotation, a sign each.</source>
        <translation>请填写轮班的各天，每天一个简称或字母。</translation>
    </message>
    <message>
        <source>The last day lies before the first. Correct one.</source>
        <translation>最后一天早于第一天，请改正其中一个。</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>请简单写明原因。</translation>
    </message>
    <message>
        <source>How long was the overtime? Type it, for instance 2h or 18:00-20:00.</source>
        <translation>加班多久？请输入时长，例如 2小时 或 18:00-20:00。</translation>
    </message>
    <message>
        <source>This was taken back meanwhile. Enter it again if it still holds.</source>
        <translation>这条记录刚刚已被撤销；如仍有效，请重新录入。</translation>
    </message>
    <message>
        <source>Write down the agent&apos;s reason for the appeal.</source>
        <translation>请写明组员的申诉理由。</translation>
    </message>
    <message>
        <source>This appeal is decided already. A new one may be handed in.</source>
        <translation>这份申诉已有结论。可以另交申诉。</translation>
    </message>
    <message>
        <source>Say why the appeal is decided so.</source>
        <translation>请写明申诉结论的理由。</translation>
    </message>
    <message>
        <source>Only a reduction says how many points stay.</source>
        <translation>只有减轻才填写保留的分值。</translation>
    </message>
    <message>
        <source>This store was opened without a folder for files.</source>
        <translation>打开此台账时没有指定附件文件夹。</translation>
    </message>
    <message>
        <source>This goal was taken away meanwhile.</source>
        <translation>这个目标刚刚已被去掉。</translation>
    </message>
    <message>
        <source>Say whom it concerns.</source>
        <translation>请选择组员。</translation>
    </message>
    <message>
        <source>Only points have points: a warning has none.</source>
        <translation>只有扣分才有分值，警告没有。</translation>
    </message>
    <message>
        <source>{name}: article {number} asks for a warning. Say why it is otherwise.</source>
        <translation>{name}：{number} 应先警告。不这样处理，请写明理由。</translation>
    </message>
    <message>
        <source>{name}: article {number} asks for points. Say why it is otherwise.</source>
        <translation>{name}：{number} 应扣分。不这样处理，请写明理由。</translation>
    </message>
    <message>
        <source>{name}: article {number} is reported upward. Say why it is otherwise.</source>
        <translation>{name}：{number} 应上报。不这样处理，请写明理由。</translation>
    </message>
    <message>
        <source>Say what happened: what was seen or heard, by whom.</source>
        <translation>请写明事实：看到或听到什么，谁看到的。</translation>
    </message>
    <message>
        <source>The agent is told after it happened and before now. Correct the time.</source>
        <translation>告知时间应在事发之后、现在之前。请改时间。</translation>
    </message>
    <message>
        <source>The agent is told after it happened. Correct the time.</source>
        <translation>告知时间应在事发之后。请改时间。</translation>
    </message>
    <message>
        <source>It is signed or refused, not both.</source>
        <translation>签字和拒签只能选一项。</translation>
    </message>
    <message>
        <source>Nobody signs before it happened. Correct the day.</source>
        <translation>签字不能早于事发当天。请改日期。</translation>
    </message>
    <message>
        <source>Say who saw that the signature was refused.</source>
        <translation>请填写拒签见证人。</translation>
    </message>
    <message>
        <source>Say whom it was reported to.</source>
        <translation>请填写上报给谁。</translation>
    </message>
    <message>
        <source>Say why the record is struck. It stays to be read.</source>
        <translation>请写明撤销理由。原登记保留可查。</translation>
    </message>
    <message>
        <source>Choose at least one item that is disputed.</source>
        <translation>请至少选择一个申请复核的评分项。</translation>
    </message>
    <message>
        <source>This item was disputed already. What was decided stands.</source>
        <translation>该项已复核过，以复核结果为准。</translation>
    </message>
    <message>
        <source>Nothing is to be decided about this item.</source>
        <translation>该项没有待处理的复核。</translation>
    </message>
    <message>
        <source>This call was drawn for another agent.</source>
        <translation>这通录音是为另一位组员抽取的。</translation>
    </message>
    <message>
        <source>A call that was drawn is a random check.</source>
        <translation>抽中的录音属于随机抽检。</translation>
    </message>
    <message>
        <source>This call that was drawn has been checked already.</source>
        <translation>这通抽中的录音已质检。</translation>
    </message>
    <message>
        <source>Which recording was checked? Enter its number.</source>
        <translation>请填写所质检录音的录音号。</translation>
    </message>
    <message>
        <source>Who listened? Enter the grader.</source>
        <translation>请填写质检员。</translation>
    </message>
    <message>
        <source>A second grading belongs to a check that was made before.</source>
        <translation>校准复评须对应一条已有的质检记录。</translation>
    </message>
    <message>
        <source>A call lasts less than a day. Correct its length.</source>
        <translation>通话时长应少于一天，请更正。</translation>
    </message>
    <message>
        <source>Only a check that was graded item by item is graded again.</source>
        <translation>只有逐项评分的质检才能复评。</translation>
    </message>
    <message>
        <source>The same call is graded by the same scorecard, or nothing can be compared.</source>
        <translation>复评须用同一组员、同一版评分表，否则无法比较。</translation>
    </message>
    <message>
        <source>The items belong to another scorecard. Grade them anew.</source>
        <translation>这些评分项属于另一张评分表，请重新评分。</translation>
    </message>
    <message>
        <source>At least one item applies to every call.</source>
        <translation>每通电话至少有一项适用。</translation>
    </message>
    <message>
        <source>A check is a score, or items, not both.</source>
        <translation>质检或只记得分，或逐项评分，不能两者都有。</translation>
    </message>
    <message>
        <source>Errors are counted from 0.</source>
        <translation>错误数不能小于 0。</translation>
    </message>
    <message>
        <source>This check was disputed and decided; it stays as it is, with both texts.</source>
        <translation>这条质检已复核，双方意见均须保留，不能再改。</translation>
    </message>
    <message>
        <source>This check is a draft. Save it first.</source>
        <translation>这条质检还是草稿，请先保存。</translation>
    </message>
    <message>
        <source>This check is saved already. Only a draft is discarded.</source>
        <translation>这条质检已保存，只有草稿可以放弃。</translation>
    </message>
    <message>
        <source>The agent has confirmed this check. What is wrong in it is disputed item by item.</source>
        <translation>组员已确认此质检；如有错误，请逐项申请复核。</translation>
    </message>
    <message>
        <source>The agent disputes this check. Decide about the items first.</source>
        <translation>组员已申请复核，请先处理申请复核的项。</translation>
    </message>
    <message>
        <source>This item was not found wrong, so there is nothing to dispute.</source>
        <translation>该项没有判错，无需申请复核。</translation>
    </message>
    <message>
        <source>Say why in a line.</source>
        <translation>请用一句话说明原因。</translation>
    </message>
    <message>
        <source>An article was taken back meanwhile. Look at the list again.</source>
        <translation>有条款已被撤回。请重新查看列表。</translation>
    </message>
    <message>
        <source>An article needs its number, as it is printed.</source>
        <translation>请填写条款号，与原文一致。</translation>
    </message>
    <message>
        <source>The last day lies before the first. Correct one of them.</source>
        <translation>结束日期早于开始日期。请改其中一个。</translation>
    </message>
    <message>
        <source>A rulebook needs its name.</source>
        <translation>请填写制度名称。</translation>
    </message>
    <message>
        <source>A version needs a name: its year, or how often revised.</source>
        <translation>请填写版本名称，如年份或第几次修订。</translation>
    </message>
    <message>
        <source>This text of rules was taken back meanwhile. Enter it again.</source>
        <translation>这份制度已被撤回。请重新录入。</translation>
    </message>
    <message>
        <source>A scorecard needs a name.</source>
        <translation>请填写评分表名称。</translation>
    </message>
    <message>
        <source>Every item says what is right.</source>
        <translation>每个评分项都要写明要求。</translation>
    </message>
    <message>
        <source>A scorecard needs at least one item with points.</source>
        <translation>评分表至少要有一项带分值。</translation>
    </message>
    <message>
        <source>Choose the article.</source>
        <translation>请选择条款。</translation>
    </message>
    <message>
        <source>The month is locked. Its records can be read, not added to.</source>
        <translation>该月已锁定，只能查看，不能再登记。</translation>
    </message>
    <message>
        <source>This is no time. Write 14:35, or 629 14:35.</source>
        <translation>这不是时间。请写 14:35 或 629 14:35。</translation>
    </message>
    <message>
        <source>No articles found: the list needs a row of headings with at least the article and its text. Export a rulebook to see how it looks.</source>
        <translation>没有找到条款：表头至少要有“条款”和“内容”两列。可先导出一份制度看格式。</translation>
    </message>
    <message>
        <source>Say why the call is not checked.</source>
        <translation>请说明为何不质检这通录音。</translation>
    </message>
    <message>
        <source>There is nothing to draw from: no calls of these agents are known by half-hours, nor a day&apos;s calls with a planned shift. Import a report first.</source>
        <translation>没有可抽取的通话：这些组员既没有半小时话务，也没有当日话务和排班。请先导入报表。</translation>
    </message>
    <message>
        <source>Say what happened: type the facts behind the article.</source>
        <translation>请写明事实：在条款后面输入。</translation>
    </message>
    <message>
        <source>Under which article? Type its number, words of it, or their initials.</source>
        <translation>依据哪一条？可输条款号、关键词或首字母。</translation>
    </message>
    <message>
        <source>No quality checks found: the list needs a row of headings with the agent (number or name), the day, the recording and the score or the errors. Export one to see how it looks.</source>
        <translation>没有找到质检记录：表中须有一行表头，含组员（工号或姓名）、日期、录音号，以及得分或错误项。可先导出一份看看格式。</translation>
    </message>
    <message>
        <source>Say what the coaching is about: a figure, or a few words.</source>
        <translation>请写明辅导什么：一项指标或几个字。</translation>
    </message>
    <message>
        <source>Whose call was checked? Choose the agent.</source>
        <translation>质检的是谁的录音？请选组员。</translation>
    </message>
    <message>
        <source>Which day was the call? Write 629 or 2026-06-29.</source>
        <translation>通话是哪一天？请写 629 或 2026-06-29。</translation>
    </message>
    <message>
        <source>This is no time of day. Write 14:35.</source>
        <translation>看不懂时间，请写成 14:35。</translation>
    </message>
    <message>
        <source>This is no length of a call. Write 4:12.</source>
        <translation>看不懂时长，请写成 4:12。</translation>
    </message>
    <message>
        <source>There is no scorecard yet. Begin with one first.</source>
        <translation>还没有评分表，请先建立。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>已停止，没有写入。</translation>
    </message>
    <message>
        <source>Say from which day on it is in force.</source>
        <translation>请写生效日。</translation>
    </message>
    <message>
        <source>A recording is one agent&apos;s. Name one.</source>
        <translation>一通录音只属于一名组员，请只写一人。</translation>
    </message>
</context>
<context>
    <name>weekdays</name>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>workdays</name>
    <message>
        <source>Working day</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Day of rest</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>Statutory holiday</source>
        <translation>法定节日</translation>
    </message>
    <message>
        <source>New Year&apos;s Eve (lunar)</source>
        <translation>除夕</translation>
    </message>
    <message>
        <source>Working day in lieu</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>Day off in lieu</source>
        <translation>调休</translation>
    </message>
</context>
</TS>
