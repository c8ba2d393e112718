<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>about</name>
    <message>
        <source>&amp;Texts of the licences</source>
        <translation>许可证全文(&amp;T)</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Duty rosters for county police stations. MIT licence.</source>
        <translation>县公安派出所勤务排班程序，MIT 许可证。</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <source>The window uses Qt under the GNU Lesser General Public License, version 3. Qt is linked dynamically: its libraries lie beside the program and may be replaced by others of the same interface. The licence texts come with the program; how to exchange Qt, and where its source is offered, stands beside them.</source>
        <translation>窗口使用Qt，依据GNU宽通用公共许可证（LGPL）第3版。Qt以动态方式链接：其库文件就在程序旁边，可以换成接口相同的其他版本。许可证全文随程序提供；如何更换Qt、在哪里取得其源代码，也写在一起。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
</context>
<context>
    <name>absence kinds</name>
    <message>
        <source>annual leave</source>
        <translation>年休假</translation>
    </message>
    <message>
        <source>bereavement leave</source>
        <translation>丧假</translation>
    </message>
    <message>
        <source>court</source>
        <translation>出庭</translation>
    </message>
    <message>
        <source>marriage leave</source>
        <translation>婚假</translation>
    </message>
    <message>
        <source>maternity leave</source>
        <translation>产假</translation>
    </message>
    <message>
        <source>official errand</source>
        <translation>公出</translation>
    </message>
    <message>
        <source>personal leave</source>
        <translation>事假</translation>
    </message>
    <message>
        <source>secondment</source>
        <translation>借调</translation>
    </message>
    <message>
        <source>sick leave</source>
        <translation>病假</translation>
    </message>
    <message>
        <source>time off in lieu</source>
        <translation>补休</translation>
    </message>
    <message>
        <source>training</source>
        <translation>培训</translation>
    </message>
</context>
<context>
    <name>absences</name>
    <message>
        <source>The absence of {person} ends before it begins.</source>
        <translation>{person}的请假截止日期早于起始日期。</translation>
    </message>
    <message>
        <source>The absence of {person} has a time that is none.</source>
        <translation>{person}的请假时刻不存在。</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
</context>
<context>
    <name>allowances</name>
    <message>
        <source>24 h watches</source>
        <translation>24小时值班</translation>
    </message>
    <message>
        <source>= yuan</source>
        <translation>= 金额</translation>
    </message>
    <message>
        <source>A .csv takes one month; name the dates of one, or write .xlsx.</source>
        <translation>csv 文件只能写一个月，请只指定一个月的日期，或写成 .xlsx。</translation>
    </message>
    <message>
        <source>Amount, yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>By the clock: statutory days and rest days in the hours that lie in them, whatever the duty date; 8 hours are due as one day.</source>
        <translation>按时刻统计：法定节假日和休息日按落在当日的小时数计，不论勤务日期；8小时折合1天。</translation>
    </message>
    <message>
        <source>Checked by:</source>
        <translation>审核人：</translation>
    </message>
    <message>
        <source>Civil Servants Law art. 82: overtime is made up for by time off, or else by an allowance</source>
        <translation>《公务员法》第82条：加班应予补休，不能补休的按规定给予补助</translation>
    </message>
    <message>
        <source>Counted by:</source>
        <translation>统计人：</translation>
    </message>
    <message>
        <source>Counted from {first} to {last}</source>
        <translation>统计期：{first}至{last}</translation>
    </message>
    <message>
        <source>Days in lieu</source>
        <translation>补休（天）</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应发应休</translation>
    </message>
    <message>
        <source>Head of the station:</source>
        <translation>所领导：</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Labour Law art. 44 (2): time off, or else at least 200 % of the wage</source>
        <translation>《劳动法》第44条第（二）项：安排补休，不能补休的不低于工资的200%</translation>
    </message>
    <message>
        <source>Labour Law art. 44 (3): at least 300 % of the wage</source>
        <translation>《劳动法》第44条第（三）项：不低于工资的300%</translation>
    </message>
    <message>
        <source>Night duties</source>
        <translation>夜班</translation>
    </message>
    <message>
        <source>Nobody has extra duty in these days.</source>
        <translation>本期无加班、夜班、24小时值班。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Overtime and duty allowances, {first} to {last}</source>
        <translation>加班补助 {first}至{last}</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>领款人签名</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Rest days</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Statutory days</source>
        <translation>法定节假日</translation>
    </message>
    <message>
        <source>Statutory days and rest days are dates, nights and watches duties; a night is one without 24 h. Rest days: in a rotation days that it has off, else those beyond five days worked in the week.</source>
        <translation>法定节假日、休息日按天计，夜班、24小时值班按班次计，夜班不含24小时值班。休息日：轮班的为轮班表上的休息日；不轮班的为本周上满五天以后的休息日。</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Total in capitals: {words}  (¥{figures})</source>
        <translation>合计（大写）：{words}　（¥{figures}）</translation>
    </message>
    <message>
        <source>Total of the unit</source>
        <translation>小计</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>a matter of their own unit</source>
        <translation>由派出单位自定</translation>
    </message>
    <message>
        <source>allowance for 24 h duty: payment</source>
        <translation>24小时值班补贴发放表</translation>
    </message>
    <message>
        <source>allowance for night duty: payment</source>
        <translation>夜班补贴发放表</translation>
    </message>
    <message>
        <source>allowance for overtime: payment</source>
        <translation>加班补贴发放表</translation>
    </message>
    <message>
        <source>laid down by the station</source>
        <translation>本单位自定</translation>
    </message>
    <message>
        <source>laid down by the station ({law})</source>
        <translation>本单位自定（{law}）</translation>
    </message>
    <message>
        <source>overtime and duty allowances: approval and payment</source>
        <translation>加班补助审批表（发放表）</translation>
    </message>
    <message>
        <source>usually 1 day in lieu ({law})</source>
        <translation>默认补休1天，本单位自定（{law}）</translation>
    </message>
    <message>
        <source>{days} {days:day|days} in lieu</source>
        <translation>补休{days}天</translation>
    </message>
    <message>
        <source>{file}: allowances are written as .xlsx or .csv.</source>
        <translation>{file}：加班补助只能写成 .xlsx 或 .csv。</translation>
    </message>
    <message>
        <source>{kind}: {rate}</source>
        <translation>{kind}{rate}</translation>
    </message>
    <message>
        <source>{role}: {rates}.</source>
        <translation>{role}：{rates}。</translation>
    </message>
    <message>
        <source>{team} (rotation)</source>
        <translation>{team}（轮班）</translation>
    </message>
    <message>
        <source>{unit}: {paper}</source>
        <translation>{unit}{paper}</translation>
    </message>
    <message>
        <source>{what}</source>
        <translation>{what}</translation>
    </message>
    <message>
        <source>{what} ({source})</source>
        <translation>{what}（{source}）</translation>
    </message>
    <message>
        <source>{yuan} yuan</source>
        <translation>{yuan}元</translation>
    </message>
    <message>
        <source>× rate</source>
        <translation>× 标准</translation>
    </message>
    <message>
        <source>“{text}” is no day on which a month of allowances begins; give one from 1 to 28.</source>
        <translation>“{text}”不能作补助起算日，请填1到28之间的日子。</translation>
    </message>
    <message>
        <source>“{text}” is no rate; write 50元, 补休1天 or both parted by “;”, and the source in brackets behind it.</source>
        <translation>“{text}”不是补助标准，请写成50元、补休1天，两者都有用“；”隔开，依据写在后面的括号里。</translation>
    </message>
    <message>
        <source>“{text}” says not how accounts count; write 按勤务日期/duty_date or 按时刻/clock.</source>
        <translation>“{text}”不是统计口径；请填写 按勤务日期/duty_date 或 按时刻/clock。</translation>
    </message>
</context>
<context>
    <name>almanac</name>
    <message>
        <source>The calendar knows the years {first} to {last} only, not {asked}.</source>
        <translation>日历只包含{first}年至{last}年，没有{asked}年，请检查日期。</translation>
    </message>
    <message>
        <source>The school holidays “{text}” cannot be read; they should look like “2027-01-18..2027-02-21;2027-07-10..2027-08-31”.</source>
        <translation>学校假期“{text}”无法识别，应写成“2027-01-18..2027-02-21;2027-07-10..2027-08-31”的形式。</translation>
    </message>
    <message>
        <source>The years of checked holidays “{text}” cannot be read; write 2026;2027.</source>
        <translation>“放假安排已核对”的年份“{text}”无法识别，请写成“2026;2027”。</translation>
    </message>
</context>
<context>
    <name>answers</name>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>approval slips</name>
    <message>
        <source>Approval of overtime</source>
        <translation>加班审批单</translation>
    </message>
    <message>
        <source>Back on duty</source>
        <translation>销假时间</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>补偿方式</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>加班日期</translation>
    </message>
    <message>
        <source>Duties in it, who takes them</source>
        <translation>假期内的班、由谁顶班</translation>
    </message>
    <message>
        <source>Filed by the office</source>
        <translation>内勤备案</translation>
    </message>
    <message>
        <source>From, to</source>
        <translation>起止时间</translation>
    </message>
    <message>
        <source>Hand over open matters before you go; report back on return.</source>
        <translation>请假前交接未办结事项，假满及时销假。</translation>
    </message>
    <message>
        <source>Hours in all</source>
        <translation>合计工时（小时）</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Nobody has overtime on these dates; empty slips are a paper of their own.</source>
        <translation>这些日期没有人加班；空白加班单另有一种表。</translation>
    </message>
    <message>
        <source>Nobody is on leave on these dates; empty slips are a paper of their own.</source>
        <translation>这些日期没有人请假；空白请假单另有一种表。</translation>
    </message>
    <message>
        <source>Overtime is approved beforehand; in an emergency within 24 hours after it.</source>
        <translation>加班应事前审批；遇紧急情况可先加班，24小时内补办。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>请假事由</translation>
    </message>
    <message>
        <source>Request for leave</source>
        <translation>请假审批单</translation>
    </message>
    <message>
        <source>Signature of the applicant</source>
        <translation>申请人签名</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>加班类别</translation>
    </message>
    <message>
        <source>Sort of leave</source>
        <translation>请假类别</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>加班事由（任务）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Times and posts</source>
        <translation>起止时间、岗位</translation>
    </message>
    <message>
        <source>Unit, team</source>
        <translation>单位、警组</translation>
    </message>
    <message>
        <source>allowance</source>
        <translation>发补贴</translation>
    </message>
    <message>
        <source>beyond the hours of a workday</source>
        <translation>工作日延时</translation>
    </message>
    <message>
        <source>days in lieu</source>
        <translation>补休</translation>
    </message>
    <message>
        <source>from __:__ to __:__ at ________</source>
        <translation>＿＿:＿＿至＿＿:＿＿　岗位＿＿＿＿＿＿</translation>
    </message>
    <message>
        <source>rest day</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>statutory day</source>
        <translation>法定节假日</translation>
    </message>
    <message>
        <source>year __ month __ day __ time __</source>
        <translation>＿＿＿＿年＿＿月＿＿日＿＿时＿＿分</translation>
    </message>
    <message>
        <source>{days} {days:day|days}, of them {workdays} {workdays:workday|workdays}</source>
        <translation>共{days}天，其中工作日{workdays}天</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
</context>
<context>
    <name>area kinds</name>
    <message>
        <source>bus or railway station</source>
        <translation>车站</translation>
    </message>
    <message>
        <source>market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>school</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>square</source>
        <translation>广场</translation>
    </message>
    <message>
        <source>street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>town entrance</source>
        <translation>城区出入口</translation>
    </message>
</context>
<context>
    <name>attendance</name>
    <message>
        <source>24 h</source>
        <translation>24时</translation>
    </message>
    <message>
        <source>As planned: none of these dates has passed.</source>
        <translation>本表按排班填列，这些日期均尚未到。</translation>
    </message>
    <message>
        <source>As worked, who came instead and who did not come included.</source>
        <translation>按实际到岗填列，顶班、缺勤均已计入。</translation>
    </message>
    <message>
        <source>Checked by:</source>
        <translation>审核人：</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Days are dates, times are duties: whoever has two duties on a date is there one day. Night is three hours or more between 22:00 and 06:00, without 24 h. Leave counts workdays taken.</source>
        <translation>天数按日期计，次数按班次计：同日两个班出勤算一天。夜班指22:00至次日06:00之间不少于3小时的班，不含24小时值班。请假按占用的工作日计。</translation>
    </message>
    <message>
        <source>Head of the station:</source>
        <translation>所领导：</translation>
    </message>
    <message>
        <source>Kept by:</source>
        <translation>考勤员：</translation>
    </message>
    <message>
        <source>Leave, workdays</source>
        <translation>请假（工作日）</translation>
    </message>
    <message>
        <source>Nobody serves on these dates.</source>
        <translation>这些日期没有在岗人员。</translation>
    </message>
    <message>
        <source>Own signature</source>
        <translation>本人签字</translation>
    </message>
    <message>
        <source>SB</source>
        <translation>备</translation>
    </message>
    <message>
        <source>Say who came instead.</source>
        <translation>请写明由谁顶岗。</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Up to {day} as worked, who came instead and who did not come included; then as planned.</source>
        <translation>截至{day}按实际到岗填列，顶班、缺勤均已计入；其后按排班填列。</translation>
    </message>
    <message>
        <source>annual</source>
        <translation>年</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>考勤表</translation>
    </message>
    <message>
        <source>came</source>
        <translation>到岗</translation>
    </message>
    <message>
        <source>came late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>缺岗</translation>
    </message>
    <message>
        <source>family</source>
        <translation>婚产丧</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>in lieu</source>
        <translation>补休</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>缺勤</translation>
    </message>
    <message>
        <source>night</source>
        <translation>夜班</translation>
    </message>
    <message>
        <source>on business</source>
        <translation>公务</translation>
    </message>
    <message>
        <source>on duty</source>
        <translation>出勤</translation>
    </message>
    <message>
        <source>private</source>
        <translation>事</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>由他人顶岗</translation>
    </message>
    <message>
        <source>sick</source>
        <translation>病</translation>
    </message>
    <message>
        <source>standby</source>
        <translation>备勤</translation>
    </message>
    <message>
        <source>{mark} did not come</source>
        <translation>{mark} 缺勤</translation>
    </message>
    <message>
        <source>{mark} not in service, empty: off</source>
        <translation>{mark} 不在岗　空白为轮休</translation>
    </message>
    <message>
        <source>{mark} on duty</source>
        <translation>{mark} 出勤</translation>
    </message>
    <message>
        <source>{mark} part of the day</source>
        <translation>{mark} 半天</translation>
    </message>
    <message>
        <source>{mark} standby only</source>
        <translation>{mark} 仅备勤</translation>
    </message>
</context>
<context>
    <name>attendance page</name>
    <message>
        <source>&amp;Became</source>
        <translation>到岗情况(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Instead</source>
        <translation>顶岗人(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Minutes late</source>
        <translation>迟到分钟(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>Attendance of {person}, {duty}</source>
        <translation>登记到岗：{person}，{duty}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Duties of the date</source>
        <translation>当日勤务</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>勤务</translation>
    </message>
    <message>
        <source>Nobody is rostered on this date.</source>
        <translation>当日无人排班。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>The next day</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>The roster keeps what was planned; accounts count what was worked.</source>
        <translation>排班保留原计划，台账按实际到岗统计。</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>到岗情况</translation>
    </message>
    <message>
        <source>What became of {person}, {duty}, is entered but not written down yet.</source>
        <translation>{person}{duty}的到岗情况已填写，还没有登记。</translation>
    </message>
    <message>
        <source>Who came instead</source>
        <translation>由谁顶岗</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>按计划到岗</translation>
    </message>
    <message>
        <source>{minutes} min late</source>
        <translation>迟到 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{person} came instead</source>
        <translation>由{person}顶岗</translation>
    </message>
</context>
<context>
    <name>batch</name>
    <message>
        <source>Could not be written:</source>
        <translation>未能写出：</translation>
    </message>
    <message>
        <source>Not among these, and how to get it:</source>
        <translation>以下不在其中，需要时这样打印：</translation>
    </message>
    <message>
        <source>Not on the papers:</source>
        <translation>未出公示的日期：</translation>
    </message>
    <message>
        <source>Nothing to print:</source>
        <translation>无内容可印：</translation>
    </message>
    <message>
        <source>Papers from {first} to {last}, made {moment}</source>
        <translation>{first}至{last}表格材料，{moment}生成</translation>
    </message>
    <message>
        <source>The post has no public board, or nobody serves there on these dates.</source>
        <translation>该岗位不设公示栏，或这些日期无人上岗。</translation>
    </message>
    <message>
        <source>The work was stopped; papers are missing.</source>
        <translation>中途停止，表格材料不全。</translation>
    </message>
    <message>
        <source>These papers hold names of people: keep them safe, lock the stick away.</source>
        <translation>内部资料，含人员信息，注意保管；存储介质用后收存。</translation>
    </message>
    <message>
        <source>contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>page of papers, or: patrolplanner print PLAN {paper} --from {first} --to {last}</source>
        <translation>在“打印”页选用；或用命令 patrolplanner print 方案文件 {paper} --from {first} --to {last}</translation>
    </message>
    <message>
        <source>{written} {written:paper|papers} written into {folder}; {empty} had nothing to print.</source>
        <translation>已将 {written} 份表格材料写入 {folder}；{empty} 份无内容可印。</translation>
    </message>
</context>
<context>
    <name>beats</name>
    <message>
        <source>, {count} of them in several pieces</source>
        <translation>，其中 {count} 个不连片</translation>
    </message>
    <message>
        <source>Load of a segment: half its share of the incidents and half its share of the people in the streets, whole days; people alone where fewer than 300 incidents are located. Loads should be within 10 % of the mean, every beat in one piece; among such divisions the middle of the beat is as near as possible.</source>
        <translation>路段负荷：全天警情占比与街面人流占比各半；已定位警情不足300起时只按人流。各巡区负荷应在平均值的±10%以内，每个巡区连成一片；在这样的划分里，到巡区中心最近。</translation>
    </message>
    <message>
        <source>No beat names streets yet.</source>
        <translation>还没有划分到街道的巡区。</translation>
    </message>
    <message>
        <source>The division into beats ended by itself; nothing has been changed. Try it again.</source>
        <translation>划分巡区中途结束，没有改动任何内容，请重试。</translation>
    </message>
    <message>
        <source>There are no streets to be divided; draw them first (街道, streets).</source>
        <translation>没有街道可以划分，请先画街道。</translation>
    </message>
    <message>
        <source>divide the streets into {count} {count:beat|beats}</source>
        <translation>划分为 {count} 个巡区</translation>
    </message>
    <message>
        <source>{count} {count:beat is|beats are} too many for {segments} {segments:segment|segments}; ask for {most} at most.</source>
        <translation>{segments} 个路段分不成 {count} 个巡区，最多 {most} 个。</translation>
    </message>
    <message>
        <source>{count} {count:beat|beats}, loads {least} to {most} % of the mean{apart}.</source>
        <translation>{count} 个巡区，负荷为平均值的 {least}%～{most}%{apart}。</translation>
    </message>
    <message>
        <source>{id} {name}: {load} % of the mean, {km} km</source>
        <translation>{id} {name}：负荷 {load}%，{km} 公里</translation>
    </message>
    <message>
        <source>{id} {name}: {load} % of the mean, {km} km, in {pieces} {pieces:piece|pieces}</source>
        <translation>{id} {name}：负荷 {load}%，{km} 公里，分成 {pieces} 片</translation>
    </message>
    <message>
        <source>{street} to the beat {beat}</source>
        <translation>{street}划入巡区“{beat}”</translation>
    </message>
</context>
<context>
    <name>benchmarks</name>
    <message>
        <source>--count and --radius are for sets that choose places; {set} is none.</source>
        <translation>--count 和 --radius 只用于选点的题集，{set} 不是。</translation>
    </message>
    <message>
        <source>--static is for {known}; instances of {name} are known as a whole in any case.</source>
        <translation>--static只用于{known}；{name}的算例本来就整体已知。</translation>
    </message>
    <message>
        <source>A night before a free weekend is not counted: the set's evaluators leave it out, too.</source>
        <translation>“休息的周末前不上夜班”未计入：该测试集的评分程序同样不计。</translation>
    </message>
    <message>
        <source>Key places that nobody reaches in time, by bands: {missed}.</source>
        <translation>重点部位有 {missed} 个时段无人能按时到达。</translation>
    </message>
    <message>
        <source>No roster keeps every hard demand of the instance; that is proven.</source>
        <translation>已证明：没有排班能满足此算例的全部硬性要求。</translation>
    </message>
    <message>
        <source>No {count} {count:place reaches|places reach} every place of the instance; that is proven.</source>
        <translation>已证明：任选 {count} 个点都不能到达题目中的所有地点。</translation>
    </message>
    <message>
        <source>The existing posts take {officers} {officers:officer|officers} and {auxiliaries} {auxiliaries:auxiliary|auxiliaries}, more than may be used; so closed or manned otherwise are {changes}.</source>
        <translation>现有岗位需民警 {officers} 名、辅警 {auxiliaries} 名，超过可用人数；因此撤销或改变勤务方式的有 {changes} 个。</translation>
    </message>
    <message>
        <source>The folder {folder} has {count} {count:file|files} Sc-NAME.txt; a data set has one.</source>
        <translation>文件夹{folder}中有{count}个Sc-名称.txt文件；一个数据集应恰有一个。</translation>
    </message>
    <message>
        <source>There is no file Sc-{name}.txt, neither in {folder} nor in a folder {name} there.</source>
        <translation>找不到文件Sc-{name}.txt：{folder}中没有，其下的文件夹{name}中也没有。</translation>
    </message>
    <message>
        <source>There is no file …{name}.csv in {folder}; name the folder of the town.</source>
        <translation>{folder} 中没有文件 …{name}.csv；请指明存放该城区数据的文件夹。</translation>
    </message>
    <message>
        <source>There is no set {name}; the sets are {known}.</source>
        <translation>没有测试集{name}，可用的有{known}。</translation>
    </message>
    <message>
        <source>Two free days after night shifts are not counted: the set's evaluators leave them out, too.</source>
        <translation>“夜班后休息两天”未计入：该测试集的评分程序同样不计。</translation>
    </message>
    <message>
        <source>Weekends in four weeks are not counted: the set does not say what they mean.</source>
        <translation>“四周内周末上限”未计入：该测试集未说明其含义。</translation>
    </message>
    <message>
        <source>a history of week {week} is not one before the first week, which is 0.</source>
        <translation>此处是第{week}周的历史；第一周之前的历史应写0。</translation>
    </message>
    <message>
        <source>a list of lists of numbers</source>
        <translation>由数字列表组成的列表</translation>
    </message>
    <message>
        <source>a list of objects in braces</source>
        <translation>由花括号对象组成的列表</translation>
    </message>
    <message>
        <source>a list of one at least</source>
        <translation>至少有一项的列表</translation>
    </message>
    <message>
        <source>a list of places by sites, {most} {most:entry|entries} at most</source>
        <translation>按地点和候选点排列的表，最多 {most} 个数</translation>
    </message>
    <message>
        <source>a list of {count} {count:place|places} with {hours} {hours:number|numbers} each</source>
        <translation>{count} 个地点的列表，每个地点 {hours} 个数</translation>
    </message>
    <message>
        <source>a list of {width} {width:number|numbers} from 0 on</source>
        <translation>{width} 个不小于 0 的数字的列表</translation>
    </message>
    <message>
        <source>a list of {width} {width:number|numbers} from {least} on, or null for no way</source>
        <translation>{width} 个不小于 {least} 的数字的列表，无路可通时写 null</translation>
    </message>
    <message>
        <source>a number from {least} to {most}</source>
        <translation>从 {least} 到 {most} 的数</translation>
    </message>
    <message>
        <source>a pattern needs at least one day of duty.</source>
        <translation>组合中至少要有一天上班。</translation>
    </message>
    <message>
        <source>a sequence is «A B», or «A - B» around one day off; this one is {text}.</source>
        <translation>班次顺序应写成“A B”，或写成“A - B”（中间只休一天），此处写的是{text}。</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most}</source>
        <translation>从 {least} 到 {most} 的整数</translation>
    </message>
    <message>
        <source>after {shift} come days of it, at least as many days of work and no days off, or after None days off alone; {same}, {work} and {rest} are not that.</source>
        <translation>{shift}之后应写该班次的连续天数、不少于它的连续上班天数和0天休息；写None的只写连续休息天数。此处的{same}、{work}、{rest}不符。</translation>
    </message>
    <message>
        <source>an object from numbers to numbers below {known}</source>
        <translation>由编号对应小于 {known} 的编号的对象</translation>
    </message>
    <message>
        <source>an object from sites, {sites} at most, to mannings</source>
        <translation>由候选点（最多 {sites} 个）对应勤务方式的对象</translation>
    </message>
    <message>
        <source>as long as two windows, and as two visits</source>
        <translation>不短于两个时间窗，也不短于两次停留</translation>
    </message>
    <message>
        <source>as many rows as columns, {most} at most</source>
        <translation>行数与列数相同，最多 {most}</translation>
    </message>
    <message>
        <source>at least one must follow.</source>
        <translation>下面至少应有一条。</translation>
    </message>
    <message>
        <source>at least {least} {least:minute|minutes} of work are more than the {most} at most.</source>
        <translation>最少工时{least}分钟大于最多工时{most}分钟。</translation>
    </message>
    <message>
        <source>at the time of the day before: {one} % of visits, of a week before: {seven} %</source>
        <translation>与前一天同一时刻的到访：{one}%，与一周前同一时刻的：{seven}%</translation>
    </message>
    <message>
        <source>column {column} is empty.</source>
        <translation>第 {column} 列是空的。</translation>
    </message>
    <message>
        <source>data before the first heading; headings begin with #.</source>
        <translation>数据出现在第一个标题之前，标题行应以#开头。</translation>
    </message>
    <message>
        <source>data under a heading that is not known; known are {names}.</source>
        <translation>数据上方的标题无法识别，可用的标题有：{names}。</translation>
    </message>
    <message>
        <source>doses kept within a tenth: {near} %, the least {least} %</source>
        <translation>到访剂量在计划的上下一成以内：{near}%，最低的为 {least}%</translation>
    </message>
    <message>
        <source>feasible: a rotation was found</source>
        <translation>可行：已排出轮班表</translation>
    </message>
    <message>
        <source>free minutes found by somebody who watches: {watcher} %, who does not: {blind} %</source>
        <translation>找到无警空档的机会：长期观察者 {watcher}%，不观察者 {blind}%</translation>
    </message>
    <message>
        <source>gaps at spots that must be visited: {median} min as a rule, {longest} at most</source>
        <translation>必巡点到访间隔：一般 {median} 分钟，最长 {longest} 分钟</translation>
    </message>
    <message>
        <source>infeasible: there is no rotation, and that is proven</source>
        <translation>不可行：已证明不存在符合要求的轮班表</translation>
    </message>
    <message>
        <source>nothing belongs under {name}.</source>
        <translation>{name}之下不应再有内容。</translation>
    </message>
    <message>
        <source>nothing is said of shift {id}; write {id}=0 where the person lacks the skill.</source>
        <translation>未写班次{id}的上限；不能上该班次的请写{id}=0。</translation>
    </message>
    <message>
        <source>nothing is said of {name}.</source>
        <translation>没有写{name}。</translation>
    </message>
    <message>
        <source>one line of data belongs under this heading, not {count}.</source>
        <translation>此标题下应有一行数据，现有{count}行。</translation>
    </message>
    <message>
        <source>one line {right} belongs under this heading.</source>
        <translation>此标题下应有一行“{right}”。</translation>
    </message>
    <message>
        <source>one of {known}</source>
        <translation>以下之一：{known}</translation>
    </message>
    <message>
        <source>pairs of a place below {places} and seconds</source>
        <translation>由小于 {places} 的地点编号和秒数组成的数对</translation>
    </message>
    <message>
        <source>pairs of whole numbers below {first} and {second}</source>
        <translation>由分别小于 {first} 和 {second} 的整数组成的数对</translation>
    </message>
    <message>
        <source>shift {id} stands twice.</source>
        <translation>班次{id}重复。</translation>
    </message>
    <message>
        <source>staff {id} stands twice.</source>
        <translation>人员{id}重复。</translation>
    </message>
    <message>
        <source>the cars' time: {busy} % is used, {driving} % for driving</source>
        <translation>车辆时间：已用 {busy}%，其中行驶 {driving}%</translation>
    </message>
    <message>
        <source>the cover of day {day} and shift {id} stands twice.</source>
        <translation>第{day}天班次{id}的需求重复。</translation>
    </message>
    <message>
        <source>the first line is «nodes edges p» or «places sites p radius», not {text}.</source>
        <translation>第一行应为“节点数 边数 p”或“地点数 候选点数 p 半径”，而不是{text}。</translation>
    </message>
    <message>
        <source>the heading «{name}» comes twice.</source>
        <translation>标题“{name}”出现了两次。</translation>
    </message>
    <message>
        <source>the horizon is one number on one line; this one is too many.</source>
        <translation>排班期只占一行、只有一个数，此行多余。</translation>
    </message>
    <message>
        <source>the horizon of {days} {days:day|days} is not a whole number of weeks.</source>
        <translation>排班期{days}天不是整周数，应为7的倍数。</translation>
    </message>
    <message>
        <source>the id {id} stands twice.</source>
        <translation>编号{id}重复。</translation>
    </message>
    <message>
        <source>the line has {found} {found:field|fields} instead of {count}: {names}.</source>
        <translation>此行有{found}个字段，应为{count}个（{names}）。</translation>
    </message>
    <message>
        <source>the maximum {most} is less than the minimum {least}.</source>
        <translation>最大值{most}小于最小值{least}。</translation>
    </message>
    <message>
        <source>the period from {first} to {last} is not one of 1 to {most} days from 1950 on.</source>
        <translation>排班期{first}至{last}不合要求，应为1950年以后的1至{most}天。</translation>
    </message>
    <message>
        <source>the scenario has no name.</source>
        <translation>场景没有写名称。</translation>
    </message>
    <message>
        <source>the schedule must be 7 days long; other lengths are not known here.</source>
        <translation>周期应为7天，不支持其他长度。</translation>
    </message>
    <message>
        <source>there is no contract {name} under CONTRACTS.</source>
        <translation>CONTRACTS下没有合同{name}。</translation>
    </message>
    <message>
        <source>there is no junction {number}.</source>
        <translation>没有路口 {number}。</translation>
    </message>
    <message>
        <source>there is no pattern {name} under PATTERNS.</source>
        <translation>PATTERNS下没有组合{name}。</translation>
    </message>
    <message>
        <source>there is no shift {name} in SECTION_SHIFTS.</source>
        <translation>SECTION_SHIFTS中没有班次{name}。</translation>
    </message>
    <message>
        <source>there is no shift {name} under SHIFT_TYPES.</source>
        <translation>SHIFT_TYPES下没有班次{name}。</translation>
    </message>
    <message>
        <source>there is no skill {name} under SKILLS.</source>
        <translation>SKILLS下没有技能{name}。</translation>
    </message>
    <message>
        <source>there is nobody {name} in SECTION_STAFF.</source>
        <translation>SECTION_STAFF中没有人员{name}。</translation>
    </message>
    <message>
        <source>there is nobody {name} under EMPLOYEES.</source>
        <translation>EMPLOYEES下没有人员{name}。</translation>
    </message>
    <message>
        <source>there is nobody {name} under NURSES.</source>
        <translation>NURSES下没有人员{name}。</translation>
    </message>
    <message>
        <source>undecided: neither a rotation nor a proof that there is none</source>
        <translation>未定：既未排出轮班表，也未能证明排不出</translation>
    </message>
    <message>
        <source>visits made: {made} of {asked}, of those that must be made {must} of {all}</source>
        <translation>完成到访 {made} 次（应到 {asked} 次），其中必巡 {must} 次（应到 {all} 次）</translation>
    </message>
    <message>
        <source>{beats} {beats:beat|beats}, loads {least} to {most} % of the mean, on average {time} to the centre</source>
        <translation>{beats} 个巡区，工作量为平均值的 {least}% 至 {most}%，到中心平均 {time}</translation>
    </message>
    <message>
        <source>{count} {count:day|days} of a pattern {count:is|are} announced; {found} follow.</source>
        <translation>组合写明{count}天，实际有{found}天。</translation>
    </message>
    <message>
        <source>{count} {count:name is|names are} announced; {found} follow.</source>
        <translation>写明{count}个名称，实际有{found}个。</translation>
    </message>
    <message>
        <source>{count} {count:row|rows} of minutes below {most}: the base, then the spots</source>
        <translation>{count} 行小于 {most} 的分钟数：先是驻地，再是各巡点</translation>
    </message>
    <message>
        <source>{day} lies outside the period from {first} to {last}.</source>
        <translation>{day}不在排班期{first}至{last}之内。</translation>
    </message>
    <message>
        <source>{file} does not say how far a place reaches; name it with --radius.</source>
        <translation>{file} 没有写明覆盖半径；请用 --radius 指明。</translation>
    </message>
    <message>
        <source>{file} has no rows.</source>
        <translation>{file} 没有数据行。</translation>
    </message>
    <message>
        <source>{file} has no section {name}; a Curtois instance needs {needed}.</source>
        <translation>{file}缺少{name}段；Curtois算例必须有{needed}。</translation>
    </message>
    <message>
        <source>{file} has {found} {found:junction|junctions}; up to {most} can be held.</source>
        <translation>{file} 有 {found} 个路口，最多只能处理 {most} 个。</translation>
    </message>
    <message>
        <source>{file} has {sites} {sites:site|sites}; {count} of them cannot be chosen.</source>
        <translation>{file} 只有 {sites} 个候选点，不能从中选出 {count} 个。</translation>
    </message>
    <message>
        <source>{file} is empty; name an instance of the set.</source>
        <translation>{file} 是空的；请指明题集中的一道题。</translation>
    </message>
    <message>
        <source>{file} is not a text file in UTF-8; name an instance of the set.</source>
        <translation>{file}不是UTF-8文本文件，请指定测试集中的算例文件。</translation>
    </message>
    <message>
        <source>{file} is not one object in JSON; name an instance of the set.</source>
        <translation>{file} 不是一个 JSON 对象；请指明题集中的一道题。</translation>
    </message>
    <message>
        <source>{file} says nothing under {name}; an instance of this set needs it.</source>
        <translation>{file}缺少{name}的内容，此测试集的算例必须有。</translation>
    </message>
    <message>
        <source>{file}, line {line}: {what}</source>
        <translation>{file}第{line}行：{what}</translation>
    </message>
    <message>
        <source>{file}: section {name} is empty.</source>
        <translation>{file}：{name}段没有内容。</translation>
    </message>
    <message>
        <source>{file}: the heading «# {name}» is missing.</source>
        <translation>{file}：缺少标题“# {name}”。</translation>
    </message>
    <message>
        <source>{file}: {key} must be {wanted}.</source>
        <translation>{file}：{key} 应为{wanted}。</translation>
    </message>
    <message>
        <source>{file}: {name} is not known; known are {known}.</source>
        <translation>{file}：不认识 {name}；可用的有 {known}。</translation>
    </message>
    <message>
        <source>{file}: {what}</source>
        <translation>{file}：{what}</translation>
    </message>
    <message>
        <source>{found} {found:line|lines} of data {found:follows|follow}, but the number of shifts is {count}.</source>
        <translation>其后有{found}行数据，而班次数为{count}。</translation>
    </message>
    <message>
        <source>{found} {found:line|lines} of data {found:follows|follow}, but {count} are announced here.</source>
        <translation>这里写明有 {count} 行数据，后面却有 {found} 行。</translation>
    </message>
    <message>
        <source>{id} cannot be an id here; use letters and digits.</source>
        <translation>{id}不能用作编号，请用字母和数字。</translation>
    </message>
    <message>
        <source>{id} cannot be an id: it is empty, or «-», or holds one of | = or a tab.</source>
        <translation>{id}不能用作编号：编号不得为空、不得为“-”，也不得含有|、=或制表符。</translation>
    </message>
    <message>
        <source>{name} announces {count} {count:entry|entries}; {found} follow.</source>
        <translation>{name}写明{count}条，实际有{found}条。</translation>
    </message>
    <message>
        <source>{name} cannot name a shift: names differ and are not «-».</source>
        <translation>{name}不能用作班次名称：名称不得重复，也不能是“-”。</translation>
    </message>
    <message>
        <source>{name} comes a second time.</source>
        <translation>{name}重复出现。</translation>
    </message>
    <message>
        <source>{name} is neither a folder with a data set nor an instance of one, such as n030w4_1_6-2-9-1.</source>
        <translation>{name}既不是数据集文件夹，也不是其中的算例名（如n030w4_1_6-2-9-1）。</translation>
    </message>
    <message>
        <source>{name} is no day of the week in English.</source>
        <translation>{name}不是英文星期名。</translation>
    </message>
    <message>
        <source>{name} is no heading of this set; its headings are {known}.</source>
        <translation>{name}不是此测试集的标题，标题应为{known}。</translation>
    </message>
    <message>
        <source>{name} is no section of this set; its sections are {known}.</source>
        <translation>{name}不是此测试集的段名，段名应为{known}。</translation>
    </message>
    <message>
        <source>{name} is no shift of this file.</source>
        <translation>此文件中没有班次{name}。</translation>
    </message>
    <message>
        <source>{name} is no weekend of this set, such as SaturdaySunday.</source>
        <translation>{name}不是此测试集的周末写法，应如SaturdaySunday。</translation>
    </message>
    <message>
        <source>{name} is none of Mon, Tue, Wed, Thu, Fri, Sat and Sun.</source>
        <translation>{name}不是星期的写法，应为Mon、Tue、Wed、Thu、Fri、Sat或Sun。</translation>
    </message>
    <message>
        <source>{name} names {found} {found:week|weeks}; a roster of {scenario} has {count}.</source>
        <translation>{name}写了{found}周；{scenario}应排{count}周。</translation>
    </message>
    <message>
        <source>{name}: {junctions} {junctions:junction|junctions}, {platforms} {platforms:platform|platforms}; {within} % of calls within 3 min, on average {mean}.</source>
        <translation>{name}：{junctions} 个路口，{platforms} 个平台；3 分钟内可到达 {within}% 的警情，平均 {mean} 分钟。</translation>
    </message>
    <message>
        <source>{places} {places:place|places} × {sites} {sites:site is|sites are} too many; up to {most} {most:pair is|pairs are}.</source>
        <translation>{places} 个地点 × {sites} 个候选点太多，最多 {most} 对。</translation>
    </message>
    <message>
        <source>{posts} {posts:post|posts}, {officers} {officers:officer|officers} and {auxiliaries} {auxiliaries:auxiliary|auxiliaries}; within 1/3/5 min {shares} %.</source>
        <translation>{posts} 个岗位，民警 {officers} 名、辅警 {auxiliaries} 名；1、3、5 分钟覆盖 {shares}%。</translation>
    </message>
    <message>
        <source>{share} % of the weight is within {radius}.</source>
        <translation>半径 {radius} 以内覆盖 {share}%。</translation>
    </message>
    <message>
        <source>{text} comes before the first heading, which would be {heading}.</source>
        <translation>{text}出现在第一个标题之前，文件应以{heading}开头。</translation>
    </message>
    <message>
        <source>{text} comes before the first section, which would be SECTION_HORIZON.</source>
        <translation>{text}出现在第一段之前，文件应以SECTION_HORIZON开头。</translation>
    </message>
    <message>
        <source>{text} in column {column} is no number that fits there.</source>
        <translation>第 {column} 列的{text}不是该处适用的数。</translation>
    </message>
    <message>
        <source>{text} is neither a known heading nor an entry; entries end with a semicolon.</source>
        <translation>{text}既不是已知标题，也不是条目；条目应以分号结尾。</translation>
    </message>
    <message>
        <source>{text} is not a date such as 2010-01-28.</source>
        <translation>{text}不是日期，应如2010-01-28。</translation>
    </message>
    <message>
        <source>{text} is not a number from {least} to {most}.</source>
        <translation>{text}不是从 {least} 到 {most} 的数。</translation>
    </message>
    <message>
        <source>{text} is not a time such as 06:30:00.</source>
        <translation>{text}不是时间，应如06:30:00。</translation>
    </message>
    <message>
        <source>{text} is not a whole number from {least} to {most}.</source>
        <translation>{text}不是{least}至{most}的整数。</translation>
    </message>
    <message>
        <source>{text} should name a shift and its most, such as D=14.</source>
        <translation>{text}应写成班次及其上限，例如D=14。</translation>
    </message>
    <message>
        <source>{text} should read (shift|weekday).</source>
        <translation>{text}应写成(班次|星期)。</translation>
    </message>
    <message>
        <source>{text} should read {right}.</source>
        <translation>{text}应写成{right}。</translation>
    </message>
    <message>
        <source>{twos} {twos:sequence|sequences} of length 2 and {threes} of length 3 follow, not as said here.</source>
        <translation>其后长度为2的顺序有{twos}条、长度为3的有{threes}条，与此处所写不符。</translation>
    </message>
</context>
<context>
    <name>boards</name>
    <message>
        <source>It held until {moment}.</source>
        <translation>有效期至{moment}。</translation>
    </message>
    <message>
        <source>Missing on the notice: {people}</source>
        <translation>公示中应增加：{people}</translation>
    </message>
    <message>
        <source>No notice is noted as put up here.</source>
        <translation>没有张贴登记。</translation>
    </message>
    <message>
        <source>No notice is noted at {post}.</source>
        <translation>{post} 没有张贴登记。</translation>
    </message>
    <message>
        <source>No post has a public board, and no notice is noted.</source>
        <translation>没有设公示栏的岗位，也没有张贴登记。</translation>
    </message>
    <message>
        <source>Notices put up</source>
        <translation>张贴公示</translation>
    </message>
    <message>
        <source>Notices taken down</source>
        <translation>撤下公示</translation>
    </message>
    <message>
        <source>On the notice, but no longer right: {people}</source>
        <translation>公示中应去掉：{people}</translation>
    </message>
    <message>
        <source>The address is {new} now, {old} on the notice.</source>
        <translation>地址现为“{new}”，公示为“{old}”。</translation>
    </message>
    <message>
        <source>The bureau is called {new} now, {old} on the notice.</source>
        <translation>单位名称现为 {new}，公示上为 {old}。</translation>
    </message>
    <message>
        <source>The leader in charge is {new} now, {old} on the notice.</source>
        <translation>责任领导现为“{new}”，公示为“{old}”。</translation>
    </message>
    <message>
        <source>The post has no public board any more.</source>
        <translation>该岗位已不设公示栏。</translation>
    </message>
    <message>
        <source>The post is called {new} now, {old} on the notice.</source>
        <translation>岗位名称现为“{new}”，公示为“{old}”。</translation>
    </message>
    <message>
        <source>The role word beside these numbers is wrong: {people}</source>
        <translation>下列警号的身份与公示不符：{people}</translation>
    </message>
    <message>
        <source>The supervision telephone is {new} now, {old} on the notice.</source>
        <translation>监督电话现为 {new}，公示为 {old}。</translation>
    </message>
    <message>
        <source>The telephone is {new} now, {old} on the notice.</source>
        <translation>值守电话现为 {new}，公示为 {old}。</translation>
    </message>
    <message>
        <source>The times of the shifts have changed.</source>
        <translation>班次时间有变。</translation>
    </message>
    <message>
        <source>The unit is {new} now, {old} on the notice.</source>
        <translation>所属单位现为“{new}”，公示为“{old}”。</translation>
    </message>
    <message>
        <source>What can be done there has changed.</source>
        <translation>服务事项有变动。</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>holds until {moment}</source>
        <translation>有效期至{moment}</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>none put up</source>
        <translation>未张贴</translation>
    </message>
    <message>
        <source>put up {moment}</source>
        <translation>{moment}张贴</translation>
    </message>
    <message>
        <source>to be issued again</source>
        <translation>应重新张贴</translation>
    </message>
    <message>
        <source>to be taken down</source>
        <translation>应撤下</translation>
    </message>
    <message>
        <source>{paper} is no public notice; there are {known}.</source>
        <translation>{paper} 不是公示材料；可选：{known}。</translation>
    </message>
</context>
<context>
    <name>boards page</name>
    <message>
        <source>&amp;Taken down</source>
        <translation>登记已撤下(&amp;T)</translation>
    </message>
    <message>
        <source>All put up anew</source>
        <translation>全部登记为已张贴</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>No post has a public board. Mark those that have one on the page of posts.</source>
        <translation>没有设公示栏的岗位，请在岗位页勾选“公示”。</translation>
    </message>
    <message>
        <source>Notices at the posts</source>
        <translation>各岗位公示情况</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Print the notice…</source>
        <translation>打印公示…</translation>
    </message>
    <message>
        <source>Public notices</source>
        <translation>岗亭公示</translation>
    </message>
    <message>
        <source>Put up</source>
        <translation>张贴时间</translation>
    </message>
    <message>
        <source>Put up &amp;now</source>
        <translation>登记已张贴(&amp;N)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>bureau</name>
    <message>
        <source>Not begun: it was stopped before its turn came.</source>
        <translation>尚未开始：轮到之前已停止。</translation>
    </message>
    <message>
        <source>{file} and {other} are both plans of {station} with the same people; name one.</source>
        <translation>{file} 和 {other} 都是{station}的方案，人员相同；请只选其中一个。</translation>
    </message>
    <message>
        <source>{file} is named twice; name every plan once.</source>
        <translation>{file}重复，每个方案文件只写一次。</translation>
    </message>
</context>
<context>
    <name>bureau page</name>
    <message>
        <source>&amp;Cluster (empty: this machine)</source>
        <translation>集群（留空为本机）(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Longest search of each</source>
        <translation>每个最长用时(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Stations</source>
        <translation>各所(&amp;S)</translation>
    </message>
    <message>
        <source>A station's plan</source>
        <translation>派出所的方案</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Add a plan…</source>
        <translation>添加方案…</translation>
    </message>
    <message>
        <source>Cer&amp;tificates</source>
        <translation>证书文件夹(&amp;T)</translation>
    </message>
    <message>
        <source>Certificates of this county</source>
        <translation>本县自用的证书</translation>
    </message>
    <message>
        <source>Folder with plans of stations</source>
        <translation>存放各所方案的文件夹</translation>
    </message>
    <message>
        <source>Hard violations</source>
        <translation>违反硬性规则</translation>
    </message>
    <message>
        <source>People missing</source>
        <translation>缺员</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Plans (*{ending})</source>
        <translation>方案（*{ending}）</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移出列表</translation>
    </message>
    <message>
        <source>Roster all</source>
        <translation>全部排班</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>各所</translation>
    </message>
    <message>
        <source>Stop, keep the best</source>
        <translation>停止，保留各所最好结果</translation>
    </message>
    <message>
        <source>There is no plan in {folder}.</source>
        <translation>{folder} 里没有方案。</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>正在排</translation>
    </message>
    <message>
        <source>begun on {worker}</source>
        <translation>正在 {worker} 上排</translation>
    </message>
    <message>
        <source>done again: {why}</source>
        <translation>重排：{why}</translation>
    </message>
    <message>
        <source>open in this window; roster it with “Automatic roster” there</source>
        <translation>正在本窗口打开，请用“自动排班”</translation>
    </message>
    <message>
        <source>saved, complete</source>
        <translation>已保存，无空缺</translation>
    </message>
    <message>
        <source>saved, with gaps</source>
        <translation>已保存，有空缺</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>{done} of {count} done</source>
        <translation>已完成 {done}/{count}</translation>
    </message>
    <message>
        <source>{done} of {count} done, {failed} not rostered</source>
        <translation>已完成 {done}/{count}，{failed} 个未排出</translation>
    </message>
    <message>
        <source>{file} is in the list already.</source>
        <translation>{file} 已在列表中。</translation>
    </message>
</context>
<context>
    <name>calendar</name>
    <message>
        <source>Holidays of {years} were not checked against the State Council's notice.</source>
        <translation>{years}年放假安排尚未核对，请以国务院办公厅放假通知为准。</translation>
    </message>
</context>
<context>
    <name>calendar page</name>
    <message>
        <source>&amp;Bad weather</source>
        <translation>恶劣天气(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类别(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Market day</source>
        <translation>赶场日(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;School day</source>
        <translation>上学日(&amp;S)</translation>
    </message>
    <message>
        <source>(different)</source>
        <translation>（不一致）</translation>
    </message>
    <message>
        <source>25 to 31 December belong to the notice for {year}, which is not built in and not checked.</source>
        <translation>12月25日至31日以{year}年放假通知为准，程序未内置该通知，请核对录入。</translation>
    </message>
    <message>
        <source>As built in</source>
        <translation>恢复内置</translation>
    </message>
    <message>
        <source>Built in: {kind}</source>
        <translation>内置日历：{kind}</translation>
    </message>
    <message>
        <source>Built in: {kind}, {name}</source>
        <translation>内置日历：{kind}，{name}</translation>
    </message>
    <message>
        <source>Calendar of {count} {count:day|days}</source>
        <translation>{count}天的日历</translation>
    </message>
    <message>
        <source>Calendar of {day}</source>
        <translation>{day}的日历</translation>
    </message>
    <message>
        <source>Changed days</source>
        <translation>自定日期</translation>
    </message>
    <message>
        <source>Days of the year</source>
        <translation>全年日期</translation>
    </message>
    <message>
        <source>H</source>
        <translation>假</translation>
    </message>
    <message>
        <source>Holidays of this year are chec&amp;ked</source>
        <translation>本年放假安排已核对(&amp;K)</translation>
    </message>
    <message>
        <source>Holidays of {year} checked</source>
        <translation>{year}年放假安排已核对</translation>
    </message>
    <message>
        <source>Holidays of {year} no longer checked</source>
        <translation>取消“{year}年放假安排已核对”</translation>
    </message>
    <message>
        <source>Keys: 1 workday, 2 rest day, 3 statutory holiday, 4 make-up workday, M market day, S school day, W bad weather, Del as built in. Shift and arrows choose several days.</source>
        <translation>按键：1 工作日，2 休息日，3 法定节假日，4 调休上班，M 赶场日，S 上学日，W 恶劣天气，Del 恢复内置。按住 Shift 加方向键可选多天。</translation>
    </message>
    <message>
        <source>Paste a n&amp;otice…</source>
        <translation>粘贴放假通知(&amp;O)…</translation>
    </message>
    <message>
        <source>R</source>
        <translation>休</translation>
    </message>
    <message>
        <source>The State Council's notice for this year is built in.</source>
        <translation>程序已内置国务院办公厅当年放假通知。</translation>
    </message>
    <message>
        <source>The State Council's notice for {year} is not built in: days off in lieu and make-up workdays are missing until they are entered here or its text is pasted.</source>
        <translation>未内置{year}年放假通知，请核对录入：在此逐日填写调休放假和调休上班，或点“粘贴放假通知”把通知原文贴进来。</translation>
    </message>
    <message>
        <source>Tick it when the dates of the year were held against the State Council's notice; papers and the overview then no longer ask for it.</source>
        <translation>按国务院办公厅放假通知逐日核对后勾选，表格材料和总览上就不再提示。</translation>
    </message>
    <message>
        <source>W</source>
        <translation>班</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年历</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>下一年</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>as built in</source>
        <translation>按内置日历</translation>
    </message>
    <message>
        <source>bad weather</source>
        <translation>恶劣天气</translation>
    </message>
    <message>
        <source>changed here</source>
        <translation>本处已改</translation>
    </message>
    <message>
        <source>day off in lieu</source>
        <translation>调休休息</translation>
    </message>
    <message>
        <source>make-up workday</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>market day</source>
        <translation>赶场日</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>未核对</translation>
    </message>
    <message>
        <source>school day</source>
        <translation>上学日</translation>
    </message>
    <message>
        <source>statutory holiday</source>
        <translation>法定节假日</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{first} to {last}, {count} {count:day|days}</source>
        <translation>{first}至{last}，共{count}天</translation>
    </message>
</context>
<context>
    <name>call list</name>
    <message>
        <source>Duties dropped</source>
        <translation>取消勤务</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>New duties</source>
        <translation>新增勤务</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Number to call</source>
        <translation>通知电话</translation>
    </message>
    <message>
        <source>Role, team</source>
        <translation>身份　警组</translation>
    </message>
    <message>
        <source>Tell everybody by telephone before the first changed duty and write down when.</source>
        <translation>请在首个变动班次前逐人电话通知并记录时间。</translation>
    </message>
    <message>
        <source>Told at</source>
        <translation>已通知（时间）</translation>
    </message>
    <message>
        <source>call list for the change</source>
        <translation>勤务变动通知表</translation>
    </message>
    <message>
        <source>□ __/__ __:__</source>
        <translation>□ __月__日__:__</translation>
    </message>
</context>
<context>
    <name>camera blind list</name>
    <message>
        <source>Blind hours</source>
        <translation>盲区时段</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Incidents in them</source>
        <translation>其间警情</translation>
    </message>
    <message>
        <source>Metres</source>
        <translation>米</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>路段</translation>
    </message>
    <message>
        <source>stretches that neither people nor cameras see</source>
        <translation>人防技防盲区清单</translation>
    </message>
</context>
<context>
    <name>camera rounds</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A camera weighs the people and incidents where it looks, at that hour, times the share who see no police there (patrols by their route cards); the more, the longer nobody has looked. {minutes} {minutes:minute|minutes} a look, every working camera at least once in {hours} {hours:hour|hours} as far as the people at the desk can; the order is drawn, so that nobody can learn it. What stands out: nobody on duty is there within {response} {response:minute|minutes}.</source>
        <translation>摄像头的权重：该时段所照路段的人流和警情，乘以见不到民警的比例（巡逻按路线卡计算），越久没看权重越高。每个摄像头看 {minutes} 分钟，在席位人手允许时，每个正常的摄像头 {hours} 小时内至少看一次；顺序随机抽取，外人摸不出规律。突出显示的：{response} 分钟内没有在岗警力可到场。</translation>
    </message>
    <message>
        <source>At the desk: {people}</source>
        <translation>值守：{people}</translation>
    </message>
    <message>
        <source>Cameras to look at</source>
        <translation>轮看摄像头</translation>
    </message>
    <message>
        <source>No camera is watched at a video desk; enter at which (值看岗位) first.</source>
        <translation>没有摄像头在视频巡查席值看；请先填写值看岗位。</translation>
    </message>
    <message>
        <source>Nobody is rostered at a video desk on {day}.</source>
        <translation>{day} 视频巡查席没有排班人员。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现情况</translation>
    </message>
    <message>
        <source>Who responds</source>
        <translation>联动警力</translation>
    </message>
    <message>
        <source>nobody in time</source>
        <translation>无警力可及时到场</translation>
    </message>
    <message>
        <source>rounds of the cameras</source>
        <translation>视频轮巡单</translation>
    </message>
    <message>
        <source>{post}: {day}, {shift} {first}–{last}</source>
        <translation>{post}：{day} {shift} {first}–{last}</translation>
    </message>
</context>
<context>
    <name>cameras</name>
    <message>
        <source>Blind: less than a quarter of the people in the stretch see police within ten minutes, and working cameras see less than half of it. Cameras are taken to see as far as their record says; houses and trees are not known. Cameras never count in the share of people who see police.</source>
        <translation>盲区：十分钟内能见到民警的行人不足四分之一，而且正常工作的摄像头看到的不足路段一半。摄像头按登记的视距计算，不知道房屋、树木遮挡。摄像头不计入见警率。</translation>
    </message>
    <message>
        <source>There are no cameras yet; enter them first (摄像头, cameras).</source>
        <translation>还没有摄像头，请先录入（摄像头）。</translation>
    </message>
    <message>
        <source>Without streets nobody can say what a camera sees; draw the streets first.</source>
        <translation>没有街道，无法计算摄像头看到哪里，请先画街道。</translation>
    </message>
    <message>
        <source>a camera needs a place on the map: x and y.</source>
        <translation>摄像头要有位置：x 和 y。</translation>
    </message>
    <message>
        <source>a camera sees {least} to {most} metres far.</source>
        <translation>摄像头视距为 {least}～{most} 米。</translation>
    </message>
    <message>
        <source>a camera that is watched</source>
        <translation>摄像头（有人看）</translation>
    </message>
    <message>
        <source>a camera that looks along a street has no direction; leave one of the two empty.</source>
        <translation>沿街道看的摄像头没有方向，街道和方向只填一个。</translation>
    </message>
    <message>
        <source>a camera that only records</source>
        <translation>摄像头（只录像）</translation>
    </message>
    <message>
        <source>a direction is 0 to 360 degrees, from north (0) by east (90); leave it empty for none.</source>
        <translation>方向为 0～360 度，北为 0，东为 90；没有方向留空。</translation>
    </message>
    <message>
        <source>an angle below 360 degrees needs a direction, from north (0) by east (90).</source>
        <translation>视角小于 360 度时要填方向，北为 0，东为 90。</translation>
    </message>
    <message>
        <source>an angle is more than 0 and at most 360 degrees.</source>
        <translation>视角要大于 0，不超过 360 度。</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>does not work</source>
        <translation>不工作</translation>
    </message>
    <message>
        <source>dome camera</source>
        <translation>球机</translation>
    </message>
    <message>
        <source>fixed camera</source>
        <translation>枪机</translation>
    </message>
    <message>
        <source>nobody in 3 min; nearest {post}, {minutes} min</source>
        <translation>3 分钟内无人到；最近：{post} {minutes} 分钟</translation>
    </message>
    <message>
        <source>nobody on duty has a way there</source>
        <translation>在岗的都无路可到</translation>
    </message>
    <message>
        <source>nobody: blind</source>
        <translation>盲区</translation>
    </message>
    <message>
        <source>people alone</source>
        <translation>只有人</translation>
    </message>
    <message>
        <source>people and cameras</source>
        <translation>人、摄像头都有</translation>
    </message>
    <message>
        <source>records only</source>
        <translation>只录像</translation>
    </message>
    <message>
        <source>road gate</source>
        <translation>抓拍</translation>
    </message>
    <message>
        <source>there are more than {most} cameras; leave out those that see no street.</source>
        <translation>摄像头超过 {most} 个，请去掉看不到街道的。</translation>
    </message>
    <message>
        <source>watched</source>
        <translation>有人看</translation>
    </message>
    <message>
        <source>works</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>{count} of {of} {of:stretch|stretches} {count:is|are} blind in some hours, {hours} h a day in all</source>
        <translation>{of} 个路段中有 {count} 个在部分时段是盲区，合计每天 {hours} 小时</translation>
    </message>
    <message>
        <source>{post} is no post of the kind 视频巡查 (video), where cameras are watched.</source>
        <translation>{post}不是视频巡查岗，摄像头只能由视频巡查岗值看。</translation>
    </message>
    <message>
        <source>{post}, {minutes} min</source>
        <translation>{post} {minutes} 分钟</translation>
    </message>
    <message>
        <source>{street}</source>
        <translation>{street}</translation>
    </message>
    <message>
        <source>{street}, from {one}</source>
        <translation>{street}（{one}一端）</translation>
    </message>
    <message>
        <source>{street}, {one} to {other}</source>
        <translation>{street}（{one}—{other}）</translation>
    </message>
    <message>
        <source>{time}: {works} of {count} {count:camera|cameras} {works:works|work}, {watched} watched; cameras see {covered} of the streets, {blind} of them nobody sees.</source>
        <translation>{time}：{count} 个摄像头中 {works} 个正常，{watched} 个有人看；技防覆盖街道 {covered}，盲区 {blind}。</translation>
    </message>
</context>
<context>
    <name>campaign</name>
    <message>
        <source>Accounts</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Back: {people}.</source>
        <translation>归队：{people}。</translation>
    </message>
    <message>
        <source>Duties that fall: {count} ({posts}).</source>
        <translation>取消勤务：{count}个（{posts}）。</translation>
    </message>
    <message>
        <source>It was stopped; nothing is shared out.</source>
        <translation>已停止，未分摊任何任务。</translation>
    </message>
    <message>
        <source>Lent: {people}.</source>
        <translation>借出：{people}。</translation>
    </message>
    <message>
        <source>No station takes part: the folder has no plan file that can be read.</source>
        <translation>没有参加的单位：文件夹里没有能读取的方案文件。</translation>
    </message>
    <message>
        <source>Nobody of another station has worked in {campaign} in this plan.</source>
        <translation>本方案中没有外单位人员参加过“{campaign}”。</translation>
    </message>
    <message>
        <source>The campaign asks for {asked} {asked:person|people} at {post} ({shift}), and the stations can spare {spare} more; ask for fewer, or say in the column of units (单位人数) which station gives how many.</source>
        <translation>专项行动在{post}（{shift}）要{asked}人，各单位还能抽出{spare}人；请减少人数，或在“单位人数”一栏写明哪个单位出几人。</translation>
    </message>
    <message>
        <source>The campaign asks {unit} for {count} {count:person|people} at once, and it has {heads} who may be sent; ask for fewer.</source>
        <translation>专项行动要{unit}同时出{count}人，而该单位能派出的只有{heads}人；请减少人数。</translation>
    </message>
    <message>
        <source>The number {id} is {here} in this plan and {there} among those lent; correct it in one of the plans.</source>
        <translation>编号{id}在本方案中是{here}，在借调人员中是{there}；请在其中一个方案里改正。</translation>
    </message>
    <message>
        <source>The number {id} is {here} in this plan and {there} in the campaign; give one of them another number.</source>
        <translation>编号{id}在本方案中是{here}，在专项行动中是{there}；请给其中一个换个编号。</translation>
    </message>
    <message>
        <source>There is no person {id} in this plan.</source>
        <translation>本方案中没有编号为{id}的人员。</translation>
    </message>
    <message>
        <source>campaign file {file}</source>
        <translation>接收专项文件 {file}</translation>
    </message>
    <message>
        <source>duties worked</source>
        <translation>执勤情况</translation>
    </message>
    <message>
        <source>lent people</source>
        <translation>借调人员</translation>
    </message>
    <message>
        <source>share in the campaign</source>
        <translation>任务分摊</translation>
    </message>
    <message>
        <source>{campaign} goes on until {last}, and no duty of another station's people is over yet; hours are given back from the day after a duty on.</source>
        <translation>{campaign}至{last}结束，外单位人员尚无已结束的勤务；勤务次日起方可退回工时。</translation>
    </message>
    <message>
        <source>{campaign} goes on until {last}, and nobody of another station has a duty of it in this plan so far.</source>
        <translation>{campaign}至{last}结束，目前本勤务文件中没有外单位人员的专项勤务。</translation>
    </message>
    <message>
        <source>{campaign} goes on until {last}: these are the hours up to {until}; give back once more when it is over, and the later file replaces this one.</source>
        <translation>{campaign}至{last}结束：本次退回截至{until}的工时；结束后请再退回一次，以后一份文件为准。</translation>
    </message>
    <message>
        <source>{campaign}: {post} of {sender}</source>
        <translation>{campaign}：{sender}{post}</translation>
    </message>
    <message>
        <source>{file} asks for nobody: its sheet of demands has no rows; to call a campaign off, leave its rows and ask for 0 in each.</source>
        <translation>{file} 没有提出用警需求：“勤务需求”表是空的；要取消专项，请保留各行，把人数都填0。</translation>
    </message>
    <message>
        <source>{file} asks this station to lend nobody; leave out whom to lend.</source>
        <translation>{file}不要求本单位借出人员，请不要指定借出谁。</translation>
    </message>
    <message>
        <source>{file} does not say any more which campaign it is of, for whom, or from whom; ask for the file anew.</source>
        <translation>{file} 已看不出是哪个专项、发给谁、由谁发出；请重新索取该文件。</translation>
    </message>
    <message>
        <source>{file} exists already; choose another name.</source>
        <translation>{file} 已经存在；请换个文件名。</translation>
    </message>
    <message>
        <source>{file} is a file that goes to a station, not the campaign itself.</source>
        <translation>{file} 是发给单位的文件，不是专项行动工作簿。</translation>
    </message>
    <message>
        <source>{file} is for {station}, and this plan is of {own}; open the right plan.</source>
        <translation>{file} 是给{station}的，而本方案是{own}的；请打开对应的方案。</translation>
    </message>
    <message>
        <source>{file} is no file of a campaign: such files are made with campaign share, lend and give-back.</source>
        <translation>{file} 不是专项文件：专项文件由分摊、借调、反馈执勤情况这几步生成。</translation>
    </message>
    <message>
        <source>{file} is no name of a workbook; let it end in .xlsx.</source>
        <translation>{file} 不是工作簿文件名，请以.xlsx结尾。</translation>
    </message>
    <message>
        <source>{file} lends nobody.</source>
        <translation>{file} 没有借调任务。</translation>
    </message>
    <message>
        <source>{file} lends people of {to} to {to} itself; ask for the file anew.</source>
        <translation>{file} 把{to}的人借调给{to}本身；请重新索取该文件。</translation>
    </message>
    <message>
        <source>{file} lends to {to} twice; ask for the file anew.</source>
        <translation>{file} 两次写了借调给{to}；请重新索取该文件。</translation>
    </message>
    <message>
        <source>{file}: the campaign goes from {first} to {last}; more than {most} days are not shared.</source>
        <translation>{file}：专项行动从{first}到{last}，超过{most}天的不予分摊。</translation>
    </message>
    <message>
        <source>{file}: the demand of {post} has no dates; say in 起始 (from) and 截止 (until) when it holds.</source>
        <translation>{file}：{post}的勤务需求没有日期；请在“起始”“截止”两栏写明。</translation>
    </message>
    <message>
        <source>{file}: the demand of {post} holds on none of its dates; correct its dates or day types.</source>
        <translation>{file}：{post}的勤务需求在所写日期内一天也不适用；请改正日期或日类型。</translation>
    </message>
    <message>
        <source>{file}: {person} ({id}) has no dates; say in 起始 (from) and 截止 (until).</source>
        <translation>{file}：{person}（{id}）没有起止日期，请填写“起始”和“截止”。</translation>
    </message>
    <message>
        <source>{file}: {problem} {count} {count:problem|problems} in all; nothing was read.</source>
        <translation>{file}：{problem}共{count}处问题，未读取任何内容。</translation>
    </message>
    <message>
        <source>{file}: {reason} Nothing is shared out before that is right, or the file is out of the folder.</source>
        <translation>{file}：{reason}请先处理好，或把它移出文件夹，在此之前不分摊。</translation>
    </message>
    <message>
        <source>{file}: “{text}” does not say how many people are lent where and when.</source>
        <translation>{file}：“{text}”没有写明借调几人、到哪里、什么时间。</translation>
    </message>
    <message>
        <source>{officers} {officers:officer|officers}</source>
        <translation>民警{officers}人</translation>
    </message>
    <message>
        <source>{people} {people:person is|people are} to be lent to {to}, and {away} {away:is|are} away (借调) from {first} to {last} in this plan; take the share in first.</source>
        <translation>应借调给{to}{people}人，而本方案中{first}至{last}借调在外的是{away}人；请先接收任务分摊文件。</translation>
    </message>
    <message>
        <source>{people} {people:person|people}, {officers} {officers:officer|officers} among them, are to be lent to {to} from {first} to {last}, and {there} can go; ask the county for another share.</source>
        <translation>{first}至{last}应借调给{to}{people}人（民警{officers}人），能去的只有{there}人；请与县局协商改派。</translation>
    </message>
    <message>
        <source>{people} {people:person|people}, {officers} {officers:officer|officers} among them, are to be lent to {to}; you named {named}, {led}.</source>
        <translation>应借调给{to}{people}人（民警{officers}人）；您指定了{named}人，其中{led}。</translation>
    </message>
    <message>
        <source>{person} ({id}) cannot be lent from {first} to {last}: away or not in service.</source>
        <translation>{person}（{id}）在{first}至{last}不能借出：请假、外出或不在岗。</translation>
    </message>
    <message>
        <source>{person} ({id}) is not in this plan; the file is for another station.</source>
        <translation>本方案中没有{person}（{id}）；这份文件是给别的单位的。</translation>
    </message>
    <message>
        <source>{reason}, less by a later file</source>
        <translation>{reason}，按后来的文件核减</translation>
    </message>
    <message>
        <source>{sender} has told of {campaign} in a later file, of {made}, which this plan has; this one changes nothing.</source>
        <translation>{sender}的{campaign}出勤已由更晚的文件（{made}）登记，本文件不作改动。</translation>
    </message>
    <message>
        <source>{unit} takes part in the campaign, but no plan file in the folder is of a station of that name.</source>
        <translation>专项行动有{unit}参加，但文件夹里没有这个单位的方案文件。</translation>
    </message>
</context>
<context>
    <name>campaign files</name>
    <message>
        <source>a station's share</source>
        <translation>本单位承担的任务</translation>
    </message>
    <message>
        <source>duties worked</source>
        <translation>借调人员执勤情况</translation>
    </message>
    <message>
        <source>people lent</source>
        <translation>借调人员</translation>
    </message>
</context>
<context>
    <name>cells</name>
    <message>
        <source>{counted} Not taken: {ranges} and {more} more {more:range|ranges}.</source>
        <translation>{counted}未采用：{ranges}，另有{more}处。</translation>
    </message>
    <message>
        <source>{counted} Not taken: {ranges}.</source>
        <translation>{counted}未采用：{ranges}。</translation>
    </message>
    <message>
        <source>{sheets} {sheets:sheet|sheets}: {taken} {taken:cell|cells} taken, {left} not taken.</source>
        <translation>共{sheets}个工作表：采用{taken}格，未采用{left}格。</translation>
    </message>
    <message>
        <source>{sheet}: {taken} {taken:cell|cells} taken, {left} not taken, {empty} empty.</source>
        <translation>{sheet}：采用{taken}格，未采用{left}格，空{empty}格。</translation>
    </message>
</context>
<context>
    <name>changes</name>
    <message>
        <source>Compared: {before} → {after}</source>
        <translation>对比：{before} → {after}</translation>
    </message>
    <message>
        <source>{day} {hour} {shift}, {post}</source>
        <translation>{day}{hour} {shift} {post}</translation>
    </message>
    <message>
        <source>{month}/{day} ({weekday})</source>
        <translation>{month}月{day}日（{weekday}）</translation>
    </message>
    <message>
        <source>{people} {people:person|people} and {days} {days:date differs|dates differ}: {come} {come:duty comes|duties come}, {gone} {gone:goes|go}.</source>
        <translation>共{people}人、{days}天有变动：增加{come}个班次，减少{gone}个班次。</translation>
    </message>
    <message>
        <source>{version} published {when} by {who}</source>
        <translation>{version}于{when}由{who}发布</translation>
    </message>
</context>
<context>
    <name>changes page</name>
    <message>
        <source>Accounts</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Handovers</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>顶班</translation>
    </message>
    <message>
        <source>Swaps</source>
        <translation>调班单</translation>
    </message>
    <message>
        <source>Who came</source>
        <translation>到岗</translation>
    </message>
</context>
<context>
    <name>checklist</name>
    <message>
        <source>Demands</source>
        <translation>勤务需求</translation>
    </message>
    <message>
        <source>From nothing to a printed roster: {done} of {all}</source>
        <translation>从新建到打印：已完成{done}项，共{all}项</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>排班</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>how many people each post asks for on which shift</source>
        <translation>各岗位各班次需要多少人</translation>
    </message>
    <message>
        <source>kiosks, patrols, school posts, duty leader</source>
        <translation>岗亭、巡组、护学岗、带班领导</translation>
    </message>
    <message>
        <source>made automatically, then changed by hand</source>
        <translation>自动排班，再手工调整</translation>
    </message>
    <message>
        <source>the chief has signed; the roster is kept as a version</source>
        <translation>所长签字后发布，存为正式版本</translation>
    </message>
    <message>
        <source>the duty table, and the notice of every kiosk</source>
        <translation>打印值班表和各岗亭公示</translation>
    </message>
    <message>
        <source>typed in, or pasted from Excel</source>
        <translation>逐人录入，或从Excel粘贴</translation>
    </message>
    <message>
        <source>units with their duty telephones</source>
        <translation>单位及值班电话</translation>
    </message>
    <message>
        <source>when they begin and end, and rotations of teams</source>
        <translation>起止时间和警组轮班</translation>
    </message>
</context>
<context>
    <name>clerk</name>
    <message>
        <source>File ▸ Your name changes it later.</source>
        <translation>以后可在“文件 ▸ 操作人”中修改。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>记住</translation>
    </message>
    <message>
        <source>Use my login ({login})</source>
        <translation>用登录名（{login}）</translation>
    </message>
    <message>
        <source>Your na&amp;me, for log and papers:</source>
        <translation>您的姓名（记入日志、印作打印人）(&amp;M)：</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Your name, as the log of the plans and the foot of papers should have it (empty: {login}):</source>
        <translation>您的姓名，记入方案日志并印作打印人（留空则用{login}）：</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>  {part}: {cost}</source>
        <translation>  {part}：{cost}</translation>
    </message>
    <message>
        <source>--code {text} is not understood; write WORD=POST/SHIFT with a word of the sheet: {codes}.</source>
        <translation>--code {text} 看不懂；请写成 字样=岗位/班次，表中字样有：{codes}。</translation>
    </message>
    <message>
        <source>--datum is about longitudes and latitudes, and the plan is in metres.</source>
        <translation>--datum 针对经纬度，而本方案坐标以米为单位。</translation>
    </message>
    <message>
        <source>--datum is about longitudes and latitudes, and the sheet {sheet} has no columns of them.</source>
        <translation>--datum 针对经纬度，而工作表“{sheet}”没有经纬度列。</translation>
    </message>
    <message>
        <source>--map names {field} twice.</source>
        <translation>--map 中“{field}”写了两次。</translation>
    </message>
    <message>
        <source>--map {text} is not understood; write it as 姓名=B,编号=A; possible are {fields}.</source>
        <translation>--map {text} 看不懂；请写成 姓名=B,编号=A，可用：{fields}。</translation>
    </message>
    <message>
        <source>--map {text} is not understood; write it as 时间=A,地点=C; possible are {fields}.</source>
        <translation>看不懂--map {text}；请写成 时间=A,地点=C；可用的有{fields}。</translation>
    </message>
    <message>
        <source>--month {text} is not understood; write it as 2026-07.</source>
        <translation>--month {text} 看不懂；请写成 2026-07。</translation>
    </message>
    <message>
        <source>--tls and --insecure say how a cluster is talked to; name it with --cluster.</source>
        <translation>--tls和--insecure只用于连接集群，请用--cluster写明集群地址。</translation>
    </message>
    <message>
        <source>BETTER</source>
        <translation>可改进</translation>
    </message>
    <message>
        <source>Each person: nights {nights}; weekend duties {weekends}; statutory days {holidays}; hours {hours}.</source>
        <translation>每人负担最少至最多（平均）：夜班（含24小时）{nights}，周末{weekends}，法定节假日{holidays}，工时{hours}。</translation>
    </message>
    <message>
        <source>Every duty has its people.</source>
        <translation>各勤务人员均已排满。</translation>
    </message>
    <message>
        <source>Every place is filled, and the roster can hardly get better.</source>
        <translation>岗位全部排上人，基本排到最好了。</translation>
    </message>
    <message>
        <source>Every place is filled, and the roster cannot get better.</source>
        <translation>岗位全部排上人，已排到最好。</translation>
    </message>
    <message>
        <source>Every place is filled; with more time the roster may get better.</source>
        <translation>岗位全部排上人，多给些时间还能更好。</translation>
    </message>
    <message>
        <source>Fair duty rosters, duty tables and public notices.</source>
        <translation>公平排班，打印值班表和岗位公示。</translation>
    </message>
    <message>
        <source>GAP</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>HARD</source>
        <translation>违规</translation>
    </message>
    <message>
        <source>Name a command; these work without the window.</source>
        <translation>请输入命令；以下命令不需要窗口。</translation>
    </message>
    <message>
        <source>Name both dates: --from and --to.</source>
        <translation>请同时写明起止日期：--from 和 --to。</translation>
    </message>
    <message>
        <source>Name the plan and the paper; print --list lists the papers.</source>
        <translation>请写明方案文件和表格材料名称；print --list 可列出表格材料名称。</translation>
    </message>
    <message>
        <source>No incidents.</source>
        <translation>没有警情。</translation>
    </message>
    <message>
        <source>Nobody is rostered from {first} to {last}; roster the period first.</source>
        <translation>{first}至{last}没有排班，请先排班。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>未写入任何内容。</translation>
    </message>
    <message>
        <source>Price {price} after {seconds} s; no bound was proven.</source>
        <translation>计算{seconds}秒，综合扣分{price}，还不知道最低能到多少。</translation>
    </message>
    <message>
        <source>Price {price} after {seconds} s; no roster can be cheaper than {bound} ({percent} %).</source>
        <translation>计算{seconds}秒，综合扣分{price}；任何排班都不会低于{bound}（相差{percent}%）。</translation>
    </message>
    <message>
        <source>Price {price} after {seconds} s; proven best.</source>
        <translation>计算{seconds}秒，综合扣分{price}，已证明为最优。</translation>
    </message>
    <message>
        <source>Price {price} after {seconds} s; {bound} of it no roster can avoid, whether the rest can be avoided is not known.</source>
        <translation>用时 {seconds} 秒，扣分 {price}；其中至少 {bound} 是任何班表都免不了的，其余能否再减尚不能断定。</translation>
    </message>
    <message>
        <source>REMINDER</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Roster from {first} to {last}</source>
        <translation>{first}至{last}排班情况</translation>
    </message>
    <message>
        <source>Stopped before anything was written.</source>
        <translation>已中断，未写入任何内容。</translation>
    </message>
    <message>
        <source>Stopped; the best roster so far is kept.</source>
        <translation>已停止计算，保留目前最好的排班。</translation>
    </message>
    <message>
        <source>Stopped; the shares proposed so far are kept, with what is proven of them.</source>
        <translation>已停止，保留目前的分摊方案和已证明的结果。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {reason}.</source>
        <translation>无法建立文件夹{folder}：{reason}。</translation>
    </message>
    <message>
        <source>The plan has all of it already.</source>
        <translation>方案中都已经有了。</translation>
    </message>
    <message>
        <source>The plan has no roster yet; name the dates with --from and --to.</source>
        <translation>方案中还没有排班，请用 --from 和 --to 指定起止日期。</translation>
    </message>
    <message>
        <source>The plan has no unit {unit}.</source>
        <translation>方案中没有单位 {unit}。</translation>
    </message>
    <message>
        <source>The program has made a mistake, and {file} cannot be written.</source>
        <translation>程序出错，且日志 {file} 无法写入。</translation>
    </message>
    <message>
        <source>The program has made a mistake; details are in {file}.</source>
        <translation>程序出错，详情见{file}。</translation>
    </message>
    <message>
        <source>The results could not be written; free some space on the drive.</source>
        <translation>结果无法写出，请清理磁盘空间后再试。</translation>
    </message>
    <message>
        <source>The search ended by itself, perhaps because the computer has too little memory; the best roster that it had found is kept.</source>
        <translation>搜索自行终止，可能是电脑内存不足；已找到的最佳班表已保留。</translation>
    </message>
    <message>
        <source>The search has given no sign of life for {seconds} s; Ctrl-C ends it.</source>
        <translation>搜索已 {seconds} 秒没有反应；按 Ctrl-C 可结束。</translation>
    </message>
    <message>
        <source>There is no filled sheet {name}; there are {names}.</source>
        <translation>没有名为“{name}”的工作表；现有：{names}。</translation>
    </message>
    <message>
        <source>There is no screen here.</source>
        <translation>这里没有屏幕。</translation>
    </message>
    <message>
        <source>There is not enough memory for this; close other programs and try again.</source>
        <translation>内存不足，请关闭其他程序后再试。</translation>
    </message>
    <message>
        <source>There is nothing in this workbook.</source>
        <translation>工作簿是空的。</translation>
    </message>
    <message>
        <source>To fill what came open meanwhile: solve the same dates again with --keep all.</source>
        <translation>要补上其间空出的岗位：用 --keep all 对同一日期再排一次。</translation>
    </message>
    <message>
        <source>a date such as 2026-12-01</source>
        <translation>形如 2026-12-01 的日期</translation>
    </message>
    <message>
        <source>a duty that changes hands: giver, taker, date, post, shift; write one for each</source>
        <translation>调整的班次：申请人,替班人,日期,岗位,班次；每个班次写一次</translation>
    </message>
    <message>
        <source>a duty that is wanted besides, with the number of people; a campaign of several days by first..last date</source>
        <translation>临时增加的勤务及人数；专项行动写 首日..末日</translation>
    </message>
    <message>
        <source>a file of the set; of inrc2 a data set's folder, or NAME_1_6-2-9-1 in or beside it</source>
        <translation>测试集中的文件；inrc2为数据集文件夹，或其中（其旁）的算例名，如NAME_1_6-2-9-1</translation>
    </message>
    <message>
        <source>a moment such as 2026-12-05T14:00</source>
        <translation>时刻，如 2026-12-05T14:00</translation>
    </message>
    <message>
        <source>a name the plan has under another number: leave it out (default), update its number, or add</source>
        <translation>同名不同编号：略过（默认）、更新编号或作为另一人新增</translation>
    </message>
    <message>
        <source>a number from 0 to 1000000000</source>
        <translation>从 0 到 1000000000 的数</translation>
    </message>
    <message>
        <source>a number of hours from 0 to 48</source>
        <translation>0到48之间的小时数</translation>
    </message>
    <message>
        <source>a number of seconds from 0 to 86400</source>
        <translation>0到86400之间的秒数</translation>
    </message>
    <message>
        <source>a number the plan has under another name: leave it out (default), or update the name</source>
        <translation>同编号不同名：略过（默认）或更新姓名</translation>
    </message>
    <message>
        <source>a path: a name in it is too long</source>
        <translation>有效路径：其中有一个名称过长</translation>
    </message>
    <message>
        <source>a plan (.patrol), or a wish in the text form of the public rotation set; else options say it</source>
        <translation>方案文件（.patrol），或公开轮班测试集格式的文本文件；不写则由选项说明</translation>
    </message>
    <message>
        <source>a post that is not manned from --from to --to</source>
        <translation>在 --from 至 --to 期间停岗的岗位</translation>
    </message>
    <message>
        <source>a second unit near by counts too, for when the first is busy</source>
        <translation>邻近第二警力也计入，以备第一警力正忙</translation>
    </message>
    <message>
        <source>a shift, its times and the days of its runs: 早:08:00-16:00:2-4 (times and runs may be left out); write one for each</source>
        <translation>班次、起止时间和连续天数：早:08:00-16:00:2-4（时间和天数可省略），每个班次写一次</translation>
    </message>
    <message>
        <source>a version such as V1, or now for the roster as it stands (default: the latest version)</source>
        <translation>版本号，如 V1；now 为当前排班（默认：最新版本）</translation>
    </message>
    <message>
        <source>a version such as V2, or now for the roster as it stands (default: now)</source>
        <translation>版本号，如 V2；now 为当前排班（默认：now）</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most}</source>
        <translation>{least}到{most}之间的整数</translation>
    </message>
    <message>
        <source>add to an account on the date of --as-of, with --reason: 009006,nights,-1</source>
        <translation>在 --as-of 当日更正台账，须写 --reason：009006,nights,-1</translation>
    </message>
    <message>
        <source>after {seconds} s {missing} {missing:person|people} missing so far</source>
        <translation>{seconds} 秒，目前还缺 {missing} 人</translation>
    </message>
    <message>
        <source>all that was asked for was made</source>
        <translation>已全部完成</translation>
    </message>
    <message>
        <source>an amount of memory such as 2GB or 900MB</source>
        <translation>内存大小，如 2GB 或 900MB</translation>
    </message>
    <message>
        <source>an exit that takes longer counts as open (default: 15)</source>
        <translation>超过这么多分钟算封不住（默认：15）</translation>
    </message>
    <message>
        <source>and {count} more that {count:is|are} owed; --json names {count:it|them}</source>
        <translation>另有{count}处欠巡，见 --json</translation>
    </message>
    <message>
        <source>and {count} more {count:text|texts}</source>
        <translation>另有{count}条文字</translation>
    </message>
    <message>
        <source>approve slips of these numbers; they are checked again</source>
        <translation>批准这些编号的调班单，批准时重新校核</translation>
    </message>
    <message>
        <source>approve the new slip at once</source>
        <translation>新单当即批准</translation>
    </message>
    <message>
        <source>argument {rest}</source>
        <translation>参数 {rest}</translation>
    </message>
    <message>
        <source>auxiliaries that all kiosks may take, as for officers</source>
        <translation>各岗亭合计最多用几名辅警，写法同民警</translation>
    </message>
    <message>
        <source>be the scheduler of a cluster of machines, for bureau</source>
        <translation>在本机运行集群的调度程序，供 bureau 使用</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>正在排</translation>
    </message>
    <message>
        <source>begun on {worker}</source>
        <translation>正在 {worker} 上排</translation>
    </message>
    <message>
        <source>best solution after {seconds} s</source>
        <translation>最优解出现于第{seconds}秒</translation>
    </message>
    <message>
        <source>bound: none was proven</source>
        <translation>下界：未证明</translation>
    </message>
    <message>
        <source>bound: {bound}</source>
        <translation>下界：{bound}</translation>
    </message>
    <message>
        <source>bound: {bound}, gap {gap} %</source>
        <translation>下界：{bound}，差距{gap}%</translation>
    </message>
    <message>
        <source>colours: by the hour (auto, default), always those of the day or of the night</source>
        <translation>配色：auto按时刻（默认）、day白天、night夜间</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>count overtime, nights and watches of a month, with days in lieu and amounts</source>
        <translation>统计一个月的加班、夜班、24小时值班，算出补休天数和金额</translation>
    </message>
    <message>
        <source>days of work in a row (default: 1-6)</source>
        <translation>连续上班天数（默认1-6）</translation>
    </message>
    <message>
        <source>days off in a row (default: 1-4)</source>
        <translation>连续休息天数（默认1-4）</translation>
    </message>
    <message>
        <source>design a cyclic rotation for teams or people</source>
        <translation>为警组或人员设计循环轮班表</translation>
    </message>
    <message>
        <source>divide the streets into beats of equal load, each in one piece</source>
        <translation>把街道划分成负荷均衡、连成一片的巡区</translation>
    </message>
    <message>
        <source>draw all cards of the period anew from this number; the same number gives the same cards</source>
        <translation>用这个数把所选日期的路线卡全部重新生成；同一个数得到同样的卡</translation>
    </message>
    <message>
        <source>draw the route cards of patrols, and say what they come to</source>
        <translation>生成巡逻路线卡，并报告各项指标</translation>
    </message>
    <message>
        <source>end with status 1 when streets hang apart</source>
        <translation>街道有未连通的，退出状态为 1</translation>
    </message>
    <message>
        <source>ended after {seconds} s: {why}</source>
        <translation>{seconds}秒后结束：{why}</translation>
    </message>
    <message>
        <source>every duty has its people. {quality}</source>
        <translation>各勤务人员齐备。{quality}</translation>
    </message>
    <message>
        <source>every fact instead of the sums</source>
        <translation>逐条列出明细，不列合计</translation>
    </message>
    <message>
        <source>every week is rostered</source>
        <translation>各周均已排好</translation>
    </message>
    <message>
        <source>existing posts: all stay as they are (default), hours may change, or free to move</source>
        <translation>现有岗位：保持不变（默认）、可调整时段、可撤并</translation>
    </message>
    <message>
        <source>file for the objective over time: seconds,objective</source>
        <translation>目标值随时间变化的输出文件（秒,目标值）</translation>
    </message>
    <message>
        <source>file for the rotation: .csv a table, .txt plain rows</source>
        <translation>轮班表输出文件：.csv为表格，.txt为逐行文本</translation>
    </message>
    <message>
        <source>file for the solution, in the form of the set's checkers; of inrc2 a folder</source>
        <translation>解的输出文件，按测试集检查程序的格式；inrc2为文件夹</translation>
    </message>
    <message>
        <source>file to write: .xlsx the workbook, .csv the roster, .ics calendars, .json everything</source>
        <translation>输出文件：.xlsx 工作簿，.csv 排班表，.ics 日历，.json 全部内容</translation>
    </message>
    <message>
        <source>files and names</source>
        <translation>文件和名称</translation>
    </message>
    <message>
        <source>find where new posts should stand, and whether they can be manned</source>
        <translation>求新岗亭设在哪里、能否排得出人</translation>
    </message>
    <message>
        <source>first date of the rotation; in its week the first team works row 1</source>
        <translation>轮班启用日期，当周第一个警组上第一行</translation>
    </message>
    <message>
        <source>first duty date, such as 2026-12-01</source>
        <translation>起始日期，如 2026-12-01</translation>
    </message>
    <message>
        <source>first solution after {seconds} s</source>
        <translation>首个解用时{seconds}秒</translation>
    </message>
    <message>
        <source>folder for the PDF files (default: this one)</source>
        <translation>存放PDF文件的文件夹（默认当前文件夹）</translation>
    </message>
    <message>
        <source>folder for the files (default: where BOOK is)</source>
        <translation>文件写到哪个文件夹（默认：BOOK 所在处）</translation>
    </message>
    <message>
        <source>folder for the plan, the papers and the tables (default: out)</source>
        <translation>存放方案、表格材料和数据表的文件夹（默认 out）</translation>
    </message>
    <message>
        <source>folder with ca.pem, cert.pem and key.pem, for tls://</source>
        <translation>存放 ca.pem、cert.pem、key.pem 的文件夹，用于 tls://</translation>
    </message>
    <message>
        <source>hours of rest between the shifts of two days, as far as times are known (default: 11)</source>
        <translation>相邻两天班次之间至少休息的小时数，按已知的起止时间计算（默认11）</translation>
    </message>
    <message>
        <source>how far a place reaches (mclp), in the file's measure</source>
        <translation>一个点的覆盖半径（mclp），单位与文件相同</translation>
    </message>
    <message>
        <source>how many are wanted on a shift (default: 1): 早=2, or seven numbers from Monday to Sunday: 早=2,2,2,2,2,1,1</source>
        <translation>某班次需要几个（默认1）：早=2，或周一至周日七个数：早=2,2,2,2,2,1,1</translation>
    </message>
    <message>
        <source>how many beats (default: 6)</source>
        <translation>几个巡区（默认：6）</translation>
    </message>
    <message>
        <source>how many places to choose, instead of what the file says (pmedian, pcenter, mclp)</source>
        <translation>选几个点，代替文件中写明的数目（pmedian、pcenter、mclp）</translation>
    </message>
    <message>
        <source>how many teams or people take turns (default: as many as --teams names)</source>
        <translation>参加轮班的警组数或人数（默认与--teams所写个数相同）</translation>
    </message>
    <message>
        <source>how often units are busy is found from the calls, each taking so many minutes</source>
        <translation>按警情排队推算警力占用，每起处警用这么多分钟</translation>
    </message>
    <message>
        <source>import the good rows and list the rest</source>
        <translation>导入正确的行，其余列出</translation>
    </message>
    <message>
        <source>inrc2: all weeks are known from the beginning (default: week by week)</source>
        <translation>inrc2：一开始就知道全部各周（默认：逐周排班）</translation>
    </message>
    <message>
        <source>joint enforcement: {count} of {asked} {asked:round|rounds}, {fixed} h at fixed posts and {roving} h roving.</source>
        <translation>联合执法：要求 {asked} 次，安排 {count} 次，定点 {fixed} 小时，流动 {roving} 小时。</translation>
    </message>
    <message>
        <source>judge the stored roster</source>
        <translation>核查已有排班</translation>
    </message>
    <message>
        <source>keep the answer as a scenario of this name</source>
        <translation>把结果存为这个名称的方案</translation>
    </message>
    <message>
        <source>keep the roster of a period for good as the next version</source>
        <translation>把某一时段的排班发布为新版本，永久保留</translation>
    </message>
    <message>
        <source>key areas of this weight and more are to be reached in one minute at every hour</source>
        <translation>权重达到此数的重点部位须全天一分钟内到达</translation>
    </message>
    <message>
        <source>last duty date</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>lay two versions side by side</source>
        <translation>对照两个版本</translation>
    </message>
    <message>
        <source>leave incidents at the door of the station out</source>
        <translation>不导入落在派出所门口的警情</translation>
    </message>
    <message>
        <source>list the papers and exit</source>
        <translation>列出表格材料的名称</translation>
    </message>
    <message>
        <source>list the public notices to issue again, and note what was put up</source>
        <translation>列出应重新张贴的公示，登记已张贴的公示</translation>
    </message>
    <message>
        <source>longest search in seconds (default: {default})</source>
        <translation>排班计算的最长秒数（默认{default}）</translation>
    </message>
    <message>
        <source>make or update a plan file from a workbook</source>
        <translation>由工作簿新建或更新方案文件</translation>
    </message>
    <message>
        <source>make the scenario's posts posts of the plan, manned from this date on</source>
        <translation>采用方案：其岗位列入本方案文件，自此日起派人</translation>
    </message>
    <message>
        <source>make the units that the plan does not have</source>
        <translation>新建方案中没有的单位</translation>
    </message>
    <message>
        <source>memory for all of them, such as 2GB (default: no limit)</source>
        <translation>全部任务合计可用的内存，如 2GB（默认不限）</translation>
    </message>
    <message>
        <source>mend the roster after a sick call, with whom to call</source>
        <translation>有人请假、缺勤后调整排班，并列出要通知的人</translation>
    </message>
    <message>
        <source>minutes within which a call is to be reached (default: 3)</source>
        <translation>几分钟内到达警情（默认 3）</translation>
    </message>
    <message>
        <source>missing: {rest}</source>
        <translation>缺少 {rest}</translation>
    </message>
    <message>
        <source>name of the campaign (plan)</source>
        <translation>专项行动名称（plan）</translation>
    </message>
    <message>
        <source>name of the county for the papers</source>
        <translation>表格材料上写的县局名称</translation>
    </message>
    <message>
        <source>name of the paper, see --list; all makes every paper, set those that the plan has chosen for the month</source>
        <translation>表格材料名称，见--list；all为全部，set为方案选定的本单位月度材料</translation>
    </message>
    <message>
        <source>no duty</source>
        <translation>无勤务</translation>
    </message>
    <message>
        <source>no solution: hard demands are missed by {missed}</source>
        <translation>未得到解：硬性要求尚差{missed}个单位</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>none put up</source>
        <translation>未张贴</translation>
    </message>
    <message>
        <source>not proven in the time</source>
        <translation>限定时间内未得出结论</translation>
    </message>
    <message>
        <source>not understood: {rest}</source>
        <translation>无法识别 {rest}</translation>
    </message>
    <message>
        <source>note that the notices of these posts were put up (none named: all with a board)</source>
        <translation>登记这些岗位的公示已张贴（不写岗位：全部设公示栏的岗位）</translation>
    </message>
    <message>
        <source>note that whatever hung at these posts was taken down</source>
        <translation>登记这些岗位的公示已撤下</translation>
    </message>
    <message>
        <source>nothing that begins before is touched, such as 2026-12-05T14:00 (default: now)</source>
        <translation>此刻之前开始的勤务一律不动，如 2026-12-05T14:00（默认：现在）</translation>
    </message>
    <message>
        <source>notices also as html for a web site, or as png for a screen (default: pdf)</source>
        <translation>公示还可输出为 html（网站页面）或 png（屏幕图片），默认 pdf</translation>
    </message>
    <message>
        <source>number of a person who is away from --from to --to</source>
        <translation>在 --from 至 --to 期间不在岗人员的编号</translation>
    </message>
    <message>
        <source>number of a person who is gone for good, from --from on</source>
        <translation>自 --from 起调离人员的编号</translation>
    </message>
    <message>
        <source>number of the debt that it pays</source>
        <translation>所归还的调班单编号</translation>
    </message>
    <message>
        <source>number that chance starts from (default: 0)</source>
        <translation>随机种子（默认0）</translation>
    </message>
    <message>
        <source>objective: {objective}</source>
        <translation>目标值：{objective}</translation>
    </message>
    <message>
        <source>of their hours so many percent at fixed posts (default: 40)</source>
        <translation>其中定点执法占工时的百分比（默认 40）</translation>
    </message>
    <message>
        <source>of them on market days {markets} of {of_markets}, on weekend evenings {evenings} of {of_evenings}.</source>
        <translation>其中赶场日{markets}次（要求{of_markets}次），周末晚间{evenings}次（要求{of_evenings}次）。</translation>
    </message>
    <message>
        <source>of these rounds so many on market days at least (default: 0)</source>
        <translation>其中赶场日至少这么多次（默认0）</translation>
    </message>
    <message>
        <source>of these rounds so many on weekend evenings at least (default: 0)</source>
        <translation>其中周末晚间至少这么多次（默认0）</translation>
    </message>
    <message>
        <source>officers that all kiosks may take; auto: as many as there are (default: any number)</source>
        <translation>各岗亭合计最多用几名民警；auto 为按现有可用人数（默认不限）</translation>
    </message>
    <message>
        <source>on average {seconds} s to the middle of the beat, at least {bound} s in any division</source>
        <translation>到巡区中心平均 {seconds} 秒，任何划分至少 {bound} 秒</translation>
    </message>
    <message>
        <source>on which screen, counted from 1 (default: 1)</source>
        <translation>在第几块屏幕上显示（从1数，默认1）</translation>
    </message>
    <message>
        <source>one calendar for each person or post; OUT is the folder for them</source>
        <translation>每人（person）或每岗（post）各导出一个日历，OUT 为文件夹</translation>
    </message>
    <message>
        <source>only the gap of this number (default: all)</source>
        <translation>只看这一号缺口（默认：全部）</translation>
    </message>
    <message>
        <source>only these people (default: all)</source>
        <translation>只列这些人员（默认：全部）</translation>
    </message>
    <message>
        <source>only these people's duties (.ics)</source>
        <translation>只导出这些人员的勤务（.ics）</translation>
    </message>
    <message>
        <source>only these people, by number or name</source>
        <translation>只印这些人员（编号或姓名）</translation>
    </message>
    <message>
        <source>only these posts (.ics)</source>
        <translation>只导出这些岗位（.ics）</translation>
    </message>
    <message>
        <source>only these posts (default: all)</source>
        <translation>只打印这些岗位（默认全部）</translation>
    </message>
    <message>
        <source>only these teams</source>
        <translation>只印这些警组</translation>
    </message>
    <message>
        <source>only these units, by number or name</source>
        <translation>只印这些单位（编号或名称）</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>owed in the next {shift}: {name} {visits}</source>
        <translation>下一个{shift}补巡：{name} {visits}</translation>
    </message>
    <message>
        <source>peak memory: {memory} MiB</source>
        <translation>内存峰值：{memory} MiB</translation>
    </message>
    <message>
        <source>plan so many rounds of joint enforcement as well</source>
        <translation>同时安排这么多次联合执法</translation>
    </message>
    <message>
        <source>plan: begin the workbook BOOK of a campaign for the stations in the folder PLACE; share: share BOOK out to the plans in the folder PLACE; take: take the file BOOK into the plan PLACE; lend: write for those who borrow whom the plan PLACE lends by its share BOOK; give-back: write for the home stations what lent people have worked in the plan PLACE in the campaign BOOK</source>
        <translation>plan：为文件夹 PLACE 里的各单位新建专项行动工作簿 BOOK；share：把 BOOK 分摊给文件夹 PLACE 里的各方案；take：把专项文件 BOOK 接收到方案 PLACE；lend：按分摊文件 BOOK 写出方案 PLACE 借调出去的人员；give-back：写出借调人员在方案 PLACE 中参加专项行动 BOOK 的执勤情况，退回原单位</translation>
    </message>
    <message>
        <source>plans rostered at the same time (default: 1)</source>
        <translation>同时排几个方案（默认 1）</translation>
    </message>
    <message>
        <source>plans rostered at the same time (default: one a core, at most 8)</source>
        <translation>同时排班的方案数（默认每个处理器核一个，最多8个）</translation>
    </message>
    <message>
        <source>print papers as PDF</source>
        <translation>打印成PDF文件</translation>
    </message>
    <message>
        <source>proven, nothing is left to search</source>
        <translation>已证明最优，无需再搜索</translation>
    </message>
    <message>
        <source>publish it as the next version at once</source>
        <translation>随即发布为新版本</translation>
    </message>
    <message>
        <source>put the rotation into the plan for these teams, from --anchor on</source>
        <translation>把轮班写入方案，这些警组自--anchor起执行</translation>
    </message>
    <message>
        <source>refuse slips of these numbers, with --reason</source>
        <translation>驳回这些编号的调班单，须写 --reason</translation>
    </message>
    <message>
        <source>role of new people without one (default: officer)</source>
        <translation>未写身份的新增人员的身份（默认民警）</translation>
    </message>
    <message>
        <source>roster a period</source>
        <translation>为一个时段自动排班</translation>
    </message>
    <message>
        <source>roster a period of many plans at once</source>
        <translation>一次为多个方案排班</translation>
    </message>
    <message>
        <source>roster on the workers of a cluster: tcp://HOST:PORT or tls://HOST:PORT of its scheduler</source>
        <translation>在集群的工作机上排班：填调度程序的 tcp://HOST:PORT 或 tls://HOST:PORT</translation>
    </message>
    <message>
        <source>roster the sample county and print its papers</source>
        <translation>为示例县排班并打印</translation>
    </message>
    <message>
        <source>roster this month for trial, such as 2026-12, as if the scenario were adopted</source>
        <translation>按采用方案试排该月，如 2026-12</translation>
    </message>
    <message>
        <source>rows of the period that stay: the locked ones (default), all, or none at all</source>
        <translation>时段内保留哪些已有排班：locked 已锁定的（默认），all 全部，none 全不保留</translation>
    </message>
    <message>
        <source>run the engine on a public test instance</source>
        <translation>在公开算例上运行排班引擎</translation>
    </message>
    <message>
        <source>say how many people in the street see police, by street and hour</source>
        <translation>说明计划见警率：按街道、按小时</translation>
    </message>
    <message>
        <source>say how the streets hang together, and take streets in</source>
        <translation>说明街道是否连通，也可导入街道</translation>
    </message>
    <message>
        <source>say of each gap why it is open and what would fill it</source>
        <translation>逐个说明缺口的原因和补齐的办法</translation>
    </message>
    <message>
        <source>say what is reached in 1, 3 and 5 minutes at a moment</source>
        <translation>说明某一时刻 1、3、5 分钟能到哪里</translation>
    </message>
    <message>
        <source>say what would be done, and write nothing</source>
        <translation>只预览，不写入</translation>
    </message>
    <message>
        <source>say which post on duty closes which exit in how many minutes</source>
        <translation>封控：在岗的哪个岗位去哪个出口，几分钟到</translation>
    </message>
    <message>
        <source>seconds in all for proving open places (share; default: 60, or one a plan)</source>
        <translation>核实缺口总共用几秒（share；默认60秒，方案更多时每个方案1秒）</translation>
    </message>
    <message>
        <source>share a campaign out to the stations of a county, take files of it in, give hours back</source>
        <translation>专项行动：向各单位分摊、接收专项文件、反馈执勤情况</translation>
    </message>
    <message>
        <source>shifts that may not follow each other: “夜 早”, or “夜 - 早” around a single day off</source>
        <translation>不得相接的班次：“夜 早”；中间只休一天也不行的写“夜 - 早”</translation>
    </message>
    <message>
        <source>show a county's stations at a moment: who is on duty, what is open</source>
        <translation>全县各单位某一时刻的在岗和缺口</translation>
    </message>
    <message>
        <source>show everybody's account, the facts behind it, and correct it</source>
        <translation>查看、更正个人勤务台账及其明细</translation>
    </message>
    <message>
        <source>show on the wall of the duty room who is on duty, as the plan changes</source>
        <translation>在值班室大屏上显示当前勤务，随方案更新</translation>
    </message>
    <message>
        <source>show the version and exit</source>
        <translation>显示版本号</translation>
    </message>
    <message>
        <source>show the window on the screen; without it nothing is to be seen</source>
        <translation>在屏幕上显示窗口；不加时看不到窗口</translation>
    </message>
    <message>
        <source>show this help and exit</source>
        <translation>显示本说明</translation>
    </message>
    <message>
        <source>so many new posts at most (default: 1)</source>
        <translation>最多新建几个岗位（默认 1）</translation>
    </message>
    <message>
        <source>stopped by Ctrl-C</source>
        <translation>已按Ctrl-C停止</translation>
    </message>
    <message>
        <source>stopped: the shifts after these have no new cards.</source>
        <translation>已停止：之后的班次没有新卡。</translation>
    </message>
    <message>
        <source>swap duties by numbered slips, and find ways to a day off</source>
        <translation>办理调班单，查找调班办法</translation>
    </message>
    <message>
        <source>take duties from a duty sheet of another kind: by date, or people against dates</source>
        <translation>从其他格式的值班表导入班表：按日期逐行，或人员×日期</translation>
    </message>
    <message>
        <source>take incidents from a list, and locate them by the texts of their places</source>
        <translation>导入警情清单，并按地点文字定位</translation>
    </message>
    <message>
        <source>take people from any workbook: which column says what is guessed, or named</source>
        <translation>从任意工作簿导入人员：各列内容自动判断，也可指定</translation>
    </message>
    <message>
        <source>take streets in first: .osm, .geojson or .xlsx; equal numbers are replaced</source>
        <translation>先导入街道：.osm、.geojson 或 .xlsx；编号相同的替换</translation>
    </message>
    <message>
        <source>take this post as manned besides, in some hours or all: GT03 or GT03:8-20</source>
        <translation>假定这个岗位也有人，全天或某几小时：GT03 或 GT03:8-20</translation>
    </message>
    <message>
        <source>take this scenario of the plan instead of looking for one</source>
        <translation>取方案文件中的这个方案，不另求</translation>
    </message>
    <message>
        <source>take what can be read of a damaged plan file into a new one</source>
        <translation>把损坏的方案文件中还能读出的内容取到新文件里</translation>
    </message>
    <message>
        <source>take what the plan has of it already out first</source>
        <translation>先去掉方案中已有的同一批警情</translation>
    </message>
    <message>
        <source>talk to other machines without encryption all the same</source>
        <translation>与其他机器通信时不加密也可以</translation>
    </message>
    <message>
        <source>the date whose evening counts (default: today)</source>
        <translation>统计截止日期（默认：今天）</translation>
    </message>
    <message>
        <source>the duty sheets, or a roster that solve has kept (NAME.solved.csv)</source>
        <translation>值班表，或 solve 另存的班表（NAME.solved.csv）</translation>
    </message>
    <message>
        <source>the folder with the stations' plan files</source>
        <translation>各单位方案文件所在的文件夹</translation>
    </message>
    <message>
        <source>the folder with the stations' plan files, or one plan file</source>
        <translation>各单位方案文件所在的文件夹，或一个方案文件</translation>
    </message>
    <message>
        <source>the list of incidents, .xlsx, .xls or .csv (default: locate those of the plan again)</source>
        <translation>警情清单，.xlsx、.xls或.csv（默认：把方案中的警情重新定位）</translation>
    </message>
    <message>
        <source>the moment of the swap, such as 2026-12-05T14:00 (default: now)</source>
        <translation>调班时刻，如 2026-12-05T14:00（默认：现在）</translation>
    </message>
    <message>
        <source>the moment that counts, such as 2026-12-05T14:00 (default: now)</source>
        <translation>以何时为准，如 2026-12-05T14:00（默认为当前时间）</translation>
    </message>
    <message>
        <source>the moment, such as 2026-12-05T03:00</source>
        <translation>时刻，如 2026-12-05T03:00</translation>
    </message>
    <message>
        <source>the moment, such as 2026-12-05T09:00 (default: now)</source>
        <translation>时刻，如 2026-12-05T09:00（默认：现在）</translation>
    </message>
    <message>
        <source>the month where the sheet names none: 2026-07</source>
        <translation>表中未写年月时的月份，如 2026-07</translation>
    </message>
    <message>
        <source>the new plan file (default: a name beside the damaged one)</source>
        <translation>新的方案文件（默认：放在损坏的文件旁边）</translation>
    </message>
    <message>
        <source>the plan file</source>
        <translation>方案文件</translation>
    </message>
    <message>
        <source>the plan file to make or update</source>
        <translation>要新建或更新的方案文件</translation>
    </message>
    <message>
        <source>the plan files</source>
        <translation>方案文件</translation>
    </message>
    <message>
        <source>the public set: {sets}</source>
        <translation>公开测试集：{sets}</translation>
    </message>
    <message>
        <source>the reference of longitudes and latitudes (default: as the plan's own)</source>
        <translation>经纬度的坐标系（默认：与方案相同）</translation>
    </message>
    <message>
        <source>the rings of 1, 3 and 5 minutes count together, weighed 2 : 4 : 4, not --minutes</source>
        <translation>按1、3、5分钟综合圈层计（权重2:4:4），不用 --minutes</translation>
    </message>
    <message>
        <source>the roster as a styled workbook instead: by person, by post, figures (.xlsx)</source>
        <translation>改为导出排班表工作簿：按人员、按岗位、统计（.xlsx）</translation>
    </message>
    <message>
        <source>the row of the headings, 0 for none (default: found by itself)</source>
        <translation>表头所在行，0 为无表头（默认自动判断）</translation>
    </message>
    <message>
        <source>the set of exits to close (default: all)</source>
        <translation>要封的封控组（默认：全部出口）</translation>
    </message>
    <message>
        <source>the sheet (default: found by itself)</source>
        <translation>工作表（默认自动判断）</translation>
    </message>
    <message>
        <source>the teams, row by row: 甲班,乙班,丙班,丁班</source>
        <translation>各行的警组：甲班,乙班,丙班,丁班</translation>
    </message>
    <message>
        <source>the time was up</source>
        <translation>已到时限</translation>
    </message>
    <message>
        <source>the workbook</source>
        <translation>工作簿</translation>
    </message>
    <message>
        <source>the workbook of the campaign, or a file made from it</source>
        <translation>专项行动工作簿，或由它生成的专项文件</translation>
    </message>
    <message>
        <source>threads of the search (default: as many as the machine has, at most 8)</source>
        <translation>计算线程数（默认与处理器相同，最多8个）</translation>
    </message>
    <message>
        <source>threads of the trial roster (default: as many as the machine has, at most 8)</source>
        <translation>试排所用线程数（默认：本机线程数，最多8个）</translation>
    </message>
    <message>
        <source>try whether this installation works, part by part</source>
        <translation>逐项自检本机安装是否完好</translation>
    </message>
    <message>
        <source>unit of people without one (default: the plan's first)</source>
        <translation>未写单位人员的单位（默认方案中第一个）</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>ways for somebody to be free on a date; nothing is written</source>
        <translation>某人某日调班的办法；不写入</translation>
    </message>
    <message>
        <source>what a word of the sheet stands for: 24=ZB01/Z, 备勤=ZB01/BQ, 休=- ; write one for each</source>
        <translation>表中字样的含义：24=ZB01/Z、备勤=ZB01/BQ、休=-；每个写一次</translation>
    </message>
    <message>
        <source>what building may cost at most, in 10,000 yuan</source>
        <translation>建设费用上限（万元）</translation>
    </message>
    <message>
        <source>what it is called in messages</source>
        <translation>提示里怎么称呼本机</translation>
    </message>
    <message>
        <source>what sort of swap (default: substitute for one duty, exchange for more)</source>
        <translation>调班类型（默认：一个班次为替班，多个为对调）</translation>
    </message>
    <message>
        <source>where it is to be, such as tcp://127.0.0.1:8786 or tls://0.0.0.0:8786</source>
        <translation>在哪个地址上等待，如 tcp://127.0.0.1:8786 或 tls://0.0.0.0:8786</translation>
    </message>
    <message>
        <source>where the scheduler is, such as tls://10.0.0.5:8786</source>
        <translation>调度程序的地址，如 tls://10.0.0.5:8786</translation>
    </message>
    <message>
        <source>which column is what: 姓名=B,编号=A or name=B,id=A; the rest is guessed</source>
        <translation>各列内容：姓名=B,编号=A 或 name=B,id=A；其余自动判断</translation>
    </message>
    <message>
        <source>which column is what: 时间=A,地点=C or time=A,place=C; the rest is guessed</source>
        <translation>各列的含义：时间=A,地点=C，或time=A,place=C；其余自动判断</translation>
    </message>
    <message>
        <source>which notice was put up, see print --list (default: notice)</source>
        <translation>张贴的是哪种公示，见 print --list（默认 notice）</translation>
    </message>
    <message>
        <source>who stands there now stays: other duties of the people in a table, other people on the posts of a list</source>
        <translation>保留现有班表：表中人员当日的其他班次、值班表所列岗位上的其他人员都不移除</translation>
    </message>
    <message>
        <source>whom to lend, by number (take; default: who has least to do)</source>
        <translation>借调哪些人，写编号（take；默认：排班最少的人）</translation>
    </message>
    <message>
        <source>why they are away (default: sick)</source>
        <translation>不在岗的原因（默认：病假）</translation>
    </message>
    <message>
        <source>why, for the log</source>
        <translation>原因，记入日志</translation>
    </message>
    <message>
        <source>withdraw slips of these numbers</source>
        <translation>撤回这些编号的调班单</translation>
    </message>
    <message>
        <source>work for a cluster of machines: roster plans for bureau</source>
        <translation>在本机运行集群的工作程序，为 bureau 排班</translation>
    </message>
    <message>
        <source>write a plan as workbook, CSV or JSON</source>
        <translation>将方案导出为工作簿、CSV或JSON</translation>
    </message>
    <message>
        <source>write it too, as .xlsx (a sheet a month) or .csv</source>
        <translation>另存为 .xlsx（每月一张表）或 .csv</translation>
    </message>
    <message>
        <source>write the arrangement of patrols and the register of visits into this folder</source>
        <translation>把巡逻勤务安排表和到访登记表写到这个文件夹</translation>
    </message>
    <message>
        <source>write the duty arrangement and the list of leaders of that day into a folder</source>
        <translation>把当天的全县勤务安排表和值班带班表写到文件夹</translation>
    </message>
    <message>
        <source>write the result as JSON</source>
        <translation>以JSON格式输出结果</translation>
    </message>
    <message>
        <source>write this proposal and what has happened into the plan</source>
        <translation>将此办法连同所发生的情况写入方案</translation>
    </message>
    <message>
        <source>written: {count} {count:calendar|calendars} into {folder}</source>
        <translation>已写入：{folder} 中 {count} 个日历</translation>
    </message>
    <message>
        <source>written: {file}</source>
        <translation>已写入：{file}</translation>
    </message>
    <message>
        <source>{added} {added:entry|entries} added, {moved} changed, {removed} removed, {same} as in the roster, {bad} {bad:error|errors}.</source>
        <translation>新增 {added} 人次，变更 {moved} 人次，移除 {removed} 人次，与现有班表一致 {same} 人次，错误 {bad} 处。</translation>
    </message>
    <message>
        <source>{added} {added:row|rows} would be added, {changed} changed, {removed} removed.</source>
        <translation>将新增{added}行，变更{changed}行，移除{removed}行。</translation>
    </message>
    <message>
        <source>{book}: {count} {count:station|stations}; fill in posts, shifts and demands, then share it out.</source>
        <translation>{book}：{count}个单位；请填写岗位、班次、勤务需求，然后分摊。</translation>
    </message>
    <message>
        <source>{clean} of {count} {count:plan|plans} {clean:is|are} complete, {failed} could not be rostered.</source>
        <translation>{count}个方案中{clean}个排班完整，{failed}个未能排班。</translation>
    </message>
    <message>
        <source>{count}</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>{count} locked {count:row was|rows were} released.</source>
        <translation>已解除{count}条锁定的排班。</translation>
    </message>
    <message>
        <source>{count} of {all} {all:row|rows} {count:is|are} taken over.</source>
        <translation>已采用 {all} 条排班中的 {count} 条。</translation>
    </message>
    <message>
        <source>{count} on duty ({officers} {officers:officer|officers})</source>
        <translation>在岗{count}人（民警{officers}人）</translation>
    </message>
    <message>
        <source>{count} {count:kind is|kinds are} hidden by the plan: {titles}.</source>
        <translation>方案中已隐藏{count}类：{titles}。</translation>
    </message>
    <message>
        <source>{count} {count:place stays|places stay} open; the roster can hardly get better.</source>
        <translation>还缺{count}人次，基本排到最好了。</translation>
    </message>
    <message>
        <source>{count} {count:place stays|places stay} open; the roster cannot get better.</source>
        <translation>还缺{count}人次，已排到最好。</translation>
    </message>
    <message>
        <source>{count} {count:place stays|places stay} open; with more time the roster may get better.</source>
        <translation>还缺{count}人次，多给些时间还能更好。</translation>
    </message>
    <message>
        <source>{count} {count:problem|problems}; nothing was written.</source>
        <translation>共有{count}处问题，未写入任何内容。</translation>
    </message>
    <message>
        <source>{done} of {count} {count:station|stations} done</source>
        <translation>已核算 {done}/{count} 个单位</translation>
    </message>
    <message>
        <source>{done} of {of} {of:shift|shifts}</source>
        <translation>已生成 {done}/{of} 班</translation>
    </message>
    <message>
        <source>{duties} {duties:duty is|duties are} short of {people} {people:person|people} in all.</source>
        <translation>{duties}个班次缺人，共缺{people}人。</translation>
    </message>
    <message>
        <source>{file} is a file; a solution of {set} is several files in a folder.</source>
        <translation>{file}是文件；{set}的解由多个文件组成，请给出文件夹。</translation>
    </message>
    <message>
        <source>{file}: a plan file ends in .patrol.</source>
        <translation>{file}：方案文件的扩展名应为 .patrol。</translation>
    </message>
    <message>
        <source>{file}: no duty sheet was found; it needs dates in a row, or columns of dates and people.</source>
        <translation>{file}：未找到值班表；表头应为一行日期，或有日期列和人员列。</translation>
    </message>
    <message>
        <source>{first} to {last}: cards of {count} {count:shift|shifts} drawn with the seed {seed}, visits: {visits}.</source>
        <translation>{first}至{last}：用种子 {seed} 生成了 {count} 班的路线卡，共 {visits} 次到访。</translation>
    </message>
    <message>
        <source>{first} to {last}: nothing to draw; the cards fit those on duty.</source>
        <translation>{first}至{last}：不用生成，路线卡与在岗人员一致。</translation>
    </message>
    <message>
        <source>{gap} {reason}</source>
        <translation>{gap}{reason}</translation>
    </message>
    <message>
        <source>{hard} hard {hard:violation|violations}, {warn} {warn:reminder|reminders}, {soft} could be better, price {price}.</source>
        <translation>硬性违规{hard}条，提醒{warn}条，可改进{soft}处，扣分{price}。</translation>
    </message>
    <message>
        <source>{home} lends {to} {people} {people:person|people} ({officers} {officers:officer|officers}) from {first} to {last}</source>
        <translation>{home}借调给{to}{people}人（民警{officers}人），{first}至{last}</translation>
    </message>
    <message>
        <source>{incidents}, {percent} % located.</source>
        <translation>{incidents}，已定位{percent}%。</translation>
    </message>
    <message>
        <source>{least} to {most} (not proven in the time)</source>
        <translation>{least}至{most}（限定时间内未核实到底）</translation>
    </message>
    <message>
        <source>{least} to {most}, {mean} on average</source>
        <translation>{least}至{most}（{mean}）</translation>
    </message>
    <message>
        <source>{missing} {missing:person|people} missing, {hard} hard {hard:violation|violations}. {quality}</source>
        <translation>缺{missing}人次，违反硬性规则{hard}处。{quality}</translation>
    </message>
    <message>
        <source>{name}: {strength}</source>
        <translation>{name}：{strength}</translation>
    </message>
    <message>
        <source>{new} {new:person|people} added, {changed} changed, {same} as in the plan, {left} left out, {bad} {bad:error|errors}.</source>
        <translation>新增 {new} 人，变更 {changed} 人，与方案一致 {same} 人，略过 {left} 人，错误 {bad} 处。</translation>
    </message>
    <message>
        <source>{option} is about a list of incidents, and none is named</source>
        <translation>{option}针对警情表，而没有写明是哪个表</translation>
    </message>
    <message>
        <source>{option} is about rounds of joint enforcement, and no --joint says how many to plan</source>
        <translation>{option}针对联合执法，而没有用 --joint 写明安排几次</translation>
    </message>
    <message>
        <source>{option} is for a search, and --scenario without --try-roster searches nothing</source>
        <translation>{option}用于求解，而 --scenario 不带 --try-roster 时无须求解</translation>
    </message>
    <message>
        <source>{option} is for a trial roster, and no --try-roster asks for one</source>
        <translation>{option}用于试排，而没有用 --try-roster 要求试排</translation>
    </message>
    <message>
        <source>{option} is for finding posts, and --scenario takes those of a scenario as they are</source>
        <translation>{option}用于选点，而 --scenario 按已有选点方案原样采用</translation>
    </message>
    <message>
        <source>{option} is one ring, and --rings counts those of 1, 3 and 5 minutes</source>
        <translation>{option}只针对一个圈层，而 --rings 按1、3、5分钟综合圈层计算</translation>
    </message>
    <message>
        <source>{option} is part of --queue, which counts a second unit as often as the first is busy</source>
        <translation>{option}已包含在 --queue 中：首到警力占线时即计入第二警力</translation>
    </message>
    <message>
        <source>{plan}: {people} {people:person|people}, {posts} {posts:post|posts}, {demands} {demands:demand|demands}.</source>
        <translation>{plan}：人员{people}名，岗位{posts}个，勤务需求{demands}条。</translation>
    </message>
    <message>
        <source>{plan}: {text}</source>
        <translation>{plan}：{text}</translation>
    </message>
    <message>
        <source>{problem} Say it with --reason.</source>
        <translation>{problem}请用 --reason 写明。</translation>
    </message>
    <message>
        <source>{program}: {problem}; see {program} --help.</source>
        <translation>{program}：{problem}。用法见 {program} --help。</translation>
    </message>
    <message>
        <source>{rule} {count} {count:time|times}</source>
        <translation>{rule}共{count}条</translation>
    </message>
    <message>
        <source>{seconds} s: no roster yet that keeps every hard demand</source>
        <translation>{seconds}秒：尚无满足全部硬性要求的排班</translation>
    </message>
    <message>
        <source>{seconds} s: objective {objective}</source>
        <translation>{seconds}秒：目标值{objective}</translation>
    </message>
    <message>
        <source>{seconds} s: objective {objective}, none above {bound}</source>
        <translation>{seconds} 秒：目标值 {objective}，不可能高于 {bound}</translation>
    </message>
    <message>
        <source>{seconds} s: objective {objective}, none below {bound}</source>
        <translation>{seconds}秒：目标值{objective}，下界{bound}</translation>
    </message>
    <message>
        <source>{seconds} s: week {week} is rostered</source>
        <translation>{seconds}秒：第{week}周已排好</translation>
    </message>
    <message>
        <source>{seconds} s: {gaps} {gaps:gap|gaps}, price {price}</source>
        <translation>{seconds}秒：缺口{gaps}，扣分{price}</translation>
    </message>
    <message>
        <source>{seconds} s: {gaps} {gaps:gap|gaps}, price {price} (no roster below {bound})</source>
        <translation>{seconds}秒：缺口{gaps}，扣分{price}（最低{bound}）</translation>
    </message>
    <message>
        <source>{set} {instance}</source>
        <translation>{set} {instance}</translation>
    </message>
    <message>
        <source>{stale} stale of {hanging}</source>
        <translation>{hanging}张，过期{stale}张</translation>
    </message>
    <message>
        <source>{stations} {stations:station has|stations have} to leave {count} more {count:place|places} open for certain; ask for fewer.</source>
        <translation>有{stations}个单位一定会多出缺口，共{count}个；请减少人数。</translation>
    </message>
    <message>
        <source>{station}: {people} {people:person|people} at once; open places before: {before}, with the campaign: {after}</source>
        <translation>{station}：同时出{people}人；缺口原有{before}，加上专项后{after}</translation>
    </message>
    <message>
        <source>{station}: {strength}; led by {leaders}; {months}; notices: {notices}</source>
        <translation>{station}：{strength}；带班：{leaders}；{months}；公示{notices}</translation>
    </message>
    <message>
        <source>{text} holds characters that are none; rename the file, or type the text anew</source>
        <translation>{text} 含有无效字符，请给文件改名或重新输入</translation>
    </message>
    <message>
        <source>{text} is no month; write such as 2026-12</source>
        <translation>“{text}”不是月份；请写成 2026-12</translation>
    </message>
    <message>
        <source>{text} is no post with hours; write such as GT03 or GT03:8-20</source>
        <translation>{text} 不是岗位加时段；请写成 GT03 或 GT03:8-20</translation>
    </message>
    <message>
        <source>{text} is not a number from {least} to {most}</source>
        <translation>“{text}”不是 {least} 到 {most} 之间的数</translation>
    </message>
    <message>
        <source>{text} is not {wanted}</source>
        <translation>“{text}”不是{wanted}</translation>
    </message>
    <message>
        <source>{title}: {value}</source>
        <translation>{title}：{value}</translation>
    </message>
    <message>
        <source>{why} It is done again.</source>
        <translation>{why}将重排。</translation>
    </message>
    <message>
        <source>{word} and {count} more: {rules}</source>
        <translation>{word} 另有{count}条：{rules}</translation>
    </message>
    <message>
        <source>“{code}” has no meaning here; say it with --code {code}=POST/SHIFT.</source>
        <translation>“{code}”含义不明；请用 --code {code}=岗位/班次 指定。</translation>
    </message>
</context>
<context>
    <name>closing</name>
    <message>
        <source>Each post where somebody is on duty goes to one exit at most: as many exits as possible are closed in time, then the slowest as soon as possible, then all together in the least minutes; no other choice is better. Times along streets by their speeds, 6 s a crossing, main roads slower at 7-9 and 17-19 h; patrols from the farthest of their stops, foot patrols walk. Nobody's alarm time is counted.</source>
        <translation>有人在岗的岗位每个最多去一个出口：先使及时封住的出口最多，再使最慢的最快，再使合计分钟最少；没有更好的安排。时间按街道车速计算，每个路口 6 秒，7～9 时、17～19 时主干道较慢；巡逻组按离得最远的一处算，步巡步行。不含接警、集结时间。</translation>
    </message>
    <message>
        <source>There are no exits yet; enter them first (出口, exits).</source>
        <translation>还没有出口，请先录入（出口）。</translation>
    </message>
    <message>
        <source>There is no set of exits called {name}; there are: {sets}.</source>
        <translation>没有封控组“{name}”；现有：{sets}。</translation>
    </message>
    <message>
        <source>nobody can be there in time; nearest is {post}, {minutes} min</source>
        <translation>没人能及时到；最近：{post} {minutes} 分钟</translation>
    </message>
    <message>
        <source>nobody on duty has a way there</source>
        <translation>在岗的都无路可到</translation>
    </message>
    <message>
        <source>stays open: all who could be there in time go to other exits</source>
        <translation>封不住：能及时到的都去了其他出口</translation>
    </message>
    <message>
        <source>{exit}: {post}, {minutes} min</source>
        <translation>{exit}：{post}，{minutes} 分钟</translation>
    </message>
    <message>
        <source>{exit}: {post}, {minutes} min; spare {spare}, {more} min</source>
        <translation>{exit}：{post}，{minutes} 分钟；备用 {spare}，{more} 分钟</translation>
    </message>
    <message>
        <source>{exit}: {reason}</source>
        <translation>{exit}：{reason}</translation>
    </message>
    <message>
        <source>{first}:00 to {until}:00: none of {count} {count:exit|exits} can be closed in time</source>
        <translation>{first}:00–{until}:00：{count} 个出口都不能及时封控</translation>
    </message>
    <message>
        <source>{first}:00 to {until}:00: {closed} of {count} {count:exit|exits} closed, the slowest in {slowest} min</source>
        <translation>{first}:00–{until}:00：{count} 个出口可封控 {closed} 个，最慢 {slowest} 分钟</translation>
    </message>
    <message>
        <source>{first}:00 to {until}:00: {closed} of {count} {count:exit|exits} closed, the slowest in {slowest} min (hardest of the date)</source>
        <translation>{first}:00–{until}:00：{count} 个出口可封控 {closed} 个，最慢 {slowest} 分钟（当天最难封的时段）</translation>
    </message>
    <message>
        <source>{time}: none of {count} {count:exit|exits} can be closed in time.</source>
        <translation>{time}：{count} 个出口都不能及时封住。</translation>
    </message>
    <message>
        <source>{time}: none of {count} {count:exit|exits} can be closed: nobody is on duty at a post on the map.</source>
        <translation>{time}：{count}个出口均不能封控，此时地图上的岗位无人在岗。</translation>
    </message>
    <message>
        <source>{time}: {closed} of {count} {count:exit|exits} closed, the slowest in {slowest} min, {total} min in all (proven best).</source>
        <translation>{time}：{count} 个出口封住 {closed} 个，最慢 {slowest} 分钟，合计 {total} 分钟（已证明最优）。</translation>
    </message>
</context>
<context>
    <name>closure table</name>
    <message>
        <source>Exit</source>
        <translation>出口</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>负责岗位</translation>
    </message>
    <message>
        <source>Spare</source>
        <translation>备用</translation>
    </message>
    <message>
        <source>closing of exits</source>
        <translation>封控安排表</translation>
    </message>
    <message>
        <source>closing of exits: {set}</source>
        <translation>封控安排表（{set}）</translation>
    </message>
    <message>
        <source>open</source>
        <translation>封不住</translation>
    </message>
    <message>
        <source>{day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>{exits}</source>
        <translation>{exits}</translation>
    </message>
</context>
<context>
    <name>cluster</name>
    <message>
        <source>At work for {address}, {count} {count:plan|plans} at a time; Ctrl-C ends it.</source>
        <translation>已接入 {address}，同时排 {count} 个方案；按 Ctrl-C 结束。</translation>
    </message>
    <message>
        <source>No cluster answers at {address}; see that its scheduler runs and can be reached, and was not begun with tls://.</source>
        <translation>{address} 没有集群应答；请检查调度机是否已启动、能否连通，是否以 tls:// 启动。</translation>
    </message>
    <message>
        <source>No cluster answers at {address}; see that its scheduler runs and can be reached.</source>
        <translation>{address} 没有集群应答；请检查调度程序是否在运行、网络是否通。</translation>
    </message>
    <message>
        <source>No scheduler can be at {address}: {reason}</source>
        <translation>调度程序不能在 {address} 上运行：{reason}</translation>
    </message>
    <message>
        <source>Rostering over a cluster needs a further part: pip install 'patrolplanner[cluster]'.</source>
        <translation>用集群排班要另装组件：pip install 'patrolplanner[cluster]'。</translation>
    </message>
    <message>
        <source>Rule {rule}: {name}={value} cannot go to another machine; write it as the page of rules offers it.</source>
        <translation>规则 {rule}：{name}={value} 不能送到别的机器，请按规则页给出的写法填写。</translation>
    </message>
    <message>
        <source>The certificates in {folder} cannot be used: {reason}</source>
        <translation>{folder} 里的证书不能用：{reason}</translation>
    </message>
    <message>
        <source>The cluster at {address} does not accept {file}: it is of another authority.</source>
        <translation>集群 {address} 不接受 {file}：签发机构不同。</translation>
    </message>
    <message>
        <source>The cluster at {address} does not answer any more; the best rosters known by then are saved.</source>
        <translation>集群 {address} 已无响应；此前得到的最好排班已保存。</translation>
    </message>
    <message>
        <source>The cluster at {address} does not answer any more; this plan was not rostered.</source>
        <translation>集群 {address} 不再应答，本方案未排班。</translation>
    </message>
    <message>
        <source>The cluster at {address} has a certificate of another authority than {file}.</source>
        <translation>集群 {address} 的证书不是 {file} 的颁发机构签发的。</translation>
    </message>
    <message>
        <source>The cluster at {address} has no worker with this version of the program ({version}); its workers: {others}.</source>
        <translation>集群 {address} 里没有装本版程序（{version}）的工作机；现有工作机：{others}。</translation>
    </message>
    <message>
        <source>The cluster at {address} is talked to in the open; write tcp://, without certificates.</source>
        <translation>集群 {address} 未加密；请改写 tcp://，不带证书。</translation>
    </message>
    <message>
        <source>The connection to the cluster was broken for a moment.</source>
        <translation>与集群的连接中断了片刻。</translation>
    </message>
    <message>
        <source>The roster that came from {worker} is not worth what was said of it.</source>
        <translation>{worker} 送回的班表与所报结果不符。</translation>
    </message>
    <message>
        <source>The scheduler at {address} is there no more; it is tried again until it is.</source>
        <translation>调度程序 {address} 已断开，将不断重试。</translation>
    </message>
    <message>
        <source>The scheduler is at {address}; Ctrl-C ends it.</source>
        <translation>调度程序已在 {address} 上运行；按 Ctrl-C 结束。</translation>
    </message>
    <message>
        <source>The worker {worker} has given no sign of life for {seconds} s.</source>
        <translation>工作机 {worker} 已有 {seconds} 秒没有动静。</translation>
    </message>
    <message>
        <source>The worker {worker} made a mistake ({kind}).</source>
        <translation>工作机 {worker} 出错（{kind}）。</translation>
    </message>
    <message>
        <source>The worker {worker} runs another version of the program.</source>
        <translation>工作机 {worker} 的程序版本不同。</translation>
    </message>
    <message>
        <source>The worker {worker} was asked to stop and did not answer.</source>
        <translation>工作机 {worker} 收到停止要求后没有回应。</translation>
    </message>
    <message>
        <source>The worker {worker} went away.</source>
        <translation>工作机 {worker} 已离线。</translation>
    </message>
    <message>
        <source>Without encryption only this machine itself is accepted, not {host}; use tls:// with certificates, or say --insecure where the network is nobody else's.</source>
        <translation>不加密时只接受本机，不接受 {host}；请改用 tls:// 和证书，确属专用网络的可加 --insecure。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>tls:// needs the folder with ca.pem, cert.pem and key.pem: --tls FOLDER.</source>
        <translation>tls:// 要有存放 ca.pem、cert.pem、key.pem 的文件夹：--tls 文件夹。</translation>
    </message>
    <message>
        <source>{address} is no place of a cluster; write tcp://HOST:PORT or tls://HOST:PORT.</source>
        <translation>{address} 不是集群地址；请写成 tcp://HOST:PORT 或 tls://HOST:PORT。</translation>
    </message>
    <message>
        <source>{address} is talked to in the open and needs no certificates; with certificates write tls://.</source>
        <translation>{address}不加密，用不上证书；要用证书请改写为tls://。</translation>
    </message>
    <message>
        <source>{file} is missing; the folder of certificates has ca.pem, cert.pem and key.pem.</source>
        <translation>缺少 {file}；证书文件夹里应有 ca.pem、cert.pem、key.pem。</translation>
    </message>
    <message>
        <source>{memory} MB for {count} {count:plan|plans} at a time is too little: each takes {least} MB; name fewer threads.</source>
        <translation>同时排 {count} 个方案，{memory} MB 内存不够：每个要 {least} MB；请减少同时排的个数。</translation>
    </message>
    <message>
        <source>{why} It is tried again.</source>
        <translation>{why}将再试。</translation>
    </message>
    <message>
        <source>{why} It was tried {count} {count:time|times}, and no roster came of it.</source>
        <translation>{why}已试 {count} 次，没有排成。</translation>
    </message>
    <message>
        <source>{why} One is waited for, {seconds} s more.</source>
        <translation>{why}正在等待，最多再等{seconds}秒。</translation>
    </message>
</context>
<context>
    <name>column notes</name>
    <message>
        <source>A beat should hang together in one piece.</source>
        <translation>巡区应连成一片。</translation>
    </message>
    <message>
        <source>A board hangs here: the post appears among public notices and in the register of what hangs.</source>
        <translation>岗位设有公示栏：打印公示、张贴登记里都有它。</translation>
    </message>
    <message>
        <source>A broken one sees nothing.</source>
        <translation>故障的看不到任何地方。</translation>
    </message>
    <message>
        <source>A date on which somebody else is on duty.</source>
        <translation>上班人员有变动的日期。</translation>
    </message>
    <message>
        <source>A library or font that comes with the program.</source>
        <translation>随程序附带的组件或字体。</translation>
    </message>
    <message>
        <source>A piece of equipment that is handed over.</source>
        <translation>移交的装备。</translation>
    </message>
    <message>
        <source>A plan file in the folder.</source>
        <translation>文件夹里的一个方案文件。</translation>
    </message>
    <message>
        <source>A point, a street along its length, or an area: it is visited where its middle is.</source>
        <translation>点、沿街的线或一片区域；到访时以其中点为准。</translation>
    </message>
    <message>
        <source>A post that stands today.</source>
        <translation>现有的岗位。</translation>
    </message>
    <message>
        <source>A scenario as it was found; the plan may have changed since.</source>
        <translation>求得时的方案；此后资料可能已变。</translation>
    </message>
    <message>
        <source>A statutory day by the law, a day off in lieu, or a workday instead.</source>
        <translation>依法定为法定节假日的、调休放假的，或调休上班的。</translation>
    </message>
    <message>
        <source>A tick sends this person.</source>
        <translation>打勾的人借出。</translation>
    </message>
    <message>
        <source>After how many days it begins again.</source>
        <translation>几天一个循环。</translation>
    </message>
    <message>
        <source>After this moment the people named there are no longer on duty; print and put up the next one.</source>
        <translation>过了这个时刻，公示上的人已下班，应打印并张贴下一张。</translation>
    </message>
    <message>
        <source>All duties that change hands.</source>
        <translation>调整的全部班次。</translation>
    </message>
    <message>
        <source>An office telephone; stands on public notices beside a name that may be shown.</source>
        <translation>可以公开的办公电话；姓名可公开的，在公示中印在姓名旁。</translation>
    </message>
    <message>
        <source>Any of these keys does it.</source>
        <translation>按其中任何一个都可以。</translation>
    </message>
    <message>
        <source>Anything out of the ordinary.</source>
        <translation>有什么异常情况。</translation>
    </message>
    <message>
        <source>Anything to remember.</source>
        <translation>需要记下的情况。</translation>
    </message>
    <message>
        <source>Anything worth knowing; nothing follows from it.</source>
        <translation>备查的说明，不影响排班。</translation>
    </message>
    <message>
        <source>As many must be there: each one fewer is a gap, which weighs more than everything else.</source>
        <translation>至少要有这么多人：每少一人就是一个缺口，比其他一切都要紧。</translation>
    </message>
    <message>
        <source>As many would be good: one fewer is no gap and can be improved; never below the least.</source>
        <translation>最好有这么多人：少了不算缺口，只算可改进；不低于最少人数。</translation>
    </message>
    <message>
        <source>Authorities of market supervision, housing and other kinds must send certificate holders to joint enforcement.</source>
        <translation>市场监管、住建和其他类别的单位参加联合执法时，须有持证人员。</translation>
    </message>
    <message>
        <source>Brings the usual mode and some rules: patrols of two, kiosks round the clock, leaders taking turns.</source>
        <translation>带出惯用模式，也决定几条规则：巡逻不少于两人、岗亭全天有人、领导轮流带班。</translation>
    </message>
    <message>
        <source>By its name: stations that call it alike look after it together.</source>
        <translation>按名称：各单位用同一名称的算同一处。</translation>
    </message>
    <message>
        <source>By the sort of unit people belong to.</source>
        <translation>按人员所在单位的类别。</translation>
    </message>
    <message>
        <source>By what the place was found.</source>
        <translation>凭什么定位的。</translation>
    </message>
    <message>
        <source>Counts towards weekly hours, accounts and fair shares; less than the length where people may sleep.</source>
        <translation>计入每周工时、台账和公平分担；可以休息的班，填得比时长少。</translation>
    </message>
    <message>
        <source>Days off in lieu that were taken.</source>
        <translation>已经补休的天数。</translation>
    </message>
    <message>
        <source>Days off that are owed for rest days worked.</source>
        <translation>休息日上班应当补休的天数。</translation>
    </message>
    <message>
        <source>Demands for women, and reception and checkpoints, which want a woman on duty, are counted by it.</source>
        <translation>女性人数要求，以及接处警岗、卡点要有女性工作人员，都按它算。</translation>
    </message>
    <message>
        <source>Demands with the same mark want the same people on a date, such as morning and afternoon of a school post.</source>
        <translation>同一天里标记相同的需求由同一班人承担，例如护学岗的上午和下午。</translation>
    </message>
    <message>
        <source>Doubtful: two names are equally near, and you say which is meant.</source>
        <translation>存疑：有两个名称同样接近，由您指明是哪一个。</translation>
    </message>
    <message>
        <source>Drag one that is not on the map yet to its place, or press Enter.</source>
        <translation>尚未上图的，拖到图上的位置，或按回车。</translation>
    </message>
    <message>
        <source>Driven from its first point to its last alone.</source>
        <translation>只能从第一个点驶向最后一个点。</translation>
    </message>
    <message>
        <source>Duties among them that would not have enough people, or no officer, any more.</source>
        <translation>其中因此人数不够、或没有民警带队的勤务。</translation>
    </message>
    <message>
        <source>Duties of 24 hours; rostering evens them out.</source>
        <translation>24小时值班的次数，排班时尽量拉平。</translation>
    </message>
    <message>
        <source>Duties on Saturdays and Sundays: now, and with the result.</source>
        <translation>周六、周日的班数：现在和采用后。</translation>
    </message>
    <message>
        <source>Duties on Saturdays and Sundays; rostering evens them out.</source>
        <translation>周六、周日的班；排班时自动拉平。</translation>
    </message>
    <message>
        <source>Duties on statutory holidays done until then; fair shares go on from there.</source>
        <translation>到那天为止的法定节假日班数，公平分担从它接着算。</translation>
    </message>
    <message>
        <source>Duties on the eve of the lunar new year.</source>
        <translation>除夕的班。</translation>
    </message>
    <message>
        <source>Duties on the statutory days of National Day.</source>
        <translation>国庆节三天法定节假日的班次。</translation>
    </message>
    <message>
        <source>Duties on the thirteen statutory holidays; rostering evens them out.</source>
        <translation>十三天法定节假日的班；排班时自动拉平。</translation>
    </message>
    <message>
        <source>Duties that are in the earlier roster alone.</source>
        <translation>只有前一份班表里有的班。</translation>
    </message>
    <message>
        <source>Duties that are in the later roster alone.</source>
        <translation>只有后一份班表里有的班。</translation>
    </message>
    <message>
        <source>Duties that ask for a certificate take only those whose last day is not before the end of the duty.</source>
        <translation>要求资质的勤务只排持证的人；勤务结束那天证件须仍有效。</translation>
    </message>
    <message>
        <source>Duties the person has on these dates; they fall when the person goes.</source>
        <translation>此人在这些日期的勤务；借出后即取消。</translation>
    </message>
    <message>
        <source>Electricity, light, leave for the ground; nothing follows from it.</source>
        <translation>供电、照明、占道许可等；不影响计算。</translation>
    </message>
    <message>
        <source>Every value, from what to what.</source>
        <translation>每一项从什么改成了什么。</translation>
    </message>
    <message>
        <source>Everybody who is there, then whom units sent by number.</source>
        <translation>在场的每个人，后面是各单位按人数派来的。</translation>
    </message>
    <message>
        <source>Exchange, substitution, or a ring of three.</source>
        <translation>互换、替班，或三人轮换。</translation>
    </message>
    <message>
        <source>Exchange, substitution, or debt: a duty to be given back later.</source>
        <translation>对调、替班，或以后还班。</translation>
    </message>
    <message>
        <source>For road duty: on arterial roads and highways two officers, or one and two auxiliaries; more on a highway or expressway by night and in bad weather.</source>
        <translation>道路勤务用：干道、公路须 2 名民警，或 1 名民警加 2 名辅警；公路、快速路夜间和恶劣天气时须更多人。</translation>
    </message>
    <message>
        <source>From 1 to 10: how much it counts if it cannot be met. Usually 1; 5 and more for real need.</source>
        <translation>1至10：不能满足时算多重。一般填1，确有难处填5以上。</translation>
    </message>
    <message>
        <source>From 1 to 5, usually 3: where people are missing, gaps are left at less important posts first.</source>
        <translation>1 到 5，一般为 3：人手不够时，缺口先留在不太重要的岗位。</translation>
    </message>
    <message>
        <source>From start to end; above 12 hours only 24-hour duty and standby are allowed.</source>
        <translation>从开始到结束；超过12小时的只能是24小时值班或备勤。</translation>
    </message>
    <message>
        <source>From this full hour to the next.</source>
        <translation>从该整点到下一整点。</translation>
    </message>
    <message>
        <source>From when until when.</source>
        <translation>从几点到几点。</translation>
    </message>
    <message>
        <source>Hours a week on average; above 40 there is overtime by design.</source>
        <translation>平均每周工时；超过40小时，这种轮法本身就有加班。</translation>
    </message>
    <message>
        <source>Hours done until then; fair shares go on from there.</source>
        <translation>到那天为止的工时，公平分担从它接着算。</translation>
    </message>
    <message>
        <source>Hours more (+) or less (−) than an even sharing among alike people would give.</source>
        <translation>比同类人员平均分担多（+）或少（−）的工时。</translation>
    </message>
    <message>
        <source>Hours on duty in the period: now, and with the result.</source>
        <translation>周期内的在岗工时：现在和采用后。</translation>
    </message>
    <message>
        <source>How far it is.</source>
        <translation>办到哪一步。</translation>
    </message>
    <message>
        <source>How far the month after it is.</source>
        <translation>下个月的进度。</translation>
    </message>
    <message>
        <source>How far the month after that is.</source>
        <translation>再下个月的进度。</translation>
    </message>
    <message>
        <source>How far the month shown is.</source>
        <translation>所看月份的进度。</translation>
    </message>
    <message>
        <source>How fast it is driven: main road 40, street 25, lane 15, pedestrian street 4.5 km/h; main roads are key.</source>
        <translation>决定出警车速：主干道 40、街道 25、巷 15、步行街 4.5 公里/小时；主干道按重点路段计。</translation>
    </message>
    <message>
        <source>How large the file is.</source>
        <translation>文件大小。</translation>
    </message>
    <message>
        <source>How long a visit takes; 12 to 15 minutes do most.</source>
        <translation>到访一次用多少分钟；一般 12 至 15 分钟。</translation>
    </message>
    <message>
        <source>How long it is, from its line.</source>
        <translation>按走向算出的长度。</translation>
    </message>
    <message>
        <source>How many auxiliaries besides them.</source>
        <translation>另需几名辅警。</translation>
    </message>
    <message>
        <source>How many auxiliaries one turn takes.</source>
        <translation>每班需几名辅警。</translation>
    </message>
    <message>
        <source>How many days that is, rest days included; an afternoon is part of one.</source>
        <translation>共多少天，含休息日；请半天按不足一天计。</translation>
    </message>
    <message>
        <source>How many demands ask for it; without any nobody is rostered on it.</source>
        <translation>有几条勤务需求用到它；没有需求就不会排。</translation>
    </message>
    <message>
        <source>How many demands the post has; without any nobody is rostered here.</source>
        <translation>本岗有几条勤务需求；没有需求就不会排人。</translation>
    </message>
    <message>
        <source>How many duties the roster found would add.</source>
        <translation>新排的班表给此人增加几个班。</translation>
    </message>
    <message>
        <source>How many duties the roster found would take off.</source>
        <translation>新排的班表从此人撤下几个班。</translation>
    </message>
    <message>
        <source>How many incidents.</source>
        <translation>警情起数。</translation>
    </message>
    <message>
        <source>How many matters were handed over.</source>
        <translation>移交了几件事项。</translation>
    </message>
    <message>
        <source>How many metres far it sees what happens in a street.</source>
        <translation>能看清街面情况的距离，米。</translation>
    </message>
    <message>
        <source>How many notices that hang are no longer right, of all that hang.</source>
        <translation>张贴的公示中有几张已不符。</translation>
    </message>
    <message>
        <source>How many of them are filled.</source>
        <translation>其中有内容的格数。</translation>
    </message>
    <message>
        <source>How many of them are officers.</source>
        <translation>其中民警几人。</translation>
    </message>
    <message>
        <source>How many officers must be there on each shift.</source>
        <translation>每班须有几名民警。</translation>
    </message>
    <message>
        <source>How many officers one turn takes.</source>
        <translation>每班需几名民警。</translation>
    </message>
    <message>
        <source>How many people are in the streets near it, and how large its circle is; not the roster. Usually 1 to 5.</source>
        <translation>决定附近街道的人流和地图上圆圈的大小，不影响排班；一般填 1 至 5。</translation>
    </message>
    <message>
        <source>How many people of the plan are in the team.</source>
        <translation>本组有多少人。</translation>
    </message>
    <message>
        <source>How many people of the plan belong to it.</source>
        <translation>本单位有多少人。</translation>
    </message>
    <message>
        <source>How many reminders the way would bring; fewer is better.</source>
        <translation>采用这个办法会带来几条提醒，越少越好。</translation>
    </message>
    <message>
        <source>How many there are.</source>
        <translation>实有几件。</translation>
    </message>
    <message>
        <source>How many there should be.</source>
        <translation>应有几件。</translation>
    </message>
    <message>
        <source>How many units of the sort have somebody on duty.</source>
        <translation>这类单位中有几个有人在岗。</translation>
    </message>
    <message>
        <source>How much it adds, or takes away.</source>
        <translation>增加或减少多少。</translation>
    </message>
    <message>
        <source>How much it is worth: twice as much is visited more often. 0: only if it must be.</source>
        <translation>有多重要：数值大一倍，到访就多。0 表示只在必须时到访。</translation>
    </message>
    <message>
        <source>How often it stands there.</source>
        <translation>表中出现的次数。</translation>
    </message>
    <message>
        <source>How to reach the commander; for papers of the station only.</source>
        <translation>带队人的联系方式，只印在内部材料上。</translation>
    </message>
    <message>
        <source>How wide it looks, in degrees; 360 is all round.</source>
        <translation>看多宽，度；360 是四周。</translation>
    </message>
    <message>
        <source>In any order; three minutes each.</source>
        <translation>先后不限，每个约三分钟。</translation>
    </message>
    <message>
        <source>In which hours, by which team.</source>
        <translation>什么时段、由几人值守。</translation>
    </message>
    <message>
        <source>Incidents for each kilometre of the street.</source>
        <translation>该街道每公里的警情起数。</translation>
    </message>
    <message>
        <source>Incidents in this hour, all weekdays.</source>
        <translation>该小时各星期合计的起数。</translation>
    </message>
    <message>
        <source>Incidents on this weekday.</source>
        <translation>该星期的警情起数。</translation>
    </message>
    <message>
        <source>It looks along this street, both ways, and sees no other; it has no direction then.</source>
        <translation>沿这条街两头看，看不到别的街；这时不填方向。</translation>
    </message>
    <message>
        <source>It must be visited at least every so many minutes while somebody patrols. Empty: as often as its weight gives.</source>
        <translation>有人巡逻时，至少每隔这么多分钟到访一次。空：按权重安排。</translation>
    </message>
    <message>
        <source>Its number in the street: other numbers are found between two that are known.</source>
        <translation>在街道上的门牌号：其他门牌按已知的两个推算。</translation>
    </message>
    <message>
        <source>Its number, as on the map.</source>
        <translation>编号，与地图上相同。</translation>
    </message>
    <message>
        <source>Its number.</source>
        <translation>装备的编号。</translation>
    </message>
    <message>
        <source>Its place in the coordinates of the plan.</source>
        <translation>方案坐标中的位置。</translation>
    </message>
    <message>
        <source>Its place; empty where a street or an area says it.</source>
        <translation>所在位置；由街道或区域说明的可不填。</translation>
    </message>
    <message>
        <source>Its points, x and y each; it is drawn on the map.</source>
        <translation>各点的 x、y；在地图上画。</translation>
    </message>
    <message>
        <source>Its sign stands in the cells of the roster and in the statistics; days off in lieu are taken off the account.</source>
        <translation>班表格子和统计里显示它的简写；补休会从应补休里扣除。</translation>
    </message>
    <message>
        <source>Its spots; where none of its patrols is there, those without a beat visit them.</source>
        <translation>其中的必巡点；管它的岗没人上班时，由没有巡区的岗代巡。</translation>
    </message>
    <message>
        <source>Its streets: L01 is the whole street, L02@420 1480 what is nearest to that place. The map sets them.</source>
        <translation>巡区的路段：L01 是整条街，L02@420 1480 是离那一处最近的一段。在地图上划分。</translation>
    </message>
    <message>
        <source>Kilometres of street.</source>
        <translation>街道公里数。</translation>
    </message>
    <message>
        <source>Look at it before it is taken over; what is not decided is left out.</source>
        <translation>采用前请核对，未确定的不导入。</translation>
    </message>
    <message>
        <source>Made, missed, skipped, or not entered yet.</source>
        <translation>到、缺、跳过，或者还没登记。</translation>
    </message>
    <message>
        <source>Mentor and newcomer should often share a duty, a couple should not both work the same night, and two who are kept apart are never on the same duty.</source>
        <translation>师徒应经常同岗，夫妻不宜同一夜都上班，回避的两人绝不同岗。</translation>
    </message>
    <message>
        <source>Minutes until they are there.</source>
        <translation>几分钟到。</translation>
    </message>
    <message>
        <source>Night duties in the period: now, and with the result.</source>
        <translation>周期内的夜班数：现在和采用后。</translation>
    </message>
    <message>
        <source>Night duties, 24-hour duties too; rostering evens them out.</source>
        <translation>夜班，含24小时值班；排班时自动拉平。</translation>
    </message>
    <message>
        <source>Nights done until then; fair shares go on from there, so who had many gets fewer.</source>
        <translation>到那天为止的夜班数；公平分担从它接着算，以前上得多的以后少排。</translation>
    </message>
    <message>
        <source>Nights, weekends and hours are evened out among people with the same word here; empty: among those of the same unit, role and rotation.</source>
        <translation>夜班、周末和工时在此处填写相同的人之间拉平；不填：在同单位、同身份、同轮班的人之间拉平。</translation>
    </message>
    <message>
        <source>No marks a single date as still open, whatever its year; a whole year is ticked above the year.</source>
        <translation>填“否”表示这一天还没定，不管当年是否已核对；整年核对在年历上方勾选。</translation>
    </message>
    <message>
        <source>No more than these; empty has no limit.</source>
        <translation>不得多于这么多人；留空不限。</translation>
    </message>
    <message>
        <source>Nobody is rostered after this date; fill it in for people who leave, so that the past stays whole.</source>
        <translation>此日以后不排；调离的人填这一项而不要删除，以前的班表才完整。</translation>
    </message>
    <message>
        <source>Nobody is rostered before this date; empty has no limit.</source>
        <translation>此日以前不排；留空不限。</translation>
    </message>
    <message>
        <source>Nothing of this row is taken over until it is right.</source>
        <translation>改正以前，这一行不导入。</translation>
    </message>
    <message>
        <source>Nothing stands against taking it over, but it should be known.</source>
        <translation>不妨碍导入，但应当知道。</translation>
    </message>
    <message>
        <source>Numbered for good; papers name it, so that everybody can see which roster they hold.</source>
        <translation>版本号永久不变，印在表上，拿到哪一版一看便知。</translation>
    </message>
    <message>
        <source>Of a mentor's pair: how much of the newcomer's duties should be beside the mentor, in percent.</source>
        <translation>用于师徒：徒弟的班次中应有百分之多少与师傅同岗。</translation>
    </message>
    <message>
        <source>Of all calls, which would be reached too late.</source>
        <translation>全部警情中赶不及的比例。</translation>
    </message>
    <message>
        <source>Of all people, who would no longer see police.</source>
        <translation>全部行人中不再见警的比例。</translation>
    </message>
    <message>
        <source>Of the mean of all beats; 90 to 110 % is even.</source>
        <translation>与各巡区平均值相比；90%～110% 为均衡。</translation>
    </message>
    <message>
        <source>Officer or auxiliary.</source>
        <translation>民警或辅警。</translation>
    </message>
    <message>
        <source>Officers + auxiliaries that it takes the year round.</source>
        <translation>全年需要的民警 + 辅警人数。</translation>
    </message>
    <message>
        <source>Officers and auxiliaries the year round, leave, training and sickness allowed for.</source>
        <translation>全年所需民警、辅警人数，已计年休、培训和病事假。</translation>
    </message>
    <message>
        <source>Officers that it takes the year round.</source>
        <translation>全年所需民警人数。</translation>
    </message>
    <message>
        <source>On which shift.</source>
        <translation>哪个班次。</translation>
    </message>
    <message>
        <source>On which sorts of dates, several at once; the page Calendar says which date is what.</source>
        <translation>哪几类日子需要，可多选；哪天是什么日子见“日历”页。</translation>
    </message>
    <message>
        <source>One in repair is on no card that is drawn from now on.</source>
        <translation>维修中的，今后生成的卡都不用。</translation>
    </message>
    <message>
        <source>One of the two; of mentor and newcomer the mentor.</source>
        <translation>两人之一；师徒填师傅。</translation>
    </message>
    <message>
        <source>Only an approved slip changes the roster.</source>
        <translation>批准后才改动班表。</translation>
    </message>
    <message>
        <source>Only existing posts are rostered; planned and closed ones stay on the map.</source>
        <translation>“现有”的岗位才排班；规划和停用的只留在地图上。</translation>
    </message>
    <message>
        <source>Only people of this unit are rostered here, unless demand or person say otherwise; empty is open to all.</source>
        <translation>只排本单位的人，除非勤务需求或人员的“可上岗位”另有写明；留空各单位都可以。</translation>
    </message>
    <message>
        <source>Only these posts, where any are named; without any, the posts of the unit.</source>
        <translation>填了就只上这些岗位；不填按单位。</translation>
    </message>
    <message>
        <source>Other names and spellings of it, several parted by a semicolon.</source>
        <translation>其他叫法和写法，多个用分号隔开。</translation>
    </message>
    <message>
        <source>People at the unit who can be called out.</source>
        <translation>在单位随时可以出动的人。</translation>
    </message>
    <message>
        <source>People in the street, relative: 7-9:3;17-20:5. Empty: by the key areas near by and their weights.</source>
        <translation>街面人流的相对数，如 7-9:3;17-20:5。留空：按附近重点区域及其权重估算。</translation>
    </message>
    <message>
        <source>People missing from duties under way, each once.</source>
        <translation>正在进行的勤务缺几人，每人只算一次。</translation>
    </message>
    <message>
        <source>People of one team follow one rotation; without a team somebody is rostered freely.</source>
        <translation>同组的人跟同一个轮班周期；没有警组的逐人均衡。</translation>
    </message>
    <message>
        <source>People on duty at the moment, standby apart.</source>
        <translation>此刻在岗人数，备勤另计。</translation>
    </message>
    <message>
        <source>People on the fullest date, at its own posts and lent to others.</source>
        <translation>人数最多的一天共出几人，本单位岗位和借调外单位的合计。</translation>
    </message>
    <message>
        <source>Places that are open in the best roster so far.</source>
        <translation>目前最好的班表里还空着的岗位数。</translation>
    </message>
    <message>
        <source>Places that every roster of these dates leaves open as the plan is now, the other dates staying as they are. Two numbers: so many at least, and so many in the best roster found.</source>
        <translation>按现有方案，这些日期不论怎么排都会有的缺口（其他日期的班表不动）。两个数：至少这么多，已找到的最好班表是这么多。</translation>
    </message>
    <message>
        <source>Police should be seen here above all: its target of visibility is 60 %, not 25 %.</source>
        <translation>首先要让群众见到警察的路段：见警率目标为 60%，不是 25%。</translation>
    </message>
    <message>
        <source>Posts in the street with somebody there, of those that should have.</source>
        <translation>街面岗位有人的/应有人的。</translation>
    </message>
    <message>
        <source>Posts on duty that are at one of these cameras within 3 minutes.</source>
        <translation>3 分钟内可到其中某个摄像头处的在岗岗位。</translation>
    </message>
    <message>
        <source>Posts with a public board at which no notice is noted.</source>
        <translation>有公示栏而没有登记公示的岗位数。</translation>
    </message>
    <message>
        <source>Posts with a unit take people of that unit, and of others only where the demand or the list of posts names them.</source>
        <translation>岗位写了单位时只排该单位的人；别的单位须在勤务需求或“可上岗位”里写明。</translation>
    </message>
    <message>
        <source>Protection by law: no night duty, no overtime, for good or between two dates. The automatic roster never breaks it.</source>
        <translation>依法保护：不上夜班、不加班，可以是长期的，也可以只在两个日期之间。自动排班绝不违反。</translation>
    </message>
    <message>
        <source>Rest days worked beyond five days of their week; in a rotation, days worked that the rotation has off.</source>
        <translation>本周上满五天以后上班的休息日；轮班的为轮班表上休息而上了班的日子。</translation>
    </message>
    <message>
        <source>Rows of the file that were not taken.</source>
        <translation>文件中未采用的行数。</translation>
    </message>
    <message>
        <source>Rules that no roster may break and this one does.</source>
        <translation>不得违反而这张班表违反了的规则数。</translation>
    </message>
    <message>
        <source>Sheet and cell.</source>
        <translation>工作表和单元格。</translation>
    </message>
    <message>
        <source>Snow, ice, fog or storm is expected: posts on highways and expressways are manned as by night.</source>
        <translation>预计有雪、冰冻、大雾或暴风雨：公路、快速路岗位按夜间标准配人。</translation>
    </message>
    <message>
        <source>So many come without names: they count as people and as people of their unit, never as officers or holders of a certificate, and no rule about single people looks at them.</source>
        <translation>只报人数、不报姓名：计入该班人数和该单位人数，不算民警，不算持证人；针对个人的规则不管他们。</translation>
    </message>
    <message>
        <source>So many must come from that unit; naming it also lets its people come to this post.</source>
        <translation>须有该单位几人；写明以后，该单位的人也可以上本岗。</translation>
    </message>
    <message>
        <source>So many must hold a certificate that is still valid on the date.</source>
        <translation>须有几人持有当日有效的资质。</translation>
    </message>
    <message>
        <source>So many of them must be auxiliaries.</source>
        <translation>其中须有几名辅警。</translation>
    </message>
    <message>
        <source>So many of them must be officers; together with the auxiliaries no more than the least.</source>
        <translation>其中须有几名民警；民警、辅警合计不宜多于最少人数。</translation>
    </message>
    <message>
        <source>So many of them must be women.</source>
        <translation>其中须有几名女性（民警、辅警都算）。</translation>
    </message>
    <message>
        <source>Somebody whose duties differ.</source>
        <translation>班有变动的人。</translation>
    </message>
    <message>
        <source>Sorts 24-hour duty and standby from the others: they may be longer, and standby is no night duty.</source>
        <translation>区分24小时值班、备勤和其他班：前两种可以超过12小时，备勤不算夜班。</translation>
    </message>
    <message>
        <source>Stands beside the name on papers and orders the lists; it does not change the roster.</source>
        <translation>印在姓名旁，也用于名单排序；不影响排班。</translation>
    </message>
    <message>
        <source>Statutory holidays that were worked; they are counted apart.</source>
        <translation>法定节假日上班的天数，单独统计。</translation>
    </message>
    <message>
        <source>Streets that it passes by a bridge or tunnel: there is no way between them.</source>
        <translation>与它立体交叉、互不相通的街道。</translation>
    </message>
    <message>
        <source>Such a cell is not taken over until it is right.</source>
        <translation>改正以前，这个单元格不导入。</translation>
    </message>
    <message>
        <source>Taken from an earlier month by “As last month”, which can take it out again; nobody has asked for it.</source>
        <translation>由“像上月一样”从以前月份带来，可以再整体撤出；不是本人提出的。</translation>
    </message>
    <message>
        <source>Takes turns as duty leader and is left out of the figures of evenness of the others.</source>
        <translation>参加领导轮流带班；其他人的均衡统计不含领导。</translation>
    </message>
    <message>
        <source>The badge number.</source>
        <translation>警号或编号。</translation>
    </message>
    <message>
        <source>The badge number: other lists and papers know the person by it, so it is there once.</source>
        <translation>警号：其他表和表格材料靠它认人，不能重复。</translation>
    </message>
    <message>
        <source>The call sign or plate of the vehicle.</source>
        <translation>车辆的呼号或车牌。</translation>
    </message>
    <message>
        <source>The cameras in the order of the plan.</source>
        <translation>按方案中的顺序。</translation>
    </message>
    <message>
        <source>The colour of its cells in window and papers.</source>
        <translation>窗口和表格材料里格子的颜色。</translation>
    </message>
    <message>
        <source>The command, as the menus call it.</source>
        <translation>菜单里的名称。</translation>
    </message>
    <message>
        <source>The copy holds the plan as it was then.</source>
        <translation>备份里是当时的方案。</translation>
    </message>
    <message>
        <source>The cycle holds from this date on; empty has no limit.</source>
        <translation>周期从这天起执行；留空不限。</translation>
    </message>
    <message>
        <source>The cycle holds until this date; empty has no limit.</source>
        <translation>周期执行到这天为止；留空不限。</translation>
    </message>
    <message>
        <source>The date it is about.</source>
        <translation>意愿针对的日期。</translation>
    </message>
    <message>
        <source>The date of the first day of the cycle; teams follow one another by beginning on other dates.</source>
        <translation>周期第一天落在哪一天；各组错开，就依次轮班。</translation>
    </message>
    <message>
        <source>The date on which it counts.</source>
        <translation>计入哪一天。</translation>
    </message>
    <message>
        <source>The date that is seen otherwise than the built-in calendar does.</source>
        <translation>与内置日历不同的日期。</translation>
    </message>
    <message>
        <source>The date that the text speaks of.</source>
        <translation>原文写到的日期。</translation>
    </message>
    <message>
        <source>The demand holds from this date on; empty has no limit.</source>
        <translation>需求从这天起有效；留空不限。</translation>
    </message>
    <message>
        <source>The demand holds until this date; empty has no limit.</source>
        <translation>需求到这天为止；留空不限。</translation>
    </message>
    <message>
        <source>The duty after the import.</source>
        <translation>导入以后的勤务。</translation>
    </message>
    <message>
        <source>The duty as it was planned.</source>
        <translation>原计划的勤务。</translation>
    </message>
    <message>
        <source>The duty behind it, or the reason of a correction.</source>
        <translation>所依据的勤务，或更正的原因。</translation>
    </message>
    <message>
        <source>The duty date.</source>
        <translation>勤务日期。</translation>
    </message>
    <message>
        <source>The duty dates it covers.</source>
        <translation>这一版包含的日期。</translation>
    </message>
    <message>
        <source>The duty in the present roster.</source>
        <translation>现班表里的勤务。</translation>
    </message>
    <message>
        <source>The duty that ended.</source>
        <translation>交班的勤务。</translation>
    </message>
    <message>
        <source>The exit that is to be closed.</source>
        <translation>要封控的出口。</translation>
    </message>
    <message>
        <source>The exits that are closed together have the same name here.</source>
        <translation>一起封控的出口写同一个名称。</translation>
    </message>
    <message>
        <source>The file that it came from.</source>
        <translation>来源文件。</translation>
    </message>
    <message>
        <source>The first day away, from midnight on or from the time behind it.</source>
        <translation>请假第一天，从 0 点起，或从后面写明的时刻起。</translation>
    </message>
    <message>
        <source>The hour with most of them.</source>
        <translation>警情最多的小时。</translation>
    </message>
    <message>
        <source>The importance that it has, 1 to 5.</source>
        <translation>现在的重要程度，1～5。</translation>
    </message>
    <message>
        <source>The importance that its worth gives it.</source>
        <translation>按作用算出的重要程度。</translation>
    </message>
    <message>
        <source>The key area that is patrolled; where it lies is the place.</source>
        <translation>要巡的区域；位置就是区域的位置。</translation>
    </message>
    <message>
        <source>The key areas it looks after; for the map, not for the roster.</source>
        <translation>本岗照看的区域；用于地图，不影响排班。</translation>
    </message>
    <message>
        <source>The kind of the call.</source>
        <translation>警情的类别。</translation>
    </message>
    <message>
        <source>The last date on which this was true; from the next day on the present facts hold.</source>
        <translation>以上内容有效的最后一天；次日起以现在的内容为准。</translation>
    </message>
    <message>
        <source>The last date that these numbers count; what was worked later is counted from the roster.</source>
        <translation>这些数截至哪一天；以后的按班表算。</translation>
    </message>
    <message>
        <source>The last day away, until midnight or until the time behind it.</source>
        <translation>请假最后一天，到 24 点止，或到后面写明的时刻止。</translation>
    </message>
    <message>
        <source>The name by which papers call it.</source>
        <translation>表格材料上显示的名称。</translation>
    </message>
    <message>
        <source>The name in lists, papers and sentences.</source>
        <translation>名单、表格材料和提示里的名称。</translation>
    </message>
    <message>
        <source>The name in roster, lists and notices.</source>
        <translation>班表、名单和公示里的名称。</translation>
    </message>
    <message>
        <source>The name of the clerk at work then.</source>
        <translation>当时的操作人。</translation>
    </message>
    <message>
        <source>The name of the unit on lists and papers.</source>
        <translation>名单和表格材料里的单位名称。</translation>
    </message>
    <message>
        <source>The name on lists and papers of the station; a public notice shows it only with consent.</source>
        <translation>所内名单和表格材料用的姓名；公示须本人同意才写姓名。</translation>
    </message>
    <message>
        <source>The name on the map and in lists.</source>
        <translation>地图和清单上的名称。</translation>
    </message>
    <message>
        <source>The name on the map and of the post once it is adopted.</source>
        <translation>图上的名称，采用后为岗位名称。</translation>
    </message>
    <message>
        <source>The name on the map.</source>
        <translation>地图上的名称。</translation>
    </message>
    <message>
        <source>The number of the slip, printed on it.</source>
        <translation>调班单的编号，印在单上。</translation>
    </message>
    <message>
        <source>The number that the public calls; stands on the notice.</source>
        <translation>群众拨打的电话，印在公示上。</translation>
    </message>
    <message>
        <source>The other one; of mentor and newcomer the newcomer.</source>
        <translation>另一人；师徒填徒弟。</translation>
    </message>
    <message>
        <source>The pair holds from this date on; empty has no limit.</source>
        <translation>结对从这天起有效；不填不限。</translation>
    </message>
    <message>
        <source>The pair holds until this date; empty has no limit.</source>
        <translation>结对到这天为止；不填不限。</translation>
    </message>
    <message>
        <source>The patrols that it goes with, by car alone; the first that is free gets it.</source>
        <translation>跟哪些巡逻岗走（只限车巡、武装巡逻）；空着的第一辆上卡。</translation>
    </message>
    <message>
        <source>The patrols that keep it: they visit its spots and no others.</source>
        <translation>管这片的巡逻岗：只巡其中的必巡点，不巡别处。</translation>
    </message>
    <message>
        <source>The place in lists and papers, small numbers first; it does not change the roster.</source>
        <translation>名单和表格材料里的先后，数小的在前；不影响排班。</translation>
    </message>
    <message>
        <source>The place on the map, to the east.</source>
        <translation>地图上的位置，向东。</translation>
    </message>
    <message>
        <source>The place on the map, to the east; it does not change the roster.</source>
        <translation>地图上的位置，向东；不影响排班。</translation>
    </message>
    <message>
        <source>The place on the map, to the north.</source>
        <translation>地图上的位置，向北。</translation>
    </message>
    <message>
        <source>The place on the map, to the north; it does not change the roster.</source>
        <translation>地图上的位置，向北；不影响排班。</translation>
    </message>
    <message>
        <source>The plan file that this was read from.</source>
        <translation>数据来自哪个方案文件。</translation>
    </message>
    <message>
        <source>The plan file; its folder is beside the pointer.</source>
        <translation>方案文件；鼠标停在上面显示所在文件夹。</translation>
    </message>
    <message>
        <source>The post at which the notice hangs.</source>
        <translation>张贴公示的岗位。</translation>
    </message>
    <message>
        <source>The post on duty that is soonest there; 3 minutes at most are asked for.</source>
        <translation>在岗的最先能到的岗位；要求 3 分钟内到。</translation>
    </message>
    <message>
        <source>The post that it means; left open, its cells are not taken over.</source>
        <translation>代表哪个岗位；不指定就不导入。</translation>
    </message>
    <message>
        <source>The post whose patrol carries the card.</source>
        <translation>带这张卡的巡逻岗。</translation>
    </message>
    <message>
        <source>The posts in the street, the dearest first.</source>
        <translation>街面岗位，作用大的在前。</translation>
    </message>
    <message>
        <source>The posts that look after it.</source>
        <translation>照看本区域的岗位。</translation>
    </message>
    <message>
        <source>The quarter of an hour.</source>
        <translation>每行一刻钟。</translation>
    </message>
    <message>
        <source>The range of cells in the sheet.</source>
        <translation>在工作表中的范围。</translation>
    </message>
    <message>
        <source>The row of the sheet.</source>
        <translation>工作表的行号。</translation>
    </message>
    <message>
        <source>The same once the campaign is in the plan; more than before is what it costs.</source>
        <translation>加上专项行动之后至少缺几人；多出来的就是专项行动造成的。</translation>
    </message>
    <message>
        <source>The share of all calls that is reached in time because of this post alone.</source>
        <translation>仅因有此岗位才按时到达的警情占全部警情的比例。</translation>
    </message>
    <message>
        <source>The sheet of the workbook.</source>
        <translation>工作簿里的工作表。</translation>
    </message>
    <message>
        <source>The shift by its name.</source>
        <translation>班次名称。</translation>
    </message>
    <message>
        <source>The shift of the card.</source>
        <translation>这张卡的班次。</translation>
    </message>
    <message>
        <source>The shift that it means; left open, its cells are not taken over.</source>
        <translation>代表哪个班次；不指定就不导入。</translation>
    </message>
    <message>
        <source>The short code by which demands and rosters name the post.</source>
        <translation>勤务需求和班表用它指明岗位。</translation>
    </message>
    <message>
        <source>The short code by which people and posts name the unit.</source>
        <translation>人员和岗位用它指明单位。</translation>
    </message>
    <message>
        <source>The short code by which posts name the area.</source>
        <translation>岗位用它指明区域。</translation>
    </message>
    <message>
        <source>The short code by which sites and scenarios name it.</source>
        <translation>候选点和方案引用的短代码。</translation>
    </message>
    <message>
        <source>The short code of the beat.</source>
        <translation>巡区的简短编号。</translation>
    </message>
    <message>
        <source>The short code of the camera.</source>
        <translation>摄像头编号。</translation>
    </message>
    <message>
        <source>The short code of the exit.</source>
        <translation>出口编号。</translation>
    </message>
    <message>
        <source>The short code of the spot.</source>
        <translation>必巡点的简短编号。</translation>
    </message>
    <message>
        <source>The short code of the street.</source>
        <translation>街道的简短编号。</translation>
    </message>
    <message>
        <source>The short code; the post has it too once it is adopted.</source>
        <translation>短代码；采用后即为岗位编号。</translation>
    </message>
    <message>
        <source>The shortest rest between two duties; below 11 hours it is marked.</source>
        <translation>两班之间最短的休息；不足11小时会标出。</translation>
    </message>
    <message>
        <source>The speed on the way to a call, where it is not that of its class.</source>
        <translation>出警车速；与等级的常用车速不同时填写。</translation>
    </message>
    <message>
        <source>The station by its name in its plan.</source>
        <translation>单位在其方案中的名称。</translation>
    </message>
    <message>
        <source>The step, as undo calls it.</source>
        <translation>操作的名称，与撤销里的一致。</translation>
    </message>
    <message>
        <source>The street it is in; without x, y and number the name is one of the street itself.</source>
        <translation>所在街道；没有x、y和门牌号时，就是该街道的另一个名称。</translation>
    </message>
    <message>
        <source>The street that is patrolled; its middle is the place.</source>
        <translation>要巡的街道；位置取街道中点。</translation>
    </message>
    <message>
        <source>The streets with most incidents.</source>
        <translation>警情最多的街道。</translation>
    </message>
    <message>
        <source>The team that follows it, or one person by name or number; a person's own goes before the team's.</source>
        <translation>按此轮班的警组，或某一个人（写姓名或编号）；本人有自己的，先按本人的。</translation>
    </message>
    <message>
        <source>The three hours in a row in which it is worth most.</source>
        <translation>作用最大的连续三个小时。</translation>
    </message>
    <message>
        <source>The turns in full hours: 8-20;20-8 is round the clock. A day type may stand before one: 赶场日 6-20.</source>
        <translation>各班整点起止：8-20;20-8 为全天。前面可加日类型：赶场日 6-20。</translation>
    </message>
    <message>
        <source>The version that is installed here.</source>
        <translation>本机安装的版本。</translation>
    </message>
    <message>
        <source>The video post where it is watched, 16 cameras a person; empty: it only records.</source>
        <translation>值看它的视频巡查岗，每人最多看 16 路；留空则只录像。</translation>
    </message>
    <message>
        <source>The ways in which a post here may be manned. Empty: any of the table beside.</source>
        <translation>此处可用的勤务方式；空白为旁表中任一种。</translation>
    </message>
    <message>
        <source>The weekday by the calendar.</source>
        <translation>按历书这天是星期几。</translation>
    </message>
    <message>
        <source>The word as it stands in the cells.</source>
        <translation>表中原来的字样。</translation>
    </message>
    <message>
        <source>They come from this date on; empty has no limit.</source>
        <translation>从这一天起来，空着不限。</translation>
    </message>
    <message>
        <source>They come until this date; empty has no limit.</source>
        <translation>到这一天为止，空着不限。</translation>
    </message>
    <message>
        <source>To which station so many of them go.</source>
        <translation>其中借调到哪个单位几人。</translation>
    </message>
    <message>
        <source>Under which number their command has agreed, such as that of the county's militia office.</source>
        <translation>批准用兵、用人的文号，如县人武部的批复。</translation>
    </message>
    <message>
        <source>Under which terms its authors give it.</source>
        <translation>作者的许可条款。</translation>
    </message>
    <message>
        <source>Visits entered, of all on the card.</source>
        <translation>已登记的到访，占卡上全部的多少。</translation>
    </message>
    <message>
        <source>Weekend duties done until then; fair shares go on from there.</source>
        <translation>到那天为止的周末班数，公平分担从它接着算。</translation>
    </message>
    <message>
        <source>What a clerk calls it.</source>
        <translation>内勤平时的叫法。</translation>
    </message>
    <message>
        <source>What building it costs, in 10,000 yuan, against the limit set.</source>
        <translation>建设费用（万元），受所设上限约束。</translation>
    </message>
    <message>
        <source>What cards and the arrangement call it.</source>
        <translation>路线卡和安排表上的叫法。</translation>
    </message>
    <message>
        <source>What happens to it, or why it was not rostered.</source>
        <translation>正在做什么，或为什么没有排成。</translation>
    </message>
    <message>
        <source>What is compared, a line each.</source>
        <translation>比较的项目，一行一项。</translation>
    </message>
    <message>
        <source>What is lost without it, and in which hours most.</source>
        <translation>撤掉它失去什么，哪几个小时最多。</translation>
    </message>
    <message>
        <source>What is not finished; it is printed on the record.</source>
        <translation>未办完的事项，印在交接班登记表上。</translation>
    </message>
    <message>
        <source>What is open in the roster, worst first.</source>
        <translation>班表里要处理的问题，最要紧的在前。</translation>
    </message>
    <message>
        <source>What is there now and what would be.</source>
        <translation>现在是什么，导入后是什么。</translation>
    </message>
    <message>
        <source>What is visited; ★ must be.</source>
        <translation>到访哪里；★ 为必巡。</translation>
    </message>
    <message>
        <source>What is written down here counts in the accounts; the roster keeps the plan.</source>
        <translation>这里登记的计入台账；班表保留原计划。</translation>
    </message>
    <message>
        <source>What is wrong with what hangs.</source>
        <translation>现在贴着的哪里不对。</translation>
    </message>
    <message>
        <source>What keeps it from being counted, and what would be right.</source>
        <translation>为什么没有计入，应当怎么办。</translation>
    </message>
    <message>
        <source>What kind of post it becomes once it is adopted.</source>
        <translation>采用后属于哪类岗位。</translation>
    </message>
    <message>
        <source>What lists call it.</source>
        <translation>清单上的名称。</translation>
    </message>
    <message>
        <source>What papers and accounts of dates up to then say; later ones say what is true now.</source>
        <translation>截止日期及以前的表单和台账按此显示；以后的按现在的内容显示。</translation>
    </message>
    <message>
        <source>What people call the place; incidents are located by it.</source>
        <translation>群众对该地点的叫法，警情据此定位。</translation>
    </message>
    <message>
        <source>What people do there. Reception wants an officer, case handling two, joint enforcement and armed duty certificates.</source>
        <translation>在岗的人做什么：接处警须有民警，办案须有两名，联合执法和武装须持证。</translation>
    </message>
    <message>
        <source>What route cards and the arrangement call it.</source>
        <translation>路线卡和安排表上的叫法。</translation>
    </message>
    <message>
        <source>What route cards call it.</source>
        <translation>路线卡上的叫法。</translation>
    </message>
    <message>
        <source>What sort of camera it is; nothing follows from it.</source>
        <translation>摄像头类别，不影响计算。</translation>
    </message>
    <message>
        <source>What sort of place it is; its sign on the map.</source>
        <translation>哪一类场所，决定地图上的标志。</translation>
    </message>
    <message>
        <source>What sort of vehicle it is; nothing follows from it.</source>
        <translation>哪种车辆；不影响其他。</translation>
    </message>
    <message>
        <source>What stands first in the range.</source>
        <translation>该范围开头的内容。</translation>
    </message>
    <message>
        <source>What stands in the cells of the roster and what is typed there; one or two signs are best.</source>
        <translation>班表格子里显示和键入的字，一两个字最好。</translation>
    </message>
    <message>
        <source>What the calendar says of it now.</source>
        <translation>日历里现在是什么。</translation>
    </message>
    <message>
        <source>What the day is called in calendar and papers.</source>
        <translation>日历和表格材料里的名称。</translation>
    </message>
    <message>
        <source>What the list says of the place.</source>
        <translation>清单上写的地点。</translation>
    </message>
    <message>
        <source>What the next crew has to do.</source>
        <translation>下一班要办的事。</translation>
    </message>
    <message>
        <source>What the person has now and what the sheet says.</source>
        <translation>方案里是什么，表中是什么。</translation>
    </message>
    <message>
        <source>What the post looks after.</source>
        <translation>岗位负责的部位。</translation>
    </message>
    <message>
        <source>What the public can have done here, parted by “;”; stands on the notice, a line for each.</source>
        <translation>群众在这里能办的事，用“；”隔开；印在公示上，每项一行。</translation>
    </message>
    <message>
        <source>What the roster costs; less is better.</source>
        <translation>班表的扣分，越少越好。</translation>
    </message>
    <message>
        <source>What the table of closing calls it.</source>
        <translation>封控安排表上的名称。</translation>
    </message>
    <message>
        <source>What was changed.</source>
        <translation>改动的内容。</translation>
    </message>
    <message>
        <source>What was written when it was proposed or refused.</source>
        <translation>提出或驳回时写的事由。</translation>
    </message>
    <message>
        <source>What would be lost of that if it were closed from 20 to 8 o'clock.</source>
        <translation>若 20 时至次日 8 时停用，会减少多少。</translation>
    </message>
    <message>
        <source>When and by whom.</source>
        <translation>何时由谁审批。</translation>
    </message>
    <message>
        <source>When it ends.</source>
        <translation>下班时间。</translation>
    </message>
    <message>
        <source>When it is to be visited: 7-9;17-22. Empty: at any hour.</source>
        <translation>什么时段要巡：7-9;17-22。空：任何时候。</translation>
    </message>
    <message>
        <source>When it was noted that it was put up.</source>
        <translation>登记张贴的时间。</translation>
    </message>
    <message>
        <source>When it was published.</source>
        <translation>发布的时间。</translation>
    </message>
    <message>
        <source>When it was saved.</source>
        <translation>保存的时间。</translation>
    </message>
    <message>
        <source>When it was taken in.</source>
        <translation>导入的日期。</translation>
    </message>
    <message>
        <source>When it was, as far as that is known.</source>
        <translation>发生时间，以已知的为限。</translation>
    </message>
    <message>
        <source>When it works: 6-20. Empty: at any hour.</source>
        <translation>工作时段：6-20。留空为全天。</translation>
    </message>
    <message>
        <source>When somebody stands there; shifts are made to fit.</source>
        <translation>什么时段有人执勤，班次按此生成。</translation>
    </message>
    <message>
        <source>When the card asks for the visit.</source>
        <translation>卡上要求的到访时刻。</translation>
    </message>
    <message>
        <source>When the duty begins on its duty date; 00:00 is the early morning of that date.</source>
        <translation>勤务日期当天几点上班；00:00指当天凌晨。</translation>
    </message>
    <message>
        <source>When the record was kept.</source>
        <translation>记录保存的时间。</translation>
    </message>
    <message>
        <source>When the step was done.</source>
        <translation>操作的时间。</translation>
    </message>
    <message>
        <source>When they came, as far as it is known.</source>
        <translation>几点到的，知道就填。</translation>
    </message>
    <message>
        <source>Where duty is done.</source>
        <translation>在哪里执勤。</translation>
    </message>
    <message>
        <source>Where in the sheet.</source>
        <translation>在表中的位置。</translation>
    </message>
    <message>
        <source>Where it is in the coordinates of the plan; x and y, or neither.</source>
        <translation>在方案坐标中的位置；x、y都填，或都不填。</translation>
    </message>
    <message>
        <source>Where it is; stands on the notice and the contact card.</source>
        <translation>岗位的位置，印在公示和联系卡上。</translation>
    </message>
    <message>
        <source>Where it lies, in metres or as latitude; drag it on the map instead.</source>
        <translation>位置，米或纬度；可直接在图上拖动。</translation>
    </message>
    <message>
        <source>Where it lies, in metres or as longitude; drag it on the map instead.</source>
        <translation>位置，米或经度；可直接在图上拖动。</translation>
    </message>
    <message>
        <source>Where it stands in the sheet.</source>
        <translation>在表中的位置。</translation>
    </message>
    <message>
        <source>Where it stands; new ones are numbered.</source>
        <translation>所在位置；新建的有编号。</translation>
    </message>
    <message>
        <source>Where its middle looks, in degrees: 0 north, 90 east, 180 south, 270 west.</source>
        <translation>正对的方向，度：0 北，90 东，180 南，270 西。</translation>
    </message>
    <message>
        <source>Where people are wanted.</source>
        <translation>哪个岗位要人。</translation>
    </message>
    <message>
        <source>Where somebody is called for a replacement; never on a public notice unless it is allowed there.</source>
        <translation>顶班时联系用；未经允许绝不印到公示上。</translation>
    </message>
    <message>
        <source>Where the fact comes from: roster, attendance, swap, absence, opening balance or correction.</source>
        <translation>数据的来源：排班、到岗、调班、请假、期初或更正。</translation>
    </message>
    <message>
        <source>Where the person usually stands: the automatic roster keeps to these posts where it can, and rosters elsewhere only where people are missing.</source>
        <translation>此人平时固定的岗位：自动排班尽量只排这些岗位，缺人时才排到别处。</translation>
    </message>
    <message>
        <source>Where the plan stands now, and which steps are taken back.</source>
        <translation>方案目前处在哪一步，哪些步骤已撤销。</translation>
    </message>
    <message>
        <source>Where the public can complain; stands on the notices of the posts of this unit.</source>
        <translation>群众监督投诉的电话，印在本单位各岗位的公示上。</translation>
    </message>
    <message>
        <source>Where the unit is reached at any hour; stands on lists and notices.</source>
        <translation>随时能找到本单位的电话，印在名单和公示上。</translation>
    </message>
    <message>
        <source>Where the unit sends them; a demand must ask for people there.</source>
        <translation>派到哪个岗位；该岗位该班次须有勤务需求。</translation>
    </message>
    <message>
        <source>Where to go with new ones.</source>
        <translation>要去哪里换新公示。</translation>
    </message>
    <message>
        <source>Whether a market is held: demands on market days hold then.</source>
        <translation>是否赶场；“赶场日”的勤务需求按它算。</translation>
    </message>
    <message>
        <source>Whether it is chosen again when the calls are drawn anew 20 times.</source>
        <translation>把警情重新抽取 20 次，看是否仍被选中。</translation>
    </message>
    <message>
        <source>Whether it may be chosen, must be chosen, or is struck out.</source>
        <translation>可选、必选，还是已划去。</translation>
    </message>
    <message>
        <source>Whether it takes a car, and so somebody who may drive.</source>
        <translation>是否配车，配车则需有驾驶资格的人。</translation>
    </message>
    <message>
        <source>Whether it works.</source>
        <translation>是否完好。</translation>
    </message>
    <message>
        <source>Whether school is held: demands on school days hold then.</source>
        <translation>是否上学；“上学日”的勤务需求按它算。</translation>
    </message>
    <message>
        <source>Whether somebody watches it at this hour.</source>
        <translation>这个小时有没有人值看。</translation>
    </message>
    <message>
        <source>Whether the duty is new, changed, the same or taken off.</source>
        <translation>新增、变更、不变还是撤下。</translation>
    </message>
    <message>
        <source>Whether the duty is wanted or should be avoided; it is met where the service allows.</source>
        <translation>想上还是不想上；勤务允许时满足。</translation>
    </message>
    <message>
        <source>Whether the incident is new.</source>
        <translation>该警情是否为新的。</translation>
    </message>
    <message>
        <source>Whether the person is lent already.</source>
        <translation>此人是否已经借出。</translation>
    </message>
    <message>
        <source>Whether the person is new, changed, the same, or has to be decided.</source>
        <translation>新增、变更、不变还是待确认。</translation>
    </message>
    <message>
        <source>Whether the row is added, changed or removed.</source>
        <translation>新增、修改还是删除。</translation>
    </message>
    <message>
        <source>Whether what hangs is what a notice printed now would say.</source>
        <translation>贴着的公示与现在打印的是否一致。</translation>
    </message>
    <message>
        <source>Which day of the week it is.</source>
        <translation>星期几。</translation>
    </message>
    <message>
        <source>Which duties come and go.</source>
        <translation>新增和撤下的是哪些班。</translation>
    </message>
    <message>
        <source>Which part of the plan.</source>
        <translation>方案的哪一部分。</translation>
    </message>
    <message>
        <source>Which record it is about.</source>
        <translation>涉及哪一条记录。</translation>
    </message>
    <message>
        <source>Which shift is meant.</source>
        <translation>针对哪个班次。</translation>
    </message>
    <message>
        <source>Which shift it is, by the present code.</source>
        <translation>是哪个班次，按现在的代码。</translation>
    </message>
    <message>
        <source>Which shift on which day of the cycle. The roster keeps to it unless people are missing; it names no posts: who always stands at one has it as home post at the people. An entry for a type of date, such as 工作日:白, fills days on which the cycle is off.</source>
        <translation>周期里哪天上什么班。除非缺人，排班照此执行；轮班不写岗位，固定在某岗的，在“人员”页填常驻岗位。按日类型写的一项（如 工作日:白）管周期里休息的日子。</translation>
    </message>
    <message>
        <source>Which sum it belongs to.</source>
        <translation>计入哪一项。</translation>
    </message>
    <message>
        <source>Who answers for them; stands on papers of the station, never on a public one.</source>
        <translation>由谁带队；只印在内部材料上，不上公示。</translation>
    </message>
    <message>
        <source>Who counts as an officer. Auxiliaries and civilians need an officer on their duty; partners count for neither.</source>
        <translation>是不是民警。辅警、文职须有民警同岗；联勤人员两边都不算。</translation>
    </message>
    <message>
        <source>Who did it.</source>
        <translation>操作人。</translation>
    </message>
    <message>
        <source>Who gives which duty to whom.</source>
        <translation>谁把哪个班让给谁。</translation>
    </message>
    <message>
        <source>Who had done this before the program counted.</source>
        <translation>这是谁的底数。</translation>
    </message>
    <message>
        <source>Who has it in hand.</source>
        <translation>由谁负责。</translation>
    </message>
    <message>
        <source>Who is away; no duty may touch this time.</source>
        <translation>谁请假；勤务不能与这段时间重叠。</translation>
    </message>
    <message>
        <source>Who is next, and goes to no other exit.</source>
        <translation>其次能到、不去其他出口的。</translation>
    </message>
    <message>
        <source>Who is there at the hour shown, and how many are missing.</source>
        <translation>所示时刻谁在岗，缺几人。</translation>
    </message>
    <message>
        <source>Who it is, by the present number.</source>
        <translation>是哪位人员，按现在的编号。</translation>
    </message>
    <message>
        <source>Who leads at the moment and how to reach them; for the county's own eyes.</source>
        <translation>此刻谁带班、怎么联系；仅供县局内部使用。</translation>
    </message>
    <message>
        <source>Who published it.</source>
        <translation>由谁发布。</translation>
    </message>
    <message>
        <source>Who sends them.</source>
        <translation>哪个单位派的。</translation>
    </message>
    <message>
        <source>Who the sheet puts on duty.</source>
        <translation>表中排的是谁。</translation>
    </message>
    <message>
        <source>Who visits it: by car, on foot, or either.</source>
        <translation>由谁到访：车巡、步巡，或者都行。</translation>
    </message>
    <message>
        <source>Who was planned for it.</source>
        <translation>原计划由谁上。</translation>
    </message>
    <message>
        <source>Whose account it is.</source>
        <translation>谁的台账。</translation>
    </message>
    <message>
        <source>Whose duties would change.</source>
        <translation>谁的班会变动。</translation>
    </message>
    <message>
        <source>Whose it is; nothing follows from it.</source>
        <translation>属于哪个单位；不影响其他。</translation>
    </message>
    <message>
        <source>Whose people on duty go there, or why nobody does.</source>
        <translation>由哪个岗位的在岗人员前往；没有的写明原因。</translation>
    </message>
    <message>
        <source>Whose posts look after it at the moment.</source>
        <translation>此刻由哪些单位的岗位负责。</translation>
    </message>
    <message>
        <source>Whose wish it is.</source>
        <translation>谁的意愿。</translation>
    </message>
    <message>
        <source>Why the text may be wrong here.</source>
        <translation>原文这里可能有误的原因。</translation>
    </message>
    <message>
        <source>Why, where a reason was asked for.</source>
        <translation>要求写明原因的，原因是什么。</translation>
    </message>
    <message>
        <source>Why.</source>
        <translation>为什么发布。</translation>
    </message>
    <message>
        <source>With consent: public notices show the name instead of role and number.</source>
        <translation>本人同意后勾选：公示写姓名，不再只写身份和警号。</translation>
    </message>
    <message>
        <source>With consent: the name of a picture in the folder of the plan, such as 007014.jpg; public notices show it beside the name.</source>
        <translation>经本人同意后填写：与方案文件放在同一文件夹的照片文件名，如 007014.jpg；公示时印在姓名旁。</translation>
    </message>
    <message>
        <source>With less than a year of service somebody is a newcomer and should not be on duty without a senior.</source>
        <translation>不满一年的是新警，应有老警同班。</translation>
    </message>
    <message>
        <source>With separate consent: public notices show the mobile number, too.</source>
        <translation>另经本人同意后勾选：公示同时写手机号。</translation>
    </message>
    <message>
        <source>Workday, rest day or statutory holiday: says which demands hold and how accounts count the duty.</source>
        <translation>工作日、休息日还是法定节假日：决定哪些勤务需求有效，台账怎样计。</translation>
    </message>
    <message>
        <source>Working time in hours; rostering evens it out.</source>
        <translation>有效工时；排班时自动拉平。</translation>
    </message>
</context>
<context>
    <name>contact card</name>
    <message>
        <source>Accidents</source>
        <translation>交通事故</translation>
    </message>
    <message>
        <source>Call us</source>
        <translation>值守电话</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>监督举报</translation>
    </message>
    <message>
        <source>Contact card</source>
        <translation>警民联系卡</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>{day}</source>
        <translation>{day}</translation>
    </message>
</context>
<context>
    <name>contingents</name>
    <message>
        <source>A unit promises one person at least.</source>
        <translation>联勤人数至少为1人。</translation>
    </message>
    <message>
        <source>By number: {facts}</source>
        <translation>联勤人数：{facts}</translation>
    </message>
    <message>
        <source>approval {number}</source>
        <translation>批准文号{number}</translation>
    </message>
    <message>
        <source>led by {commander}</source>
        <translation>带队{commander}</translation>
    </message>
    <message>
        <source>{said} Not counted here: {units}.</source>
        <translation>{said}另有按人数派出的{units}，未计入。</translation>
    </message>
    <message>
        <source>{unit} {count} {count:person|people}</source>
        <translation>{unit}{count}人</translation>
    </message>
</context>
<context>
    <name>copies</name>
    <message>
        <source>&amp;Go back to it</source>
        <translation>恢复到此备份(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Make a copy now</source>
        <translation>立即备份(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Open as a plan of its own…</source>
        <translation>另存为新方案并打开(&amp;O)…</translation>
    </message>
    <message>
        <source>A copy is made on the first opening of a day and lies beside the plan; the last ten are kept. Going back to one can be undone; published versions and the log stay.</source>
        <translation>每天第一次打开方案时自动备份，备份与方案放在同一文件夹，保留最近十份。恢复备份可以撤销；已发布的版本和操作日志不受影响。</translation>
    </message>
    <message>
        <source>A copy was made.</source>
        <translation>已备份。</translation>
    </message>
    <message>
        <source>Backup copies</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keep the copy as</source>
        <translation>备份另存为</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>The plan is as it was in this copy.</source>
        <translation>已恢复到此备份。</translation>
    </message>
    <message>
        <source>The plan is the same as this copy.</source>
        <translation>当前方案与此备份相同。</translation>
    </message>
    <message>
        <source>go back to the copy of {at}</source>
        <translation>恢复{at}的备份</translation>
    </message>
</context>
<context>
    <name>copying</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>来源(&amp;F)</translation>
    </message>
    <message>
        <source>Clos&amp;e</source>
        <translation>关闭(&amp;E)</translation>
    </message>
    <message>
        <source>Copy a former pattern</source>
        <translation>复制以前的排法</translation>
    </message>
    <message>
        <source>Everybody by &amp;weekday: first week onto first week</source>
        <translation>全部按星期对应：第一周对第一周(&amp;W)</translation>
    </message>
    <message>
        <source>For {count} {count:day|days} of people there is no day like them in these dates.</source>
        <translation>有{count}人天在来源时段里找不到对应的日子。</translation>
    </message>
    <message>
        <source>Looking at what would come of it…</source>
        <translation>正在看能复制多少…</translation>
    </message>
    <message>
        <source>No duty can be copied.</source>
        <translation>没有可以复制的班。</translation>
    </message>
    <message>
        <source>Nobody was on duty in these dates.</source>
        <translation>这段时间没有排班。</translation>
    </message>
    <message>
        <source>Only &amp;locked duties stay; the others make room</source>
        <translation>只保留锁定的班，其余让位(&amp;L)</translation>
    </message>
    <message>
        <source>Onto</source>
        <translation>复制到</translation>
    </message>
    <message>
        <source>People in a &amp;rotation by their cycle, others by weekday</source>
        <translation>轮班的人按各自的轮班周期对应，其他人按星期对应(&amp;R)</translation>
    </message>
    <message>
        <source>What is rostered &amp;stays; only open places are filled</source>
        <translation>已排的班都保留，只补空缺(&amp;S)</translation>
    </message>
    <message>
        <source>against the rule “{rule}”</source>
        <translation>不合规则“{rule}”</translation>
    </message>
    <message>
        <source>on duties that have their people already</source>
        <translation>勤务已排满</translation>
    </message>
    <message>
        <source>on duties that nobody asks for on the day</source>
        <translation>当天没有这项勤务</translation>
    </message>
    <message>
        <source>{count} are not: {reasons}.</source>
        <translation>另有{count}班不复制：{reasons}。</translation>
    </message>
    <message>
        <source>{count} {count:duty is|duties are} copied.</source>
        <translation>可复制{count}班。</translation>
    </message>
    <message>
        <source>{count} {count:duty that stands there now is|duties that stand there now are} replaced.</source>
        <translation>现有的{count}班将被换掉。</translation>
    </message>
    <message>
        <source>{count} {why}</source>
        <translation>{why}{count}班</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
</context>
<context>
    <name>county</name>
    <message>
        <source>It cannot be read ({problem}).</source>
        <translation>无法读取（{problem}）。</translation>
    </message>
    <message>
        <source>It is another file of {station}: {other} was changed later and is the one that counts.</source>
        <translation>这是{station}的另一份文件：{other}修改得更晚，以它为准。</translation>
    </message>
    <message>
        <source>It was not read: the process that was to read it ended early.</source>
        <translation>没有读取：读取它的进程提前结束了。</translation>
    </message>
    <message>
        <source>There is no plan file (.patrol) in {folder}.</source>
        <translation>{folder} 里没有方案文件（.patrol）。</translation>
    </message>
    <message>
        <source>changed since published</source>
        <translation>发布后有改动</translation>
    </message>
    <message>
        <source>no roster</source>
        <translation>未排班</translation>
    </message>
    <message>
        <source>published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>rostered in part</source>
        <translation>部分排班</translation>
    </message>
    <message>
        <source>rostered, not published</source>
        <translation>已排班未发布</translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation>{file}：{reason}</translation>
    </message>
    <message>
        <source>{folder} holds {count} plan {count:file|files}; more than {most} are not read.</source>
        <translation>{folder} 里有{count}个方案文件；超过{most}个的不读取。</translation>
    </message>
    <message>
        <source>{folder} is no folder; name the one in which the stations' plan files lie.</source>
        <translation>{folder} 不是文件夹；请指定各单位方案文件所在的文件夹。</translation>
    </message>
    <message>
        <source>{moment}: {stations} {stations:station|stations}, {strength}; {leaderless} without a leader, {unread} {unread:file does not|files do not} count.</source>
        <translation>{moment}：{stations}个单位，{strength}；无带班领导{leaderless}个单位，未计入文件{unread}个。</translation>
    </message>
    <message>
        <source>{on_duty} on duty ({officers} {officers:officer|officers}), {standby} on standby, {manned} of {posts} street {posts:post|posts} manned, {missing} {missing:place|places} open</source>
        <translation>在岗{on_duty}人（民警{officers}人），备勤{standby}人，街面岗位{manned}/{posts}有人，缺{missing}人</translation>
    </message>
    <message>
        <source>{title} {name}</source>
        <translation>{title} {name}</translation>
    </message>
    <message>
        <source>{unit} {count} {count:person|people}</source>
        <translation>{unit}{count}人</translation>
    </message>
    <message>
        <source>{year}-{month} {state}</source>
        <translation>{year}-{month} {state}</translation>
    </message>
</context>
<context>
    <name>county page</name>
    <message>
        <source>&amp;Begin a campaign…</source>
        <translation>新建专项行动(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Campaign</source>
        <translation>专项行动(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Now</source>
        <translation>现在(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open its plan</source>
        <translation>打开该单位方案(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>重新读取(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Share a campaign out…</source>
        <translation>分摊专项行动(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Start page</source>
        <translation>返回首页(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Take a campaign file into this plan…</source>
        <translation>接收专项文件到本方案(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Write the file of those lent…</source>
        <translation>导出借调人员名单(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Write the files…</source>
        <translation>生成文件(&amp;W)…</translation>
    </message>
    <message>
        <source>A campaign file for this station</source>
        <translation>发给本单位的专项文件</translation>
    </message>
    <message>
        <source>After next</source>
        <translation>再下月</translation>
    </message>
    <message>
        <source>Agencies</source>
        <translation>警种部门</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>At present</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>At which posts</source>
        <translation>在哪些岗位</translation>
    </message>
    <message>
        <source>Begin a campaign</source>
        <translation>新建专项行动</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Duties that fall</source>
        <translation>取消勤务</translation>
    </message>
    <message>
        <source>Duty leader, number</source>
        <translation>带班领导、电话</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Files left out</source>
        <translation>未计入文件</translation>
    </message>
    <message>
        <source>Fo&amp;lder…</source>
        <translation>文件夹(&amp;L)…</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>文件存放位置</translation>
    </message>
    <message>
        <source>Folder of the stations' plans</source>
        <translation>各单位方案所在的文件夹</translation>
    </message>
    <message>
        <source>Give wor&amp;ked duties back…</source>
        <translation>反馈借调人员执勤情况(&amp;K)…</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>出人</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Key area</source>
        <translation>重点部位</translation>
    </message>
    <message>
        <source>Key areas</source>
        <translation>重点部位</translation>
    </message>
    <message>
        <source>Lack somebody</source>
        <translation>其中会缺人</translation>
    </message>
    <message>
        <source>Lends to</source>
        <translation>借调到</translation>
    </message>
    <message>
        <source>Looking at what each station can spare …</source>
        <translation>正在核算各单位能抽出多少人……</translation>
    </message>
    <message>
        <source>Looking at what each station can spare: {done} of {count} {count:plan|plans} read.</source>
        <translation>正在核算各单位能抽出多少人：已读取{done}/{count}个方案。</translation>
    </message>
    <message>
        <source>More places are certainly open at {stations}: {count} over all dates; ask for fewer there.</source>
        <translation>{stations}一定会多出缺口，各日合计{count}个；请减少这些单位的人数。</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下月</translation>
    </message>
    <message>
        <source>No station has to leave more places open than before; that is proven.</source>
        <translation>已核实：各单位都不会因此多出缺口。</translation>
    </message>
    <message>
        <source>Not proven to the last place in the time: {count} of the stations.</source>
        <translation>限定时间内未核实到底的单位：{count}个。</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>民警</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>Open after</source>
        <translation>加上专项后缺口</translation>
    </message>
    <message>
        <source>Open before</source>
        <translation>原缺口</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Pr&amp;int</source>
        <translation>打印(&amp;I)</translation>
    </message>
    <message>
        <source>Proving how many places each station must leave open: {done} of {count}. Stop keeps what is proven.</source>
        <translation>正在核实各单位至少有多少缺口：{done}/{count}。停止后保留已核实的结果。</translation>
    </message>
    <message>
        <source>Published, notices</source>
        <translation>发布与公示</translation>
    </message>
    <message>
        <source>Reading the stations' plans in {folder} …</source>
        <translation>正在读取 {folder} 里各单位的方案……</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Share a campaign out</source>
        <translation>分摊专项行动</translation>
    </message>
    <message>
        <source>Shares of the stations</source>
        <translation>各单位分摊</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Stale notices</source>
        <translation>过期公示</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>备勤</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Stations there</source>
        <translation>负责单位</translation>
    </message>
    <message>
        <source>Stations: {stations}, from {folder}, read {moment}.</source>
        <translation>{moment}读取 {folder}：{stations}个单位。</translation>
    </message>
    <message>
        <source>Stations: {stations}, from {folder}, read {moment}. Files left out: {unread}.</source>
        <translation>{moment}读取 {folder}：{stations}个单位，另有{unread}个文件未计入。</translation>
    </message>
    <message>
        <source>Street posts</source>
        <translation>街面岗位</translation>
    </message>
    <message>
        <source>Take in a campaign file</source>
        <translation>接收专项文件</translation>
    </message>
    <message>
        <source>The campaign's workbook</source>
        <translation>专项行动工作簿</translation>
    </message>
    <message>
        <source>The share that this station has taken in</source>
        <translation>本单位已接收的任务分摊文件</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To {to}, {first} to {last}: {people} {people:person|people}, of these officers {officers}. Ticked: {ticked}, officers {led}.</source>
        <translation>借调到{to}，{first}至{last}：{people}人，其中民警{officers}人。已勾选{ticked}人，民警{led}人。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位数</translation>
    </message>
    <message>
        <source>What</source>
        <translation>变动类别</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>What would be changed</source>
        <translation>将要改动的内容</translation>
    </message>
    <message>
        <source>Who goes</source>
        <translation>借出人员</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Without notice</source>
        <translation>无公示</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Written into {folder}: {count} {count:file|files}. Send each station its own.</source>
        <translation>已生成{count}个文件，在 {folder}：请分别发给各单位。</translation>
    </message>
    <message>
        <source>Written: {files}</source>
        <translation>已写入：{files}</translation>
    </message>
    <message>
        <source>Written: {file}. Stations: {count}. Fill in posts, shifts and demands, then share it out.</source>
        <translation>已写入 {file}：{count}个单位。请填写岗位、班次、勤务需求，然后分摊。</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>未计入文件</translation>
    </message>
    <message>
        <source>lent already</source>
        <translation>已借出</translation>
    </message>
    <message>
        <source>no leader</source>
        <translation>无带班领导</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>none put up</source>
        <translation>未张贴</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>未核实</translation>
    </message>
    <message>
        <source>on duty</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>open</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>standby</source>
        <translation>备勤</translation>
    </message>
    <message>
        <source>{campaign}, {first} to {last}. At once: {people} {people:person|people}. Stations that give: {stations}. Loans: {loans}.</source>
        <translation>{campaign}，{first}至{last}。同时出{people}人，出人单位{stations}个，借调{loans}项。</translation>
    </message>
    <message>
        <source>{kind}: {campaign}</source>
        <translation>{kind}：{campaign}</translation>
    </message>
    <message>
        <source>{kind}: {campaign}, from {sender}</source>
        <translation>{kind}：{campaign}，来自{sender}</translation>
    </message>
    <message>
        <source>{least} to {most}, not proven</source>
        <translation>{least}至{most}，未核实到底</translation>
    </message>
    <message>
        <source>{stale} of {hanging}</source>
        <translation>{stale}/{hanging}</translation>
    </message>
    <message>
        <source>{start}–{end}</source>
        <translation>{start}–{end}</translation>
    </message>
    <message>
        <source>{to} {people} (officers {officers})</source>
        <translation>{to}{people}人（民警{officers}人）</translation>
    </message>
    <message>
        <source>{what}. Rows added: {added}, changed: {changed}, removed: {removed}. It can be undone in one step.</source>
        <translation>{what}。将增加{added}行、改动{changed}行、删除{removed}行，可一步撤销。</translation>
    </message>
    <message>
        <source>{what}. The plan has all of it already.</source>
        <translation>{what}。方案中都已经有了。</translation>
    </message>
</context>
<context>
    <name>county papers</name>
    <message>
        <source>Duty leader</source>
        <translation>带班领导</translation>
    </message>
    <message>
        <source>Internal: with names and numbers; not to be put up or handed out.</source>
        <translation>内部资料：含姓名和电话，不得张贴或外传。</translation>
    </message>
    <message>
        <source>Key areas</source>
        <translation>重点部位</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>No duties on this date.</source>
        <translation>当天没有勤务。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Not in this paper: {files}.</source>
        <translation>未计入的文件：{files}。</translation>
    </message>
    <message>
        <source>Number to call</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>执勤人员</translation>
    </message>
    <message>
        <source>On duty, open</source>
        <translation>在岗、缺口</translation>
    </message>
    <message>
        <source>On watch</source>
        <translation>值班人员</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>备勤</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>as read {moment}</source>
        <translation>读取于{moment}</translation>
    </message>
    <message>
        <source>county duty arrangement of a day, A4</source>
        <translation>全县勤务安排表</translation>
    </message>
    <message>
        <source>county watch and leaders of a day, A4</source>
        <translation>全县值班带班表</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{county} duty arrangement, {day}</source>
        <translation>{county}全县勤务安排表（{day}）</translation>
    </message>
    <message>
        <source>{county} watch and leaders, {day}</source>
        <translation>{county}全县值班带班表（{day}）</translation>
    </message>
    <message>
        <source>{count} missing</source>
        <translation>缺{count}人</translation>
    </message>
    <message>
        <source>{people} {people:person|people}, {officers} {officers:officer|officers}, {missing} {missing:place|places} open</source>
        <translation>{people}人次，民警{officers}人次，缺{missing}人</translation>
    </message>
    <message>
        <source>{start}–{end}</source>
        <translation>{start}–{end}</translation>
    </message>
    <message>
        <source>{start}–{end} next day</source>
        <translation>{start}–次日{end}</translation>
    </message>
</context>
<context>
    <name>cover</name>
    <message>
        <source>Nobody is there: nothing is reached.</source>
        <translation>此时无人在岗，哪里都到不了。</translation>
    </message>
    <message>
        <source>There: {posts}.</source>
        <translation>在岗：{posts}。</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>已询问</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>未答复</translation>
    </message>
    <message>
        <source>of the length of all streets, along streets</source>
        <translation>按街道总长、沿街道计</translation>
    </message>
    <message>
        <source>of the weight of all areas</source>
        <translation>按区域权重计</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已谢绝</translation>
    </message>
    <message>
        <source>{moment}: {one} reached in 1 minute, {three} in 3, {five} in 5 ({of}).</source>
        <translation>{moment}：1 分钟覆盖 {one}，3 分钟覆盖 {three}，5 分钟覆盖 {five}（{of}）。</translation>
    </message>
    <message>
        <source>{name}: beyond 5 minutes</source>
        <translation>{name}：5 分钟到不了</translation>
    </message>
    <message>
        <source>{name}: {share} of it beyond 5 minutes</source>
        <translation>{name}：{share} 的路段 5 分钟到不了</translation>
    </message>
    <message>
        <source>{person} has not been asked to take {duty}.</source>
        <translation>尚未就{duty}询问{person}。</translation>
    </message>
</context>
<context>
    <name>damage</name>
    <message>
        <source>0 or 1</source>
        <translation>0 或 1</translation>
    </message>
    <message>
        <source>a date such as 2026-12-01</source>
        <translation>日期，例如 2026-12-01</translation>
    </message>
    <message>
        <source>a date with its time, such as 2026-12-01T08:00:00</source>
        <translation>日期和时刻，例如 2026-12-01T08:00:00</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a row of the table {table} names a {other} that is not there</source>
        <translation>表 {table} 中有一行引用了不存在的 {other}</translation>
    </message>
    <message>
        <source>a save broke off, and the journal beside it does not belong to it</source>
        <translation>有一次保存中断了，而旁边的日志文件不是它的</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a word that this program knows</source>
        <translation>本程序认识的词</translation>
    </message>
    <message>
        <source>in the table {table}, row {row}, the column {column} holds {found} and not {right}</source>
        <translation>表 {table} 第 {row} 行的 {column} 列是 {found}，应当是{right}</translation>
    </message>
    <message>
        <source>index</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>it notes changes of its tables that its tables do not show</source>
        <translation>它记着做过表结构升级，表里却没有</translation>
    </message>
    <message>
        <source>its pages contradict each other</source>
        <translation>文件的页互相矛盾</translation>
    </message>
    <message>
        <source>its {kind} {name} is missing</source>
        <translation>缺少{kind} {name}</translation>
    </message>
    <message>
        <source>its {kind} {name} is not as it was made</source>
        <translation>{kind} {name} 与建立时不同</translation>
    </message>
    <message>
        <source>one of {words}</source>
        <translation>{words} 之一</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>the newest whole backup copy is of {at}, and nothing was changed since</source>
        <translation>最近一份完好的备份是 {at} 的，此后没有改动</translation>
    </message>
    <message>
        <source>the newest whole backup copy is of {at}, without the {n} {n:change|changes} since</source>
        <translation>最近一份完好的备份是 {at} 的，不含此后的 {n} 次改动</translation>
    </message>
    <message>
        <source>the newest whole backup copy is of {at}, without what was changed since</source>
        <translation>最近一份完好的备份是 {at} 的，不含此后的改动</translation>
    </message>
    <message>
        <source>the table {table} has {rows} {rows:row|rows} and not {right}</source>
        <translation>表 {table} 有 {rows} 行，应当是 {right} 行</translation>
    </message>
    <message>
        <source>the table {table} is not as it was saved, a letter or a number in it has changed by itself</source>
        <translation>表 {table} 与保存时不同，其中有字或数字自行变了</translation>
    </message>
    <message>
        <source>the {kind} {name}</source>
        <translation>{kind} {name}</translation>
    </message>
    <message>
        <source>there is no whole backup copy beside it</source>
        <translation>旁边没有完好的备份</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>触发器</translation>
    </message>
    <message>
        <source>two of its values contradict each other ({problem})</source>
        <translation>其中有互相矛盾的内容（{problem}）</translation>
    </message>
    <message>
        <source>view</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>{file} is damaged: {what}; {offer}; “patrolplanner recover” takes what can still be read.</source>
        <translation>{file} 已损坏：{what}；{offer}；用“恢复”（命令 patrolplanner recover）可取出还能读出的内容。</translation>
    </message>
    <message>
        <source>{file} is not opened, for somebody has put {what} into it, which could change the plan unseen; {offer}; “patrolplanner recover” takes over what is the plan's.</source>
        <translation>{file} 没有打开：有人在里面放了{what}，它会暗中改动方案；{offer}；用“恢复”（命令 patrolplanner recover）可取出方案本身的内容。</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>"{text}" is not a date; write it as 2026-12-01, 2026/12/1, 12/3, 12月3日 or 20261203.</source>
        <translation>“{text}”不是日期，可写作2026-12-01、2026/12/1、12/3、12月3日或20261203。</translation>
    </message>
    <message>
        <source>Choose a date</source>
        <translation>选择日期</translation>
    </message>
    <message>
        <source>in "{item}" the dates cannot be read; write {word}:2026-10-01..2027-03-31, first to last.</source>
        <translation>“{item}”中的日期无法识别；请写成 {word}:2026-10-01..2027-03-31，先起后止。</translation>
    </message>
    <message>
        <source>in "{item}" the last date lies before the first; one of the two is wrong.</source>
        <translation>“{item}”中截止日期早于起始日期；请改正其中之一。</translation>
    </message>
    <message>
        <source>the date "{text}" does not exist in the calendar.</source>
        <translation>日期“{text}”不存在。</translation>
    </message>
    <message>
        <source>{day} ({weekday})</source>
        <translation>{day}（{weekday}）</translation>
    </message>
    <message>
        <source>{year}-{month}</source>
        <translation>{year}年{month}月</translation>
    </message>
</context>
<context>
    <name>datum dialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Longitude and latitude there</source>
        <translation>查得的经度、纬度(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>已知地点(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Take it over</source>
        <translation>采用(&amp;T)</translation>
    </message>
    <message>
        <source>Amap (高德), Tencent maps</source>
        <translation>高德、腾讯地图</translation>
    </message>
    <message>
        <source>Baidu maps</source>
        <translation>百度地图</translation>
    </message>
    <message>
        <source>Choose a place of the map that you know, look it up elsewhere, and write the longitude and latitude that are said there. The program says in which reference the plan's own places are then.</source>
        <translation>选一个您熟悉的地点，在别处查到它的经纬度并填写，程序据此判断本方案的坐标属于哪个坐标系。</translation>
    </message>
    <message>
        <source>GPS, mobile phone, CGCS2000</source>
        <translation>GPS、手机定位、CGCS2000</translation>
    </message>
    <message>
        <source>Here the references are too near to each other to say; they may be outside of China.</source>
        <translation>此处几个坐标系相差太小，无法判断，可能在境外。</translation>
    </message>
    <message>
        <source>Looked up &amp;in</source>
        <translation>查询来源(&amp;I)</translation>
    </message>
    <message>
        <source>No reference fits: even in {datum} {place} is {metres} m off. Look at the numbers again, or choose another place.</source>
        <translation>没有相符的坐标系：即使按{datum}，{place}仍相差 {metres} 米。请核对数字，或换一个地点。</translation>
    </message>
    <message>
        <source>Reference of coordinates by a known place</source>
        <translation>按已知地点判断坐标系</translation>
    </message>
    <message>
        <source>The plan's places are in {datum}: {place} is {metres} m from where it should be then.</source>
        <translation>本方案的坐标是{datum}：按此{place}只差 {metres} 米。</translation>
    </message>
    <message>
        <source>Write longitude and latitude, such as 113.12345, 28.54321.</source>
        <translation>请填写经度和纬度，如 113.12345, 28.54321。</translation>
    </message>
    <message>
        <source>{datum}: {metres} m off</source>
        <translation>{datum}：差 {metres} 米</translation>
    </message>
</context>
<context>
    <name>datums</name>
    <message>
        <source>BD-09 (Baidu)</source>
        <translation>BD-09（百度地图）</translation>
    </message>
    <message>
        <source>GCJ-02 (Chinese maps)</source>
        <translation>GCJ-02（国内电子地图）</translation>
    </message>
    <message>
        <source>WGS-84 (GPS, CGCS2000)</source>
        <translation>WGS-84（GPS、CGCS2000）</translation>
    </message>
</context>
<context>
    <name>day chart</name>
    <message>
        <source>Day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>Duties of the day by hour</source>
        <translation>当日勤务时序</translation>
    </message>
    <message>
        <source>Duty leader: {names}</source>
        <translation>带班领导：{names}</translation>
    </message>
    <message>
        <source>Manned posts</source>
        <translation>街面有人岗位</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>Posts manned by the hour</source>
        <translation>分时有人岗位数</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>无缺口</translation>
    </message>
    <message>
        <source>in the street, by the hour</source>
        <translation>分时，红色为应有人而无人</translation>
    </message>
    <message>
        <source>missing: {count}</source>
        <translation>缺口{count}人次</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>now {time}</source>
        <translation>现在 {time}</translation>
    </message>
    <message>
        <source>{count} missing</source>
        <translation>缺{count}人</translation>
    </message>
    <message>
        <source>{count} p.</source>
        <translation>{count}人</translation>
    </message>
    <message>
        <source>{names} +{count} missing</source>
        <translation>{names} ＋缺{count}</translation>
    </message>
    <message>
        <source>{shift} {first}-{last}: {crew}</source>
        <translation>{shift} {first}—{last}：{crew}</translation>
    </message>
</context>
<context>
    <name>day kinds</name>
    <message>
        <source>make-up workday</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>rest day</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>statutory holiday</source>
        <translation>法定节假日</translation>
    </message>
    <message>
        <source>workday</source>
        <translation>工作日</translation>
    </message>
</context>
<context>
    <name>day posts</name>
    <message>
        <source>Call sign, phone</source>
        <translation>呼号/电话</translation>
    </message>
    <message>
        <source>Closing the town: {exits}</source>
        <translation>应急封控分工：{exits}</translation>
    </message>
    <message>
        <source>Control room</source>
        <translation>指挥室电话</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>白天</translation>
    </message>
    <message>
        <source>Duty leader</source>
        <translation>带班领导</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>晚间</translation>
    </message>
    <message>
        <source>Joint forces</source>
        <translation>联勤力量</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>早间</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>夜间</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Officer in charge</source>
        <translation>带队民警</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位/点位</translation>
    </message>
    <message>
        <source>Posts of {date} ({weekday})</source>
        <translation>{date}（星期{weekday}）执勤岗位安排表</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>勤务等级</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Round the clock</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>Small hours</source>
        <translation>凌晨</translation>
    </message>
    <message>
        <source>Standby at the unit</source>
        <translation>备勤</translation>
    </message>
    <message>
        <source>There since the day before: {crews}.</source>
        <translation>昨日上岗、今日交班前仍在岗：{crews}。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Today's focus</source>
        <translation>当日重点</translation>
    </message>
    <message>
        <source>Vehicle, equipment</source>
        <translation>车辆装备</translation>
    </message>
    <message>
        <source>Watch officer</source>
        <translation>值班长</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>天气</translation>
    </message>
    <message>
        <source>led by {commander}</source>
        <translation>带队 {commander}</translation>
    </message>
    <message>
        <source>{band}: {duties} {duties:post|posts}, {people} {people:person|people}</source>
        <translation>{band}　{duties}岗　{people}人</translation>
    </message>
    <message>
        <source>{duties} {duties:post|posts}, {officers} {officers:officer|officers}, {auxiliaries} {auxiliaries:auxiliary|auxiliaries}, {others} {others:other|others}, {gaps} {gaps:gap|gaps}.</source>
        <translation>当日共{duties}个岗次，民警{officers}人、辅警{auxiliaries}人、其他{others}人，缺{gaps}人。</translation>
    </message>
    <message>
        <source>{post} {shift} until {time} {people}</source>
        <translation>{post}{shift}（至{time}）{people}</translation>
    </message>
    <message>
        <source>{unit}: {count}</source>
        <translation>{unit}{count}人</translation>
    </message>
</context>
<context>
    <name>day types</name>
    <message>
        <source>Friday</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>market days</source>
        <translation>赶场日</translation>
    </message>
    <message>
        <source>rest days</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>school days</source>
        <translation>上学日</translation>
    </message>
    <message>
        <source>statutory holidays</source>
        <translation>法定节假日</translation>
    </message>
    <message>
        <source>workdays</source>
        <translation>工作日</translation>
    </message>
</context>
<context>
    <name>demands</name>
    <message>
        <source>A number of people cannot be negative.</source>
        <translation>人数不能为负数。</translation>
    </message>
</context>
<context>
    <name>demands page</name>
    <message>
        <source>All demands together take {people} {people:person|people} ({hours} h of working time a year, leave and sickness allowed for).</source>
        <translation>全部勤务需求折合 {people} 人（全年 {hours} 工时，已计休假、培训和病假）。</translation>
    </message>
    <message>
        <source>All posts</source>
        <translation>全部岗位</translation>
    </message>
    <message>
        <source>People asked for at least, by the hour, in the week of {day}</source>
        <translation>{day}起一周各时段最少需要人数</translation>
    </message>
    <message>
        <source>People by number</source>
        <translation>联勤人数</translation>
    </message>
    <message>
        <source>This post only</source>
        <translation>仅当前岗位</translation>
    </message>
    <message>
        <source>Whose demands are drawn</source>
        <translation>显示哪些岗位的需求</translation>
    </message>
    <message>
        <source>{there} serve here: that is enough on the whole.</source>
        <translation>现有 {there} 人，总量够用。</translation>
    </message>
    <message>
        <source>{there} serve here: {missing} too few on the whole.</source>
        <translation>现有 {there} 人，总量缺 {missing} 人。</translation>
    </message>
</context>
<context>
    <name>difference view</name>
    <message>
        <source>By date</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>按人员</translation>
    </message>
    <message>
        <source>Comes</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>勤务</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>没有差异。</translation>
    </message>
    <message>
        <source>Order of the differences</source>
        <translation>差异的排列方式</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>comes: {duties}</source>
        <translation>新增：{duties}</translation>
    </message>
    <message>
        <source>goes: {duties}</source>
        <translation>撤下：{duties}</translation>
    </message>
    <message>
        <source>{comes}; {goes}</source>
        <translation>{comes}；{goes}</translation>
    </message>
    <message>
        <source>{come} {come:comes|come}, {gone} {gone:goes|go}; {people} {people:person|people} on {days} {days:day|days}</source>
        <translation>新增{come}班，撤下{gone}班；涉及{people}人、{days}天</translation>
    </message>
    <message>
        <source>{person} {duty}</source>
        <translation>{person} {duty}</translation>
    </message>
</context>
<context>
    <name>duty matrix</name>
    <message>
        <source>Auxiliaries on duty</source>
        <translation>辅警在岗</translation>
    </message>
    <message>
        <source>D, N, 24, SB and H count duties, not days: two on a date are two. 24-hour duties stand under 24 only; standby does not count as on duty.</source>
        <translation>白、夜、值、备、节按班次计，不按天计，同日两个班算两个。24小时值班只计入“值”；备勤不算在岗。</translation>
    </message>
    <message>
        <source>Duty roster {when}</source>
        <translation>{when}轮班表</translation>
    </message>
    <message>
        <source>Duty telephone: {phone}</source>
        <translation>值班电话：{phone}</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Officers on duty</source>
        <translation>民警在岗</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>警组</translation>
    </message>
    <message>
        <source>Unit: {name}</source>
        <translation>单位：{name}</translation>
    </message>
    <message>
        <source>Whole period: {first} to {last}</source>
        <translation>合计：{first}至{last}</translation>
    </message>
    <message>
        <source>Women on duty</source>
        <translation>女性在岗</translation>
    </message>
    <message>
        <source>away for part of the day</source>
        <translation>当天部分时间不在岗</translation>
    </message>
    <message>
        <source>changed since {version}</source>
        <translation>较{version}有变动</translation>
    </message>
    <message>
        <source>day off in lieu</source>
        <translation>调休放假</translation>
    </message>
    <message>
        <source>market day</source>
        <translation>赶场日</translation>
    </message>
    <message>
        <source>not in service</source>
        <translation>未到任或已调离</translation>
    </message>
    <message>
        <source>{count} in all</source>
        <translation>共 {count}</translation>
    </message>
    <message>
        <source>{count} {count:person|people}</source>
        <translation>共 {count} 人</translation>
    </message>
    <message>
        <source>{count} {count:person|people} missing from {first} to {last}, each counted once for every duty; they are listed on the last page.</source>
        <translation>{first}至{last}共缺{count}人次（每个班每缺一人计一次），明细见末页。</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>{first} to {year}-{month:0&gt;2}-{day:0&gt;2}</source>
        <translation>{first}至{month}月{day}日</translation>
    </message>
    <message>
        <source>{mean} a day</source>
        <translation>日均 {mean}</translation>
    </message>
    <message>
        <source>{post} {shift}: {days}: {lack} ({count} {count:day|days})</source>
        <translation>{post}　{shift}：{days}，{lack}（{count}天）</translation>
    </message>
    <message>
        <source>{start}–{end} next day</source>
        <translation>{start}–次日{end}</translation>
    </message>
    <message>
        <source>{title}: gaps, {count} {count:person|people} missing</source>
        <translation>{title}：缺口（共缺{count}人次）</translation>
    </message>
    <message>
        <source>{unit}, {count} {count:person|people}</source>
        <translation>{unit}　{count} 人</translation>
    </message>
    <message>
        <source>{unit}, {count} {count:person|people} (continued)</source>
        <translation>{unit}　{count} 人（续）</translation>
    </message>
    <message>
        <source>{unit}: duty roster {when}</source>
        <translation>{unit}{when}轮班表</translation>
    </message>
    <message>
        <source>{year}-{month:0&gt;2}</source>
        <translation>{year}年{month}月</translation>
    </message>
    <message>
        <source>{year}-{month:0&gt;2}-{day:0&gt;2}</source>
        <translation>{year}年{month}月{day}日</translation>
    </message>
</context>
<context>
    <name>duty matrix sums</name>
    <message>
        <source>24</source>
        <translation>值</translation>
    </message>
    <message>
        <source>D</source>
        <translation>白</translation>
    </message>
    <message>
        <source>H</source>
        <translation>节</translation>
    </message>
    <message>
        <source>Hrs</source>
        <translation>时</translation>
    </message>
    <message>
        <source>N</source>
        <translation>夜</translation>
    </message>
    <message>
        <source>SB</source>
        <translation>备</translation>
    </message>
</context>
<context>
    <name>duty words</name>
    <message>
        <source>{day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
</context>
<context>
    <name>exits</name>
    <message>
        <source>an exit needs a place on the map: x and y.</source>
        <translation>出口要有位置：x 和 y。</translation>
    </message>
    <message>
        <source>there are more than {most} exits; leave out what nobody would close.</source>
        <translation>出口超过 {most} 个，请去掉不会封控的。</translation>
    </message>
</context>
<context>
    <name>explaining</name>
    <message>
        <source>Cannot stand ({rules}): {text} Locked: {rows}. Unlock this row.</source>
        <translation>锁定无法成立（{rules}）：{text}锁定的是：{rows}。请解锁这一条。</translation>
    </message>
    <message>
        <source>Cannot stand together ({rules}): {text} Locked: {rows}. Unlock one of these rows.</source>
        <translation>锁定互相矛盾（{rules}）：{text}锁定的是：{rows}。请解锁其中一条。</translation>
    </message>
    <message>
        <source>Cannot stand together ({rules}): {text} Locked: {rows}; and: {away}. Unlock one of these rows or end one of these absences.</source>
        <translation>锁定互相矛盾（{rules}）：{text}锁定的是：{rows}；另有：{away}。请解锁其中一条，或者终止其中一项请假。</translation>
    </message>
    <message>
        <source>GAP {number}: {gap} {reason}</source>
        <translation>缺口{number}：{gap}{reason}</translation>
    </message>
    <message>
        <source>It is filled if you {decisions} ({count} {count:duty changes|duties change}).</source>
        <translation>可补齐的办法：{decisions}（变动{count}个班次）。</translation>
    </message>
    <message>
        <source>No decision of the station fills it within the law.</source>
        <translation>在法律规定范围内，本单位没有办法补齐。</translation>
    </message>
    <message>
        <source>Nothing has to give way: moving people on {count} {count:duty|duties} fills it.</source>
        <translation>无须放宽任何规定：调整{count}个班次的人员即可补齐。</translation>
    </message>
    <message>
        <source>The time is up; ask for this gap alone with --gap {number}.</source>
        <translation>时间已到；可用 --gap {number} 单独查看这一缺口。</translation>
    </message>
    <message>
        <source>There is no gap {number}; there are {count}.</source>
        <translation>没有第{number}号缺口，共有{count}个。</translation>
    </message>
    <message>
        <source>and {count} {count:reminder|reminders} more</source>
        <translation>另有{count}条提醒</translation>
    </message>
    <message>
        <source>{person} away from {first} to {last} ({kind})</source>
        <translation>{person}{first}至{last}不在岗（{kind}）</translation>
    </message>
    <message>
        <source>{person} on {duty}</source>
        <translation>{person}（{duty}）</translation>
    </message>
</context>
<context>
    <name>exporting</name>
    <message>
        <source>{count} more {count:cell|cells} of which something is not kept.</source>
        <translation>另有{count}个单元格的内容未能完整保存。</translation>
    </message>
    <message>
        <source>{file}: the ending must be .xlsx, .csv, .ics or .json.</source>
        <translation>{file}：扩展名须为 .xlsx、.csv、.ics 或 .json。</translation>
    </message>
</context>
<context>
    <name>fault</name>
    <message>
        <source>&amp;Copy details</source>
        <translation>复制详情(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save to send…</source>
        <translation>保存后发送(&amp;S)…</translation>
    </message>
    <message>
        <source>A mistake of the program</source>
        <translation>程序出错</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Save the details</source>
        <translation>保存出错信息</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>The program has made a mistake</source>
        <translation>程序出错了</translation>
    </message>
    <message>
        <source>What you entered is saved in the plan file. You can go on; if something looks wrong, close the plan and open it again. To report it, save the details and send that file: it holds what stands below and nothing else, no names and no numbers. They are also in {file}.</source>
        <translation>您录入的内容已经存入方案文件，可以继续工作；如果哪里显示不对，请关闭方案再打开。需要反映问题时，请保存出错信息并把那个文件发出去：文件里只有下面显示的文字，没有姓名，也没有号码。{file} 里也有同样的记录。</translation>
    </message>
    <message>
        <source>{file} cannot be written; choose another folder.</source>
        <translation>{file} 无法写入，请另选一个文件夹。</translation>
    </message>
</context>
<context>
    <name>file dialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选定</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>计算机</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File name:</source>
        <translation>文件名：</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>位置：</translation>
    </message>
    <message>
        <source>Kind of file:</source>
        <translation>文件类型：</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>勤务方案</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>{ending} file</source>
        <translation>{ending} 文件</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>&amp;Calendar of all duties…</source>
        <translation>全部勤务的日历(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Everything as a workbook that can be imported…</source>
        <translation>全部数据工作簿（可再导入）(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Roster of the period shown, to read in Excel…</source>
        <translation>当前时段的班表（用 Excel 查看）(&amp;R)…</translation>
    </message>
    <message>
        <source>A copy was saved as {file}</source>
        <translation>已另存副本：{file}</translation>
    </message>
    <message>
        <source>A workbook that becomes a plan</source>
        <translation>选择要转为方案的工作簿</translation>
    </message>
    <message>
        <source>A workbook with people or a roster</source>
        <translation>选择人员名册或值班表</translation>
    </message>
    <message>
        <source>Calendar of all duties (*.ics)</source>
        <translation>勤务日历 (*.ics)</translation>
    </message>
    <message>
        <source>Everything for other &amp;programs…</source>
        <translation>供其他程序使用的全部数据(&amp;P)…</translation>
    </message>
    <message>
        <source>Everything for programs (*.json)</source>
        <translation>全部数据，供其他程序读取 (*.json)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Exported to {file}</source>
        <translation>已导出到 {file}</translation>
    </message>
    <message>
        <source>Import a workbook</source>
        <translation>导入工作簿</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>打开方案</translation>
    </message>
    <message>
        <source>Open a plan in a window of its own</source>
        <translation>打开方案（在新窗口中）</translation>
    </message>
    <message>
        <source>Plans (*.patrol)</source>
        <translation>方案文件 (*.patrol)</translation>
    </message>
    <message>
        <source>Preparing the sample county …</source>
        <translation>正在准备示例县……</translation>
    </message>
    <message>
        <source>Roster as a table (*.csv)</source>
        <translation>排班明细表 (*.csv)</translation>
    </message>
    <message>
        <source>Roster as a workbook (*.xlsx)</source>
        <translation>班表工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Sample county</source>
        <translation>示例县</translation>
    </message>
    <message>
        <source>Save a copy as</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>The screen for the wall could not be started; start it by the command board.</source>
        <translation>值班室大屏未能启动，请用board命令启动。</translation>
    </message>
    <message>
        <source>Where to keep the plan</source>
        <translation>方案存放位置</translation>
    </message>
    <message>
        <source>Where to keep the plan from the backup copy</source>
        <translation>由备份生成的方案保存到哪里</translation>
    </message>
    <message>
        <source>Where to keep the sample</source>
        <translation>示例方案存放位置</translation>
    </message>
    <message>
        <source>Whole roster as a &amp;table…</source>
        <translation>全部班表的表格(&amp;T)…</translation>
    </message>
    <message>
        <source>Workbook with everything (*.xlsx)</source>
        <translation>完整工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Workbooks and tables (*.xlsx *.xls *.csv)</source>
        <translation>工作簿和表格 (*.xlsx *.xls *.csv)</translation>
    </message>
    <message>
        <source>calendar</source>
        <translation>勤务日历</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部数据</translation>
    </message>
    <message>
        <source>roster</source>
        <translation>班表</translation>
    </message>
</context>
<context>
    <name>foreign import</name>
    <message>
        <source>&amp;Headings in row</source>
        <translation>表头所在行(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Make the units that the plan does not have ({count}): {names}</source>
        <translation>新建方案中没有的 {count} 个单位(&amp;M)：{names}</translation>
    </message>
    <message>
        <source>&amp;Role of new people without one</source>
        <translation>未写身份的新增人员按(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>工作表(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Unit of those without one</source>
        <translation>未写单位的归入(&amp;U)</translation>
    </message>
    <message>
        <source>(not decided, left out)</source>
        <translation>（未指定，暂不导入）</translation>
    </message>
    <message>
        <source>(not read)</source>
        <translation>（不读取）</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>开头内容</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>格数</translation>
    </message>
    <message>
        <source>Cells not taken</source>
        <translation>未采用的单元格</translation>
    </message>
    <message>
        <source>Cells not taken ({count})</source>
        <translation>未采用的单元格（{count}）</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更内容</translation>
    </message>
    <message>
        <source>Columns of the sheet</source>
        <translation>工作表各列</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Doubtful ({count})</source>
        <translation>待确认（{count}）</translation>
    </message>
    <message>
        <source>Doubtful rows</source>
        <translation>待确认的行</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>班表</translation>
    </message>
    <message>
        <source>Duties ({count})</source>
        <translation>勤务（{count}）</translation>
    </message>
    <message>
        <source>Duty now</source>
        <translation>导入后勤务</translation>
    </message>
    <message>
        <source>Duty until now</source>
        <translation>原勤务</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Errors ({count})</source>
        <translation>错误（{count}）</translation>
    </message>
    <message>
        <source>Import people or a roster</source>
        <translation>导入人员或班表</translation>
    </message>
    <message>
        <source>In the sheet</source>
        <translation>表中字样</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>People ({count})</source>
        <translation>人员（{count}）</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Post of “{code}”</source>
        <translation>“{code}”对应的岗位</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取……</translation>
    </message>
    <message>
        <source>Role of new people without one</source>
        <translation>未写身份的新增人员按</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows as they are read</source>
        <translation>读取结果</translation>
    </message>
    <message>
        <source>Same name, other number:</source>
        <translation>同名不同编号：</translation>
    </message>
    <message>
        <source>Same number, other name:</source>
        <translation>同编号不同名：</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Shift of “{code}”</source>
        <translation>“{code}”对应的班次</translation>
    </message>
    <message>
        <source>There is nothing in this workbook.</source>
        <translation>工作簿是空的。</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Unit of those without one</source>
        <translation>未写单位的归入</translation>
    </message>
    <message>
        <source>What column {letter} says</source>
        <translation>{letter} 列的内容</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>What is doubtful</source>
        <translation>存疑之处</translation>
    </message>
    <message>
        <source>What is wrong, and what would be right</source>
        <translation>问题及改法</translation>
    </message>
    <message>
        <source>What stands there now and is not in the sheet &amp;goes ({count} {count:duty|duties}); locked duties stay</source>
        <translation>移除现有而表中没有的勤务{count}人次(&amp;G)，已锁定的保留</translation>
    </message>
    <message>
        <source>What stands there now and is not in the sheet &amp;goes; locked duties stay</source>
        <translation>移除现有而表中没有的勤务(&amp;G)，已锁定的保留</translation>
    </message>
    <message>
        <source>What the sheet holds</source>
        <translation>表中内容</translation>
    </message>
    <message>
        <source>What the words of the sheet stand for</source>
        <translation>表中字样的含义</translation>
    </message>
    <message>
        <source>all {count} duty {count:sheet|sheets}</source>
        <translation>全部值班表（{count} 张）</translation>
    </message>
    <message>
        <source>duty list by date</source>
        <translation>按日期的值班表</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>no duty</source>
        <translation>无勤务</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>somebody else, to be added</source>
        <translation>不同的人，新增</translation>
    </message>
    <message>
        <source>table of people and dates</source>
        <translation>人员×日期班表</translation>
    </message>
    <message>
        <source>table of posts and dates</source>
        <translation>岗位×日期表</translation>
    </message>
    <message>
        <source>the same person, with a new name</source>
        <translation>同一人，更新姓名</translation>
    </message>
    <message>
        <source>the same person, with a new number</source>
        <translation>同一人，更新编号</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另有 {count} 行</translation>
    </message>
    <message>
        <source>{duty}: {person}</source>
        <translation>{duty}：{person}</translation>
    </message>
    <message>
        <source>{new} {new:person|people} would be added and {changed} changed; {same} {same:is|are} as in the plan.</source>
        <translation>将新增 {new} 人，变更 {changed} 人；与方案一致 {same} 人。</translation>
    </message>
    <message>
        <source>{period}: {added} {added:entry|entries} would be added, {moved} changed, {removed} removed; {same} {same:is|are} as in the roster.</source>
        <translation>{period}：将新增 {added} 人次，变更 {moved} 人次，移除 {removed} 人次；与现有班表一致 {same} 人次。</translation>
    </message>
    <message>
        <source>{taken} {taken:cell is|cells are} taken, {left} not.</source>
        <translation>采用{taken}格，未采用{left}格。</translation>
    </message>
    <message>
        <source>{text} {left} doubtful {left:row is|rows are} left out, {bad} {bad:cell|cells} cannot be read.</source>
        <translation>{text}待确认略过 {left} 人，错误 {bad} 处。</translation>
    </message>
    <message>
        <source>{text} {more}</source>
        <translation>{text}{more}</translation>
    </message>
    <message>
        <source>{text} {open} {open:word is|words are} not decided, {bad} {bad:cell|cells} cannot be taken over.</source>
        <translation>{text}{open} 个字样未指定，错误 {bad} 处。</translation>
    </message>
</context>
<context>
    <name>foreign sheet</name>
    <message>
        <source>Joined</source>
        <translation>参加工作</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>领导</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Publish name</source>
        <translation>公开姓名</translation>
    </message>
    <message>
        <source>Qualifications</source>
        <translation>资质</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>警组</translation>
    </message>
    <message>
        <source>The sheet {sheet} has no column {column}; its last one is {last}.</source>
        <translation>工作表“{sheet}”没有{column}列，最后一列是{last}列。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>as in the plan</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>no column says who it is; choose the column of the names.</source>
        <translation>没有可辨认人员的列；请指定姓名所在的列。</translation>
    </message>
    <message>
        <source>no unit is given; choose one for the people without.</source>
        <translation>未写单位；请选定未写单位人员归入的单位。</translation>
    </message>
    <message>
        <source>nobody in the plan is called “{name}”; correct it, or add the person.</source>
        <translation>方案中没有“{name}”；请更正，或先添加此人。</translation>
    </message>
    <message>
        <source>number {id} is not in the plan, and there is no name; fill it in.</source>
        <translation>方案中没有编号 {id}，又未写姓名；请填写姓名。</translation>
    </message>
    <message>
        <source>number {id} is {known} in the plan, and {name} here.</source>
        <translation>编号 {id} 在方案中是{known}，此处写的是{name}。</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>the cell cannot be read; type its text anew.</source>
        <translation>单元格无法读取；请重新填写。</translation>
    </message>
    <message>
        <source>the cells {cells} are empty, so nobody is on duty there; colours are not read, write a word into each cell.</source>
        <translation>{cells}都是空格，没有人当班；程序不识别颜色，请在格内写上文字。</translation>
    </message>
    <message>
        <source>the duty that stands on {day} is locked and stays.</source>
        <translation>{day}的勤务已锁定，予以保留。</translation>
    </message>
    <message>
        <source>the same name stands in row {row}; give both their numbers.</source>
        <translation>与第 {row} 行同名；请写明两人的编号。</translation>
    </message>
    <message>
        <source>the sheet does not say the role of {count} new {count:person, who becomes|people, who become} {role}: {names}.</source>
        <translation>表中没有写明{count}名新增人员的身份，按{role}处理：{names}。</translation>
    </message>
    <message>
        <source>the text has {count} {count:character|characters}; at most {most} belong here.</source>
        <translation>文字有 {count} 个字，此处最多 {most} 个字。</translation>
    </message>
    <message>
        <source>the weekdays have no dates; write the first of them above, such as 12月7日至12月13日.</source>
        <translation>只有星期，没有日期，请在上方写明起止日期，如12月7日至12月13日。</translation>
    </message>
    <message>
        <source>there is no name in this row; fill it in.</source>
        <translation>本行没有姓名；请填写。</translation>
    </message>
    <message>
        <source>there is no unit “{text}”; correct it, or have the new units made.</source>
        <translation>没有单位“{text}”；请更正，或选择新建单位。</translation>
    </message>
    <message>
        <source>this looks like a list of teams: several people stand in a row (columns {columns}), and none is taken over. Give each person a row with the name under 姓名 and the team under 警组, or choose the column of the names.</source>
        <translation>这像是一张分组名单：一行有几个人（{columns}列），因此一个也不导入。请每人一行，姓名写在“姓名”列，组别写在“警组”列；或者指定姓名所在的列。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{count} {count:person is|people are} called {name} ({ids}); write the number instead of the name.</source>
        <translation>有 {count} 人名叫{name}（{ids}）；请改写编号。</translation>
    </message>
    <message>
        <source>{count} {count:person|people} of the plan have this name ({ids}); give the number.</source>
        <translation>方案中有 {count} 人同名（{ids}）；请写明编号。</translation>
    </message>
    <message>
        <source>{day} is another weekday than “{text}”; is the date right? It was read as it stands.</source>
        <translation>{day}不是“{text}”，请核对日期；现按日期读取。</translation>
    </message>
    <message>
        <source>{name} ({id}) stands in row {row} already; keep one of the two.</source>
        <translation>{name}（{id}）已在第 {row} 行；请只保留一行。</translation>
    </message>
    <message>
        <source>{name} does not serve on {day}; see the person's dates.</source>
        <translation>{name}在{day}不在岗；请查看其起止日期。</translation>
    </message>
    <message>
        <source>{name} is in the plan with number {ids}, and has {id} here.</source>
        <translation>方案中{name}的编号是 {ids}，此处为 {id}。</translation>
    </message>
    <message>
        <source>{name} stands in row {row} too, with another number; both are taken over.</source>
        <translation>{name}在第 {row} 行另有编号；两人均导入。</translation>
    </message>
    <message>
        <source>{text} ({count} {count:cell|cells})</source>
        <translation>{text}（共 {count} 处）</translation>
    </message>
    <message>
        <source>{text} may be January or October, since a number loses its last zero; the date was left out, write it as {year}-01 or {year}-10.</source>
        <translation>{text}可能是1月也可能是10月（数字末尾的0会丢失），该日期未导入，请写成{year}-01或{year}-10。</translation>
    </message>
    <message>
        <source>“{text}” are several names; give each person a row.</source>
        <translation>“{text}”是几个人的姓名，请每人一行。</translation>
    </message>
    <message>
        <source>“{text}” is no date; write it as 2026-07-01, 0701 or 7月1日.</source>
        <translation>“{text}”不是日期；请写成 2026-07-01、0701 或 7月1日。</translation>
    </message>
    <message>
        <source>“{text}” is no name; is this the right column?</source>
        <translation>“{text}”不是姓名；请核对所选的列。</translation>
    </message>
    <message>
        <source>“{text}” is no telephone number; write its digits only.</source>
        <translation>“{text}”不是电话号码；请只写数字。</translation>
    </message>
    <message>
        <source>“{text}” is too long for a number; is it an identity card number?</source>
        <translation>“{text}”过长，不是编号；是否误用了身份证号？</translation>
    </message>
</context>
<context>
    <name>gaps</name>
    <message>
        <source>Nobody else of this kind may stand at this post.</source>
        <translation>没有其他符合条件的人员可上此岗。</translation>
    </message>
    <message>
        <source>Of {count} who may stand at this post: {parts}.</source>
        <translation>有资格上此岗的其余{count}人：{parts}。</translation>
    </message>
    <message>
        <source>One of very many gaps: people were not looked at one by one.</source>
        <translation>缺口过多，未逐人查找原因。</translation>
    </message>
    <message>
        <source>at the limit of days in a row</source>
        <translation>连续上班天数已满</translation>
    </message>
    <message>
        <source>at the limit of nights in a row</source>
        <translation>连续夜班已满</translation>
    </message>
    <message>
        <source>auxiliaries</source>
        <translation>辅警</translation>
    </message>
    <message>
        <source>auxiliaries {count}</source>
        <translation>辅警{count}名</translation>
    </message>
    <message>
        <source>away</source>
        <translation>不在岗</translation>
    </message>
    <message>
        <source>barred by: {rule}</source>
        <translation>受“{rule}”限制</translation>
    </message>
    <message>
        <source>drivers</source>
        <translation>驾驶员</translation>
    </message>
    <message>
        <source>drivers from {unit}</source>
        <translation>{unit}驾驶员</translation>
    </message>
    <message>
        <source>holders of {certificate}</source>
        <translation>持有{certificate}的人员</translation>
    </message>
    <message>
        <source>holders of {certificate} from {unit}</source>
        <translation>{unit}持有{certificate}的人员</translation>
    </message>
    <message>
        <source>not with somebody who is there</source>
        <translation>与在岗人员回避</translation>
    </message>
    <message>
        <source>off after a night</source>
        <translation>夜班后补休</translation>
    </message>
    <message>
        <source>officers</source>
        <translation>民警</translation>
    </message>
    <message>
        <source>officers {count}</source>
        <translation>民警{count}名</translation>
    </message>
    <message>
        <source>on another duty at the time</source>
        <translation>同一时间另有勤务</translation>
    </message>
    <message>
        <source>one too many for the duty</source>
        <translation>超出岗位最多人数</translation>
    </message>
    <message>
        <source>only together with others ({rule})</source>
        <translation>不能单独上岗（{rule}）</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>people of {unit}</source>
        <translation>{unit}的人员</translation>
    </message>
    <message>
        <source>people {count}</source>
        <translation>人员{count}名</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>受夜班或加班限制</translation>
    </message>
    <message>
        <source>with the week full</source>
        <translation>本周工时已满</translation>
    </message>
    <message>
        <source>with too little rest</source>
        <translation>休息间隔不足</translation>
    </message>
    <message>
        <source>with too long a day</source>
        <translation>人当天战线太长</translation>
    </message>
    <message>
        <source>without a valid firearms licence</source>
        <translation>无有效持枪证</translation>
    </message>
    <message>
        <source>women</source>
        <translation>女性</translation>
    </message>
    <message>
        <source>women {count}</source>
        <translation>女性{count}名</translation>
    </message>
    <message>
        <source>{certificate} ({unit}) {count}</source>
        <translation>{unit}{certificate}{count}名</translation>
    </message>
    <message>
        <source>{certificate} {count}</source>
        <translation>{certificate}{count}名</translation>
    </message>
    <message>
        <source>{count} could come</source>
        <translation>{count}人可以上岗</translation>
    </message>
    <message>
        <source>{count} {count:auxiliary|auxiliaries}</source>
        <translation>辅警{count}名</translation>
    </message>
    <message>
        <source>{count} {count:driver|drivers}</source>
        <translation>驾驶员{count}名</translation>
    </message>
    <message>
        <source>{count} {count:driver|drivers} from {unit}</source>
        <translation>{unit}驾驶员{count}名</translation>
    </message>
    <message>
        <source>{count} {count:holder|holders} of {certificate}</source>
        <translation>持有{certificate}的人员{count}名</translation>
    </message>
    <message>
        <source>{count} {count:holder|holders} of {certificate} from {unit}</source>
        <translation>{unit}持有{certificate}的人员{count}名</translation>
    </message>
    <message>
        <source>{count} {count:officer|officers}</source>
        <translation>民警{count}名</translation>
    </message>
    <message>
        <source>{count} {count:person|people}</source>
        <translation>人员{count}名</translation>
    </message>
    <message>
        <source>{count} {count:person|people} missing</source>
        <translation>缺{count}人</translation>
    </message>
    <message>
        <source>{count} {count:person|people} missing, among them {sorts}</source>
        <translation>缺{count}人，其中{sorts}</translation>
    </message>
    <message>
        <source>{count} {count:person|people} of {unit}</source>
        <translation>{unit}的人员{count}名</translation>
    </message>
    <message>
        <source>{count} {count:woman|women}</source>
        <translation>女性{count}名</translation>
    </message>
    <message>
        <source>{count} {why}</source>
        <translation>{count}人{why}</translation>
    </message>
    <message>
        <source>{duty}: {lack}.</source>
        <translation>{duty}{lack}。</translation>
    </message>
    <message>
        <source>{person} could take it if {rule} ({title}) gave way: {text}</source>
        <translation>可行办法：放宽{rule}（{title}），由{person}上岗。{text}</translation>
    </message>
    <message>
        <source>{person} is free for it.</source>
        <translation>可行办法：{person}可以直接上岗。</translation>
    </message>
    <message>
        <source>{sort} missing</source>
        <translation>缺{sort}</translation>
    </message>
    <message>
        <source>{unit} {count}</source>
        <translation>{unit}{count}名</translation>
    </message>
</context>
<context>
    <name>guide</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>第{number}页</translation>
    </message>
    <message>
        <source>Patrol planner: the guide</source>
        <translation>勤务排班使用说明</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
</context>
<context>
    <name>habits</name>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Habits of</source>
        <translation>取自(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Posts held become posts that people keep to: {people} {people:person|people}</source>
        <translation>站过的岗作为常驻岗位(&amp;P)：{people}人</translation>
    </message>
    <message>
        <source>&amp;Take as wishes</source>
        <translation>作为意愿采用(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Weekdays and shifts become wishes: {wanted} for shifts, {off} for days off; {people} {people:person|people}</source>
        <translation>星期规律和班次作为意愿(&amp;W)：要上的班{wanted}条，要休的日子{off}条，涉及{people}人</translation>
    </message>
    <message>
        <source>As last month</source>
        <translation>像上月一样</translation>
    </message>
    <message>
        <source>In the plan from habits: {wishes} {wishes:wish|wishes}, posts of {people} {people:person|people}.</source>
        <translation>方案中由习惯带来的：意愿{wishes}条，{people}人的常驻岗位。</translation>
    </message>
    <message>
        <source>Take &amp;out again</source>
        <translation>撤出(&amp;O)</translation>
    </message>
    <message>
        <source>These dates show no habits.</source>
        <translation>这些日期看不出习惯。</translation>
    </message>
    <message>
        <source>for</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>habits of an earlier month taken out</source>
        <translation>撤出以前月份的习惯</translation>
    </message>
    <message>
        <source>habits of {source} as wishes for {target}</source>
        <translation>{source}的习惯作为{target}的意愿</translation>
    </message>
    <message>
        <source>{count} single {count:day off lies|days off lie} before or after {post}: {people} {people:person works|people work} {worked} {worked:day|days} a week each, which leaves less than two days off. More people, or demands on fewer days, would give two together.</source>
        <translation>{post}前后有单休 {count} 天：{people} 人每人每周上 {worked} 天，休息不足两天，无法连休。增加人员或减少需求日期方可连休。</translation>
    </message>
    <message>
        <source>{count} {count:change of post is|changes of post are} at {post}: its demands ask for {asked} {asked:duty|duties} a week of people who work {worked} {worked:day|days} each, that is {crew} {crew:person|people}: somebody stands there and elsewhere. With {fewer} or {more} {more:duty|duties} a week nobody would.</source>
        <translation>{post}换岗 {count} 次：该岗每周需 {asked} 人次，在岗人员每人每周上 {worked} 天，折合 {crew} 人，必有人两头跑。每周 {fewer} 或 {more} 人次则可固定到人。</translation>
    </message>
    <message>
        <source>{count} {count:change of post is|changes of post are} at {post}: its demands ask for {asked} {asked:duty|duties} a week, less than the {worked} {worked:day|days} that a person works; whoever stands there stands elsewhere, too.</source>
        <translation>{post}换岗 {count} 次：该岗每周只需 {asked} 人次，不足一人每周的 {worked} 天，在岗人员必然兼站他岗。</translation>
    </message>
    <message>
        <source>{count} {count:person has no weekend off and stands|people have no weekend off and stand} at {post} on weekends: its demands ask for {asked} weekend {asked:duty|duties} of {people} {people:person|people}, who with one weekend off give {given}.</source>
        <translation>{post}有 {count} 人整月没有完整周末：该岗周末需 {asked} 人次，{people} 人各休一个周末后只有 {given} 人次。</translation>
    </message>
    <message>
        <source>{own} {own:person has|people have} wishes of their own, which stay; {led} {led:follows|follow} a pattern as it is.</source>
        <translation>{own}人有自己提的意愿，保留不动；{led}人按轮班，不另加。</translation>
    </message>
    <message>
        <source>{pairs} {pairs:pair|pairs} stood together most of the time; the same posts and days keep them so.</source>
        <translation>{pairs}对搭档多数时间在一起；同岗同日即可继续搭班。</translation>
    </message>
    <message>
        <source>{person}: {count} {count:wish|wishes}</source>
        <translation>{person}：意愿{count}条</translation>
    </message>
    <message>
        <source>{person}: {posts}</source>
        <translation>{person}：{posts}</translation>
    </message>
    <message>
        <source>{person}: {posts}; {count} {count:wish|wishes}</source>
        <translation>{person}：{posts}；意愿{count}条</translation>
    </message>
</context>
<context>
    <name>handover page</name>
    <message>
        <source>&amp;Matters handed over</source>
        <translation>移交事项(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Orders and reminders</source>
        <translation>上级指令与提示(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;What happened</source>
        <translation>当班情况(&amp;W)</translation>
    </message>
    <message>
        <source>Begin a record</source>
        <translation>新建记录</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Choose a date and a duty, then begin a record.</source>
        <translation>请选择日期和勤务，然后新建记录。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应有</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>勤务</translation>
    </message>
    <message>
        <source>Duty that ends</source>
        <translation>交班勤务</translation>
    </message>
    <message>
        <source>E&amp;quipment</source>
        <translation>装备(&amp;Q)</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>装备</translation>
    </message>
    <message>
        <source>Find in all records</source>
        <translation>在全部记录中查找</translation>
    </message>
    <message>
        <source>Find in all records: word, name, number…</source>
        <translation>在全部记录中查找：关键词、姓名、警号……</translation>
    </message>
    <message>
        <source>Handover of {duty}</source>
        <translation>{duty}交接班</translation>
    </message>
    <message>
        <source>Keep the record</source>
        <translation>保存记录</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Matters handed over</source>
        <translation>移交事项</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Off duty: {giving}. On duty: {taking}.</source>
        <translation>交班：{giving}。接班：{taking}。</translation>
    </message>
    <message>
        <source>Open matters</source>
        <translation>未办结事项</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>交接班记录</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The handover of {duty} was written into and is not kept yet.</source>
        <translation>{duty}的交接班记录已改动，尚未保存。</translation>
    </message>
    <message>
        <source>There</source>
        <translation>实有</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To do next</source>
        <translation>接续要求</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>{thing}: due and there must be whole numbers.</source>
        <translation>{thing}：应有、实有须填整数。</translation>
    </message>
</context>
<context>
    <name>handover record</name>
    <message>
        <source>1. What happened on the shift</source>
        <translation>一、当班情况</translation>
    </message>
    <message>
        <source>2. Matters handed over</source>
        <translation>二、移交事项</translation>
    </message>
    <message>
        <source>3. Equipment</source>
        <translation>三、装备</translation>
    </message>
    <message>
        <source>4. People and things held</source>
        <translation>四、人员、涉案物品</translation>
    </message>
    <message>
        <source>5. Orders and reminders</source>
        <translation>五、上级指令与重点提示</translation>
    </message>
    <message>
        <source>6. Room and devices</source>
        <translation>六、设备、卫生</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Calls {n}, handled {n}, open {n}; checked {n} people, {n} vehicles; calls for help {n}.</source>
        <translation>接警 {n} 起，处置 {n} 起，未办结 {n} 起；盘查 {n} 人、车辆 {n} 辆；求助 {n} 起。</translation>
    </message>
    <message>
        <source>Coming on</source>
        <translation>接班组</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应有</translation>
    </message>
    <message>
        <source>Duty leader</source>
        <translation>带班领导</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>交</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>交班人</translation>
    </message>
    <message>
        <source>Going off</source>
        <translation>交班组</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Nobody hands over to anybody on these dates and posts.</source>
        <translation>这些日期、岗位没有交接班。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地　点</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗　位</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Record of the change of shift</source>
        <translation>交接班登记表</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Shift ending</source>
        <translation>交班班次</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>接</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>接班人</translation>
    </message>
    <message>
        <source>There</source>
        <translation>实有</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>交接时间</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>接续要求</translation>
    </message>
    <message>
        <source>Weapons and ammunition: in a register of their own.</source>
        <translation>枪支弹药另册登记交接。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>filled in from the plan</source>
        <translation>按排班预填</translation>
    </message>
    <message>
        <source>{day} {shift} {times}</source>
        <translation>{day} {shift} {times}</translation>
    </message>
    <message>
        <source>{moment}</source>
        <translation>{moment}</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>后退（Alt+←）</translation>
    </message>
    <message>
        <source>Contents of the guide</source>
        <translation>说明目录</translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation>在说明中查找</translation>
    </message>
    <message>
        <source>Find in the guide…</source>
        <translation>在说明中查找……</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>前进（Alt+→）</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>使用说明</translation>
    </message>
    <message>
        <source>Making the guide…</source>
        <translation>正在生成使用说明……</translation>
    </message>
    <message>
        <source>No section has these words.</source>
        <translation>没有含这些字的章节。</translation>
    </message>
    <message>
        <source>Patrol planner guide</source>
        <translation>勤务排班使用说明</translation>
    </message>
    <message>
        <source>Save the guide as PDF</source>
        <translation>将使用说明存为PDF</translation>
    </message>
    <message>
        <source>Text of the guide</source>
        <translation>说明正文</translation>
    </message>
    <message>
        <source>The guide cannot be written to {file}: close it there, or choose another folder.</source>
        <translation>无法写入 {file}：如已打开请先关闭，或另选文件夹。</translation>
    </message>
    <message>
        <source>The guide was saved as {file}</source>
        <translation>使用说明已存为 {file}</translation>
    </message>
    <message>
        <source>What is {name}?</source>
        <translation>什么是“{name}”？</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>&amp;Go back to it</source>
        <translation>回到这一步(&amp;G)</translation>
    </message>
    <message>
        <source>Before all of these steps</source>
        <translation>以上各步之前</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>还没有修改过。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>The last 200 steps are kept in the plan file. Choose the line to which you want to go back; nothing is lost, later steps can be done again until you change something else.</source>
        <translation>最近200步保存在方案文件里，关闭后仍可撤销。选中要回到的那一行；不会丢失内容，在作出新的修改之前，后面的各步都可以重做。</translation>
    </message>
    <message>
        <source>The plan is like this now.</source>
        <translation>方案现在就是这样。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Undo history</source>
        <translation>撤销记录</translation>
    </message>
    <message>
        <source>a change</source>
        <translation>一项修改</translation>
    </message>
    <message>
        <source>now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>{count} {count:step|steps} will be done again: {steps} and others.</source>
        <translation>将重做{count}步：{steps}等。</translation>
    </message>
    <message>
        <source>{count} {count:step|steps} will be done again: {steps}.</source>
        <translation>将重做{count}步：{steps}。</translation>
    </message>
    <message>
        <source>{count} {count:step|steps} will be taken back: {steps} and others.</source>
        <translation>将撤销{count}步：{steps}等。</translation>
    </message>
    <message>
        <source>{count} {count:step|steps} will be taken back: {steps}.</source>
        <translation>将撤销{count}步：{steps}。</translation>
    </message>
    <message>
        <source>“{step}” cannot be taken back or done again: the plan was changed by something else since. The list of steps begins anew; the plan is as it was.</source>
        <translation>“{step}”无法撤销或重做：此后方案被其他程序改动过。撤销记录从头开始，方案保持现状。</translation>
    </message>
</context>
<context>
    <name>holiday list</name>
    <message>
        <source>Checked by:</source>
        <translation>审核人：</translation>
    </message>
    <message>
        <source>Duty room</source>
        <translation>值班电话</translation>
    </message>
    <message>
        <source>Filled in by:</source>
        <translation>填报人：</translation>
    </message>
    <message>
        <source>Head of the unit:</source>
        <translation>单位负责人：</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Officers on duty</source>
        <translation>值班民警</translation>
    </message>
    <message>
        <source>Others on duty</source>
        <translation>值班辅警</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Telephones are those that people have given for the public, else the duty room's. Report changes before the duty begins.</source>
        <translation>联系电话为本人同意公开的电话，没有的填值班电话。人员变动请在当班前报告。</translation>
    </message>
    <message>
        <source>There is no statutory holiday from {first} to {last}.</source>
        <translation>{first}至{last}没有法定节假日，没有节假日值班表可印。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>duty list of the holidays</source>
        <translation>节假日值班表</translation>
    </message>
</context>
<context>
    <name>holiday notice</name>
    <message>
        <source>By the law {days} are days off too, but the text does not have them all.</source>
        <translation>依法{days}也放假，但原文没有写全。</translation>
    </message>
    <message>
        <source>In “{text}” the word 至 is missing: it was read as {first} to {last}.</source>
        <translation>“{text}”缺“至”字，按{first}至{last}理解。</translation>
    </message>
    <message>
        <source>In “{text}” two dates stand side by side: they were read as single days.</source>
        <translation>“{text}”两个日期连写，按各自一天理解。</translation>
    </message>
    <message>
        <source>Most weekdays of the text do not fit {year}: is it of another year?</source>
        <translation>原文的星期多与{year}年不符，是不是别的年份的通知？</translation>
    </message>
    <message>
        <source>a make-up workday on a weekday</source>
        <translation>调休上班却不在周末</translation>
    </message>
    <message>
        <source>off in one place of the text and worked in another: the first was taken</source>
        <translation>原文一处写放假、一处写上班，按前一处</translation>
    </message>
    <message>
        <source>the text says {said}, but it is a {real}</source>
        <translation>原文写{said}，实为{real}</translation>
    </message>
    <message>
        <source>worked, but by the law it is off: {name}</source>
        <translation>写为上班，但依法放假：{name}</translation>
    </message>
    <message>
        <source>“{text}” ends before it begins; it was left out.</source>
        <translation>“{text}”截止早于起始，未取用。</translation>
    </message>
    <message>
        <source>“{text}” is no date of the calendar; it was left out.</source>
        <translation>“{text}”不是有效日期，未取用。</translation>
    </message>
    <message>
        <source>“{text}” speaks of {said} {said:day|days}, the dates in it are {count}.</source>
        <translation>“{text}”写共{said}天，按日期算是{count}天。</translation>
    </message>
    <message>
        <source>“{text}” would be {count} {count:day|days} off; it was left out.</source>
        <translation>“{text}”有{count}天之多，未取用。</translation>
    </message>
</context>
<context>
    <name>hour table</name>
    <message>
        <source>Officers in bold. What begins before midnight stands on the sheets of both dates.</source>
        <translation>粗体为民警。跨零点的班在前后两天的表上都列出。</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Posts by the hour, {date} ({weekday})</source>
        <translation>{date}（星期{weekday}）岗位勤务安排表（按小时）</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>&amp;Keep the duty rows of the open plan</source>
        <translation>保留现有排班(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>导入(&amp;T)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Differences ({count})</source>
        <translation>差异（{count}）</translation>
    </message>
    <message>
        <source>Errors ({count})</source>
        <translation>错误（{count}）</translation>
    </message>
    <message>
        <source>Import a workbook</source>
        <translation>导入工作簿</translation>
    </message>
    <message>
        <source>Notes ({count})</source>
        <translation>提示（{count}）</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Reading the workbook …</source>
        <translation>正在读取工作簿……</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Take over the &amp;good rows and leave out the bad ones</source>
        <translation>只导入正确的行，跳过有错的行(&amp;G)</translation>
    </message>
    <message>
        <source>The workbook says the same as the plan; there is nothing to take over.</source>
        <translation>工作簿与方案内容一致，无需导入。</translation>
    </message>
    <message>
        <source>To be noted</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>What</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>What is wrong, and what would be right</source>
        <translation>错误及改法</translation>
    </message>
    <message>
        <source>What you have chosen here is not taken over into the plan yet.</source>
        <translation>这里选定的内容还没有采用到方案中。</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>import {file}</source>
        <translation>导入 {file}</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>the shift {name} ({id}) is not in the workbook but has duties of the past; it stays.</source>
        <translation>工作簿中没有班次“{name}”（{id}），但以往班表用到它，予以保留。</translation>
    </message>
    <message>
        <source>{added} {added:row|rows} would be added, {changed} changed, {removed} removed. It can be undone in one step.</source>
        <translation>将新增 {added} 行、修改 {changed} 行、删除 {removed} 行。导入后可一步撤销。</translation>
    </message>
    <message>
        <source>{count} {count:absence|absences}, days of the calendar, opening balances, visits of patrols and earlier facts of closed dates are not in the workbook and stay.</source>
        <translation>有 {count} 行已封存日期的请假、日历、期初数、巡逻到访和人员班次变动不在工作簿里，予以保留。</translation>
    </message>
    <message>
        <source>{count} {count:cell|cells} cannot be read; nothing is taken over unless the good rows alone shall be.</source>
        <translation>有 {count} 处无法读取；除非选择只导入正确的行，否则不导入任何内容。</translation>
    </message>
    <message>
        <source>{file} is a file of a campaign and no plan; take it in on the page of the county, or with campaign take.</source>
        <translation>{file} 是专项文件，不是方案；请在“全县”页接收，或用 campaign take。</translation>
    </message>
    <message>
        <source>{name} ({id}) is not in the workbook but has duties of the past, and was closed.</source>
        <translation>工作簿中没有岗位“{name}”（{id}），但以往班表用到它，已改为停用。</translation>
    </message>
    <message>
        <source>{name} ({id}) is not in the workbook but has duties of the past, and was ended (截止) with {day}.</source>
        <translation>工作簿中没有 {name}（{id}），但其有以往的勤务，已设截止日期为{day}，未删除。</translation>
    </message>
    <message>
        <source>{name} has the number {new} now, and had {old}; what was before stays with {name}.</source>
        <translation>{name} 的编号由 {old} 改为 {new}；以往的勤务仍归 {name}。</translation>
    </message>
</context>
<context>
    <name>importance</name>
    <message>
        <source>Automatic rostering never breaks it, and edits by hand that would are refused.</source>
        <translation>自动排班绝不违反，手工改动违反的也会拒绝。</translation>
    </message>
    <message>
        <source>Broken only where nothing else helps, and then it is a reminder.</source>
        <translation>别无办法时才违反，并且列为提醒。</translation>
    </message>
    <message>
        <source>Decides between rosters that are otherwise alike.</source>
        <translation>其他方面差不多时才考虑它。</translation>
    </message>
    <message>
        <source>Kept before wishes and evenness; given up before places stay open.</source>
        <translation>优先于个人意愿和均衡；宁可放宽它，也不让岗位缺人。</translation>
    </message>
    <message>
        <source>Kept where it goes together with the others.</source>
        <translation>与其他规则不冲突时照办。</translation>
    </message>
    <message>
        <source>Neither rostering nor checking looks at it.</source>
        <translation>排班和核查都不看这一条。</translation>
    </message>
    <message>
        <source>if possible</source>
        <translation>尽量</translation>
    </message>
    <message>
        <source>important</source>
        <translation>重要</translation>
    </message>
    <message>
        <source>must be kept</source>
        <translation>必须遵守</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>taken into account</source>
        <translation>顺带考虑</translation>
    </message>
    <message>
        <source>very important</source>
        <translation>很重要</translation>
    </message>
    <message>
        <source>{word} (own price)</source>
        <translation>{word}（自定）</translation>
    </message>
</context>
<context>
    <name>incident kinds</name>
    <message>
        <source>assault</source>
        <translation>伤害</translation>
    </message>
    <message>
        <source>dispute</source>
        <translation>纠纷</translation>
    </message>
    <message>
        <source>fraud</source>
        <translation>诈骗</translation>
    </message>
    <message>
        <source>help</source>
        <translation>求助</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>robbery</source>
        <translation>两抢</translation>
    </message>
    <message>
        <source>theft</source>
        <translation>盗窃</translation>
    </message>
    <message>
        <source>traffic</source>
        <translation>交通</translation>
    </message>
</context>
<context>
    <name>incident sheet</name>
    <message>
        <source>Columns about people are not read and nothing of them is kept: {columns}.</source>
        <translation>涉及个人信息的列不读取、不保存：{columns}。</translation>
    </message>
    <message>
        <source>Date or time</source>
        <translation>日期或时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>No column says where the incidents were; choose the column of the place, or those of x and y.</source>
        <translation>没有哪一列写明警情在何处；请选出地点列，或x、y两列。</translation>
    </message>
    <message>
        <source>Only {percent} % are located; a map of them shows that, and what is missing.</source>
        <translation>仅定位{percent}%；警情图上会注明缺了多少。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Places out of which telephone or identity numbers were taken: {count}.</source>
        <translation>已从{count}条地点中去掉电话或证件号码。</translation>
    </message>
    <message>
        <source>Row {row}, “{place}”: by its coordinates it lies {metres} m from the place of that name; if they were in {datum}, {less} m. Choose {datum} if other places are as far off.</source>
        <translation>第 {row} 行“{place}”：按坐标距该地点 {metres} 米；若坐标为{datum}，只差 {less} 米。其他地点也这样偏时，请选{datum}。</translation>
    </message>
    <message>
        <source>Rows that stand in the plan already: {count}.</source>
        <translation>{count}行方案中已有。</translation>
    </message>
    <message>
        <source>Rows with a kind that is not known: {count}; they count as others.</source>
        <translation>{count}行的类别不认识，计入“其他”。</translation>
    </message>
    <message>
        <source>Rows without a time of day: {count} ({percent} %); they count as such.</source>
        <translation>{count}行没有时刻（{percent}%），按时刻不详计。</translation>
    </message>
    <message>
        <source>This file was taken in already as batch {batch}.</source>
        <translation>该文件已作为批次{batch}导入过。</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>at the station</source>
        <translation>在派出所门口</translation>
    </message>
    <message>
        <source>in the plan already</source>
        <translation>方案中已有</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>no place stands there; the row is left out.</source>
        <translation>没有填写地点，该行未采用。</translation>
    </message>
    <message>
        <source>only one of x and y stands there; enter both, or neither.</source>
        <translation>x、y只填了一个；请两个都填，或都不填。</translation>
    </message>
    <message>
        <source>x or longitude</source>
        <translation>x或经度</translation>
    </message>
    <message>
        <source>y or latitude</source>
        <translation>y或纬度</translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation>无法读取{file}。</translation>
    </message>
    <message>
        <source>{percent} % of the incidents ({count}) are at the door of the police station: they were probably registered at the desk and happened elsewhere. They can be left out.</source>
        <translation>{percent}%的警情（{count}起）落在派出所门口：很可能是到所报案登记的，并不发生在那里。可以不导入。</translation>
    </message>
    <message>
        <source>{x} {y} are longitude and latitude, and the plan is in metres; leave the columns out, so that places are located by their text, or set 坐标 (coordinates) to lonlat.</source>
        <translation>{x} {y}是经纬度，而方案用米；请不要选这两列，改按地点文字定位，或把设置“坐标”改为经纬度。</translation>
    </message>
</context>
<context>
    <name>incidents</name>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Incidents</source>
        <translation>警情(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Locate again</source>
        <translation>重新定位(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Point at it…</source>
        <translation>在图上指出(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Remove the batch</source>
        <translation>删除该批次(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Replace what stands in the plan already</source>
        <translation>替换方案中已有的(&amp;R)</translation>
    </message>
    <message>
        <source>A place needs a name.</source>
        <translation>地名不能没有名称。</translation>
    </message>
    <message>
        <source>All &amp;hours</source>
        <translation>全天(&amp;H)</translation>
    </message>
    <message>
        <source>All hours: {incidents} in streets.</source>
        <translation>全天：街道上{incidents}。</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>An incident has a time of day only on a date.</source>
        <translation>警情有时刻就要有日期。</translation>
    </message>
    <message>
        <source>An incident is in the segment nearest to its place, within 60 m. Widest: the segments with the first third of them, then the second and the last third; dashed: none.</source>
        <translation>警情归入60米以内最近的路段。最粗：警情最集中的前三分之一所在路段，其次为中间、最后三分之一；虚线：没有警情。</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Batches of incidents</source>
        <translation>警情批次</translation>
    </message>
    <message>
        <source>Click on the map where “{text}” is; Esc leaves it.</source>
        <translation>请在地图上点出“{text}”的位置；按Esc不点。</translation>
    </message>
    <message>
        <source>Coordinates are in</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>起数</translation>
    </message>
    <message>
        <source>Fewer than {least} are located in streets: too few to say something of a single street.</source>
        <translation>落在街道上的不足{least}起，太少，不能据以评价单条街道。</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Half of those in streets are on {percent} of the segments.</source>
        <translation>落在街道上的警情有一半集中在{percent}的路段。</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>警情</translation>
    </message>
    <message>
        <source>Incidents ({count})</source>
        <translation>警情（{count}）</translation>
    </message>
    <message>
        <source>Incidents by hour and weekday</source>
        <translation>按小时和星期统计的警情</translation>
    </message>
    <message>
        <source>Incidents from a &amp;file…</source>
        <translation>导入警情(&amp;F)…</translation>
    </message>
    <message>
        <source>Incidents from a file</source>
        <translation>从文件导入警情</translation>
    </message>
    <message>
        <source>It &amp;means this street</source>
        <translation>就是这条街(&amp;M)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Kinds on the map</source>
        <translation>地图上显示的类别</translation>
    </message>
    <message>
        <source>Leave out those at the &amp;station's door</source>
        <translation>不要落在派出所门口的(&amp;S)</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>Lists of incidents (*.xlsx *.xls *.csv *.txt)</source>
        <translation>警情清单 (*.xlsx *.xls *.csv *.txt)</translation>
    </message>
    <message>
        <source>Located</source>
        <translation>定位</translation>
    </message>
    <message>
        <source>Longitudes and latitudes of Chinese maps lie some 350 m beside those of satellites. Where places you know are that far off, choose the other.</source>
        <translation>国内电子地图的经纬度与卫星定位相差约350米。熟悉的地点若偏这么多，请改选另一种。</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>地名</translation>
    </message>
    <message>
        <source>No incidents yet: take them in from a list of the 110 system.</source>
        <translation>还没有警情：请从110系统导出的清单导入。</translation>
    </message>
    <message>
        <source>Of the later half {percent} were on what had been the hottest 5 % of segments in the earlier half.</source>
        <translation>前半期警情最多的5%路段，占后半期警情的{percent}。</translation>
    </message>
    <message>
        <source>Only {percent} are located: the map shows these alone.</source>
        <translation>仅{percent}已定位，地图只反映这一部分。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>Streets with most incidents</source>
        <translation>警情最多的街道</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>导入日期</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>地点文字</translation>
    </message>
    <message>
        <source>Texts to be located</source>
        <translation>待定位的地点文字</translation>
    </message>
    <message>
        <source>The place of an incident is x and y, or neither.</source>
        <translation>警情的位置要么x、y都有，要么都没有。</translation>
    </message>
    <message>
        <source>The street that it means</source>
        <translation>指的是哪条街</translation>
    </message>
    <message>
        <source>Then click where it is on the map</source>
        <translation>然后在地图上点一下它的位置</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To locate</source>
        <translation>待定位</translation>
    </message>
    <message>
        <source>To locate ({count})</source>
        <translation>待定位（{count}）</translation>
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
        <source>Where {name} is is not said; enter x and y, or a street.</source>
        <translation>没有写明{name}在何处；请填x、y，或填街道。</translation>
    </message>
    <message>
        <source>Would be taken in: {incidents}, {percent} of them located. To be located by hand: {open}. Rows that cannot be taken: {bad}.</source>
        <translation>将导入{incidents}，其中已定位{percent}；{open}条文字需人工定位，{bad}行不能采用。</translation>
    </message>
    <message>
        <source>a km</source>
        <translation>每公里</translation>
    </message>
    <message>
        <source>locate incidents again</source>
        <translation>重新定位警情</translation>
    </message>
    <message>
        <source>never kept</source>
        <translation>从不保存</translation>
    </message>
    <message>
        <source>put “{text}” on the map</source>
        <translation>在地图上标出“{text}”</translation>
    </message>
    <message>
        <source>remove the incidents of {batch}</source>
        <translation>删除批次“{batch}”的警情</translation>
    </message>
    <message>
        <source>that of the plan</source>
        <translation>与方案相同</translation>
    </message>
    <message>
        <source>{count} have no time of day and are in no hour.</source>
        <translation>{count}起时刻不详，不计入任何时段。</translation>
    </message>
    <message>
        <source>{count} {count:incident|incidents}</source>
        <translation>警情{count}起</translation>
    </message>
    <message>
        <source>{hour} h: {incidents} in streets.</source>
        <translation>{hour}时：街道上{incidents}。</translation>
    </message>
    <message>
        <source>{how}, not sure</source>
        <translation>{how}（存疑）</translation>
    </message>
    <message>
        <source>{incidents} from {first} to {last}, {percent} located.</source>
        <translation>{first}至{last}共有{incidents}，已定位{percent}。</translation>
    </message>
    <message>
        <source>{incidents}, {percent} located.</source>
        <translation>共有{incidents}，已定位{percent}。</translation>
    </message>
    <message>
        <source>{name} has only one of x and y; enter both.</source>
        <translation>{name}只有x、y中的一个；请两个都填。</translation>
    </message>
    <message>
        <source>{name} is at no place.</source>
        <translation>{name}的坐标不是一个位置。</translation>
    </message>
    <message>
        <source>{number} is no number of a house; write 1 or more, or nothing.</source>
        <translation>{number}不是门牌号；请填1以上的数，或留空。</translation>
    </message>
    <message>
        <source>{one} {other}</source>
        <translation>{one}{other}</translation>
    </message>
    <message>
        <source>{value} is no weight of a kind of incident; write 0 to {most}, or nothing.</source>
        <translation>“{value}”不能作警情权重；请填 0 至 {most}，或留空。</translation>
    </message>
    <message>
        <source>{weight} is no weight of an incident; write a number from 0 to {most}.</source>
        <translation>{weight}不能作为警情权重；请填0至{most}的数。</translation>
    </message>
    <message>
        <source>“{text}” means {street}</source>
        <translation>“{text}”即{street}</translation>
    </message>
</context>
<context>
    <name>joint dialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Plan rounds</source>
        <translation>安排(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Rounds</source>
        <translation>次数(&amp;R)</translation>
    </message>
    <message>
        <source>Dates are drawn so that no place has rounds on two days running; two authorities come to each, leading in turn. The rounds become demands of their dates, in the place of those planned before; market days that demands ask for anyway stay.</source>
        <translation>日期随机抽取，同一地点不连日；每次两个部门参加，轮流牵头。结果写成这些日期的勤务需求，替换以前安排的；赶场日本来就有的需求不动。</translation>
    </message>
    <message>
        <source>Each authority a &amp;week, at most</source>
        <translation>每个部门一周最多几次(&amp;W)</translation>
    </message>
    <message>
        <source>Hours at &amp;fixed posts</source>
        <translation>定点执法占工时(&amp;F)</translation>
    </message>
    <message>
        <source>Joint enforcement</source>
        <translation>联合执法</translation>
    </message>
    <message>
        <source>Of them on &amp;market days, at least</source>
        <translation>其中赶场日至少(&amp;M)</translation>
    </message>
    <message>
        <source>Of them on weekend &amp;evenings, at least</source>
        <translation>其中周末晚间至少(&amp;E)</translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation>正在安排…</translation>
    </message>
    <message>
        <source>{count} of {asked} {asked:round|rounds}: {fixed} h at fixed posts, {roving} h roving; on market days {markets}, on weekend evenings {evenings}.</source>
        <translation>要求 {asked} 次，排出 {count} 次：定点 {fixed} 小时，流动 {roving} 小时；赶场日 {markets} 次，周末晚间 {evenings} 次。</translation>
    </message>
</context>
<context>
    <name>joint programme</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>牵头部门</translation>
    </message>
    <message>
        <source>No authority has two people with the certificate {certificate}.</source>
        <translation>没有哪个部门有两名持{certificate}的人员。</translation>
    </message>
    <message>
        <source>No post with demands is for joint enforcement; give one the mode 联合执法 (enforce).</source>
        <translation>没有带勤务需求的联合执法岗位；把岗位的模式改为联合执法。</translation>
    </message>
    <message>
        <source>No round can be held in these dates: nobody of the authorities is there.</source>
        <translation>这些日期排不出联合执法：各部门都没有人。</translation>
    </message>
    <message>
        <source>Of {rounds} {rounds:round|rounds} not {least} can be on market days or weekend evenings; ask for more rounds, or fewer of these.</source>
        <translation>共安排{rounds}次，不可能有{least}次在赶场日或周末晚间；请增加总次数，或减少其中次数。</translation>
    </message>
    <message>
        <source>Post, areas</source>
        <translation>地点、区域</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Units and people</source>
        <translation>参加单位及人数</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>定点</translation>
    </message>
    <message>
        <source>market day</source>
        <translation>赶场日</translation>
    </message>
    <message>
        <source>programme of joint enforcement</source>
        <translation>联合执法工作安排</translation>
    </message>
    <message>
        <source>roving</source>
        <translation>流动</translation>
    </message>
    <message>
        <source>{fixed} h at fixed posts and {roving} h roving ({share} fixed). Led in turn: {leads}. Two holders of the certificate of each authority that comes.</source>
        <translation>定点 {fixed} 小时，流动 {roving} 小时（定点占 {share}）。轮流牵头：{leads}。参加的部门各有两名持证人员。</translation>
    </message>
    <message>
        <source>{unit} {count}</source>
        <translation>{unit} {count}次</translation>
    </message>
    <message>
        <source>{unit}: {count}</source>
        <translation>{unit}：{count}人</translation>
    </message>
</context>
<context>
    <name>joint schedule</name>
    <message>
        <source>Area, post</source>
        <translation>区域/集合点</translation>
    </message>
    <message>
        <source>Certificates, holders/needed</source>
        <translation>持证人数（实/应）</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>No joint enforcement in this period.</source>
        <translation>本期没有联合执法安排。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Units and people</source>
        <translation>参加单位及人数</translation>
    </message>
    <message>
        <source>joint enforcement schedule</source>
        <translation>联合执法日程表</translation>
    </message>
    <message>
        <source>{count} {count:time|times} in all. Show certificates; two holders of each unit that fines.</source>
        <translation>共{count}次。执法时出示证件；实施处罚的单位持证人员不得少于两人。</translation>
    </message>
    <message>
        <source>{unit}: led by {commander}</source>
        <translation>{unit}带队 {commander}</translation>
    </message>
    <message>
        <source>{unit}: {count}</source>
        <translation>{unit}{count}人</translation>
    </message>
    <message>
        <source>{what} {holders}/{count}</source>
        <translation>{what} {holders}/{count}</translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message>
        <source>A correction needs a reason.</source>
        <translation>更正台账须写明原因。</translation>
    </message>
    <message>
        <source>A duty cannot go to the person who has it.</source>
        <translation>勤务不能换给本人。</translation>
    </message>
    <message>
        <source>A notice is put up at a post and has a paper.</source>
        <translation>公示须写明岗位和表格材料种类。</translation>
    </message>
    <message>
        <source>A swap needs a duty that changes hands.</source>
        <translation>调班至少要有一个调整的班次。</translation>
    </message>
</context>
<context>
    <name>kept posts</name>
    <message>
        <source>may be moved or closed</source>
        <translation>可撤并、移动</translation>
    </message>
    <message>
        <source>may have other hours</source>
        <translation>可调整时段</translation>
    </message>
    <message>
        <source>stay as they are</source>
        <translation>保持不变</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>+ and a code</source>
        <translation>+ 和代码</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Ctrl / Shift + click</source>
        <translation>Ctrl / Shift + 单击</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>In the roster table</source>
        <translation>在班表里</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Shift + arrows</source>
        <translation>Shift + 方向键</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>a name, pinyin, number</source>
        <translation>姓名、拼音、编号</translation>
    </message>
    <message>
        <source>a second duty beside the first; by post somebody beside the crew</source>
        <translation>在原班之外再加一班；按岗位则加一人</translation>
    </message>
    <message>
        <source>by post: put somebody into all chosen cells, or in whose place; several names are the crew</source>
        <translation>按岗位：安排到所选各格，满员时询问换下谁；多个姓名即为全班人员</translation>
    </message>
    <message>
        <source>by post: take one of the crew off</source>
        <translation>按岗位：撤下其中一人</translation>
    </message>
    <message>
        <source>choose a block of cells</source>
        <translation>选中一片格子</translation>
    </message>
    <message>
        <source>choose this cell alone; on a date the column, on a name the line</source>
        <translation>只选这一格；点日期选整列，点姓名选整行</translation>
    </message>
    <message>
        <source>click</source>
        <translation>单击</translation>
    </message>
    <message>
        <source>code of a shift</source>
        <translation>班次代码</translation>
    </message>
    <message>
        <source>code of leave</source>
        <translation>请假代码</translation>
    </message>
    <message>
        <source>copy and paste cells, also from and to Excel</source>
        <translation>复制、粘贴单元格，可与 Excel 互通</translation>
    </message>
    <message>
        <source>drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>drag the framed cell</source>
        <translation>拖动已框住的格子</translation>
    </message>
    <message>
        <source>drag the square</source>
        <translation>拖动右下角小方块</translation>
    </message>
    <message>
        <source>edit the cell of a table</source>
        <translation>编辑表格单元格</translation>
    </message>
    <message>
        <source>leave for all chosen cells, typed as cells show it</source>
        <translation>所选各格登记请假，按格里显示的字键入</translation>
    </message>
    <message>
        <source>leave the field, close the list or dialog</source>
        <translation>退出编辑，关闭列表或对话框</translation>
    </message>
    <message>
        <source>let the block grow; with Ctrl to the edge of the table</source>
        <translation>扩大选区；加按Ctrl直到表格边缘</translation>
    </message>
    <message>
        <source>minus sign</source>
        <translation>减号</translation>
    </message>
    <message>
        <source>move its duty: to another cell, or swap with the one there; with Ctrl copy it</source>
        <translation>移动这个班：移到空格，或与那一格对调；按住Ctrl为复制</translation>
    </message>
    <message>
        <source>one more cell, or the block from the framed one</source>
        <translation>再选一格，或从框住的格子选到这里</translation>
    </message>
    <message>
        <source>put the duty into all chosen cells</source>
        <translation>给所选各格排上这个班</translation>
    </message>
    <message>
        <source>repeat the block to the right or down</source>
        <translation>把所选内容向右或向下重复填充</translation>
    </message>
    <message>
        <source>to the menus; with the underlined letter to a field</source>
        <translation>进入菜单；加带下划线的字母跳到对应栏</translation>
    </message>
    <message>
        <source>to the next or previous field</source>
        <translation>下一栏、上一栏</translation>
    </message>
    <message>
        <source>who could come; ends typing</source>
        <translation>谁可以来；键入时确认</translation>
    </message>
</context>
<context>
    <name>leaders' turn</name>
    <message>
        <source>&amp;Office work on other workdays is part of the plan and counts as hours</source>
        <translation>其余工作日上行政班，列入方案并计工时(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Seats</source>
        <translation>席位(&amp;S)</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>Give them this turn</source>
        <translation>按此轮值</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>推后</translation>
    </message>
    <message>
        <source>Leaders' turn</source>
        <translation>领导轮值</translation>
    </message>
    <message>
        <source>No post of the kind duty leader has a demand and a leader: enter them first.</source>
        <translation>没有哪个“带班领导”类岗位既有勤务需求又有领导可上，请先录入。</translation>
    </message>
    <message>
        <source>No turn before this date is in the plan; it begins with the first in rank.</source>
        <translation>方案中此日之前没有带班记录，从职务最高的开始。</translation>
    </message>
    <message>
        <source>Office work</source>
        <translation>日常办公</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>依次轮值</translation>
    </message>
    <message>
        <source>The turn that you have arranged is not given to the leaders yet.</source>
        <translation>安排好的轮值还没有用到领导身上。</translation>
    </message>
    <message>
        <source>Turn &amp;from</source>
        <translation>轮值自(&amp;F)</translation>
    </message>
    <message>
        <source>When somebody is away, these may stand in: {people}.</source>
        <translation>有人不在时可顶班：{people}。</translation>
    </message>
    <message>
        <source>Who may stand in has the post in the list of posts; nobody but the leaders has it.</source>
        <translation>可顶班的人要在“可上岗位”里有此岗；现在除领导外没有人有。</translation>
    </message>
    <message>
        <source>{people} {people:person|people} cannot take {seats} {seats:seat|seats} in turn and rest in between; name more people, or fewer seats.</source>
        <translation>{people}人轮{seats}个席位，中间休息不够；请增加人员或减少席位。</translation>
    </message>
    <message>
        <source>{person} had the last turn on {day}; the next in rank goes on.</source>
        <translation>最近一次是{person}（{day}），由下一位接着轮。</translation>
    </message>
</context>
<context>
    <name>leave codes</name>
    <message>
        <source>AL</source>
        <translation>年</translation>
    </message>
    <message>
        <source>BL</source>
        <translation>丧</translation>
    </message>
    <message>
        <source>CRT</source>
        <translation>庭</translation>
    </message>
    <message>
        <source>CTO</source>
        <translation>补</translation>
    </message>
    <message>
        <source>MAT</source>
        <translation>产</translation>
    </message>
    <message>
        <source>ML</source>
        <translation>婚</translation>
    </message>
    <message>
        <source>OB</source>
        <translation>公</translation>
    </message>
    <message>
        <source>PL</source>
        <translation>事</translation>
    </message>
    <message>
        <source>SEC</source>
        <translation>借</translation>
    </message>
    <message>
        <source>SL</source>
        <translation>病</translation>
    </message>
    <message>
        <source>Shifts with a code of leave: {codes}. In cells they look like leave; rename them.</source>
        <translation>班次代码与请假代码相同：{codes}，格子里会与请假混淆，请改代码。</translation>
    </message>
    <message>
        <source>TRG</source>
        <translation>训</translation>
    </message>
    <message>
        <source>The shift code {code} is the code of leave; choose another one, such as {other}.</source>
        <translation>班次代码“{code}”与请假代码相同，请改用别的代码，如“{other}”。</translation>
    </message>
</context>
<context>
    <name>ledger</name>
    <message>
        <source>--correct {text}: give person, account and amount, such as 009006,nights,-1; accounts: {kinds}.</source>
        <translation>--correct {text}：请写人员、项目、数量，如 009006,nights,-1；项目：{kinds}。</translation>
    </message>
    <message>
        <source>24 h duties</source>
        <translation>24小时值班</translation>
    </message>
    <message>
        <source>Correct an account</source>
        <translation>更正台账</translation>
    </message>
    <message>
        <source>From {today} on what is planned counts too: nobody has worked it yet.</source>
        <translation>{today}起的为排班计划，尚未上岗，一并计入。</translation>
    </message>
    <message>
        <source>National Day</source>
        <translation>国庆</translation>
    </message>
    <message>
        <source>New Year's Eve</source>
        <translation>除夕值班</translation>
    </message>
    <message>
        <source>There is no person {id}.</source>
        <translation>没有编号为 {id} 的人员。</translation>
    </message>
    <message>
        <source>absence</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>cover</source>
        <translation>顶班</translation>
    </message>
    <message>
        <source>days off earned</source>
        <translation>应补休（天）</translation>
    </message>
    <message>
        <source>days off taken</source>
        <translation>已补休（天）</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>night hours</source>
        <translation>夜间工时</translation>
    </message>
    <message>
        <source>nights</source>
        <translation>夜班（含24小时）</translation>
    </message>
    <message>
        <source>number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>opening balance</source>
        <translation>期初</translation>
    </message>
    <message>
        <source>rest days worked</source>
        <translation>休息日上班（天）</translation>
    </message>
    <message>
        <source>rest-day overtime hours</source>
        <translation>休息日加班工时</translation>
    </message>
    <message>
        <source>roster</source>
        <translation>排班</translation>
    </message>
    <message>
        <source>statutory days worked</source>
        <translation>法定节假日上班（天）</translation>
    </message>
    <message>
        <source>statutory-day duties</source>
        <translation>法定节假日值班</translation>
    </message>
    <message>
        <source>statutory-day hours</source>
        <translation>法定节假日工时</translation>
    </message>
    <message>
        <source>swap</source>
        <translation>调班</translation>
    </message>
    <message>
        <source>weekend duties</source>
        <translation>周末值班</translation>
    </message>
</context>
<context>
    <name>ledger page</name>
    <message>
        <source>&amp;As of evening of</source>
        <translation>截至日期(&amp;A)</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>个人台账</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Correct the account of {person}</source>
        <translation>更正{person}的台账</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正台账</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Duty or reason</source>
        <translation>勤务或原因</translation>
    </message>
    <message>
        <source>End of the period shown</source>
        <translation>所示时段末日</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Facts: {person}</source>
        <translation>明细：{person}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>In brackets: more (+) or less (-) than the fair share of the group, pro rata to days present.</source>
        <translation>括号内是比应分担的多（+）或少（−）；应分担的数按公平组、在岗天数折算。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Print for the wall…</source>
        <translation>打印均衡公示…</translation>
    </message>
    <message>
        <source>Reason of the correction</source>
        <translation>更正原因</translation>
    </message>
    <message>
        <source>The correction of the account of {person}, “{reason}”, is typed but not made yet.</source>
        <translation>{person}台账的更正“{reason}”已填写，还没有记入。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{amount} ({balance})</source>
        <translation>{amount}（{balance}）</translation>
    </message>
</context>
<context>
    <name>ledger wall</name>
    <message>
        <source>24 h duties</source>
        <translation>24小时值班</translation>
    </message>
    <message>
        <source>Counted from {first} to {last}</source>
        <translation>统计时段：{first}至{last}</translation>
    </message>
    <message>
        <source>Counted from {first} to {last}, opening balances up to {opened} included</source>
        <translation>统计时段：{first}至{last}，含期初数（截至{opened}）</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已值</translation>
    </message>
    <message>
        <source>Done is what lies before the day of printing, planned what the roster has from then on; share and difference are for both together.</source>
        <translation>已值为打印日之前上过的班，待值为打印日起排班表上的班；应值、差额按两者合计计算。</translation>
    </message>
    <message>
        <source>Hangs from {first} to {last} (five workdays). Objections: {phone}</source>
        <translation>公示期：{first}至{last}（五个工作日）　异议电话：{phone}</translation>
    </message>
    <message>
        <source>How to read it: the share is the group's work, divided by the days each was in service and not away, beside the mean of the opening balances; nights are shared among those who may have them. + has done more and is given less next, − has done less and is given more, = is even.</source>
        <translation>说明：应值＝全组班次按各人在岗天数分摊，再加期初数的平均数；夜班只在可以上夜班的人中分摊。＋表示上得多，以后少排；－表示上得少，以后多排；＝表示持平。</translation>
    </message>
    <message>
        <source>More, less</source>
        <translation>差额（＋多 －少）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>National Day</source>
        <translation>国庆</translation>
    </message>
    <message>
        <source>New Year's Eve</source>
        <translation>除夕</translation>
    </message>
    <message>
        <source>Night duties</source>
        <translation>夜班（含24小时）</translation>
    </message>
    <message>
        <source>Night hours</source>
        <translation>夜间小时</translation>
    </message>
    <message>
        <source>Opening balances are what everybody had done before the first date: they are in “Done”, so numbers may be larger than the days counted.</source>
        <translation>期初数为统计时段之前各人已上的班，计入“已值”，因此次数可能多于时段内的天数。</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>待值</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>应值</translation>
    </message>
    <message>
        <source>Statutory days</source>
        <translation>法定节假日</translation>
    </message>
    <message>
        <source>Statutory-day hours</source>
        <translation>法定节假日小时</translation>
    </message>
    <message>
        <source>Weekend duties</source>
        <translation>周末班</translation>
    </message>
    <message>
        <source>Who has done how much, {date}</source>
        <translation>勤务均衡公示（截至{date}）</translation>
    </message>
    <message>
        <source>{group}, {count} {count:person|people}</source>
        <translation>{group}　{count}人</translation>
    </message>
    <message>
        <source>{span}; done up to {yesterday}, planned from {today} on</source>
        <translation>{span}；已值截至{yesterday}，{today}起为待值</translation>
    </message>
    <message>
        <source>{unit}, {role}, leaders, {count} {count:person|people}</source>
        <translation>{unit}　{role}（领导）　{count}人</translation>
    </message>
    <message>
        <source>{unit}, {role}, teams {teams}, {count} {count:person|people}</source>
        <translation>{unit}　{role}（{teams}）　{count}人</translation>
    </message>
    <message>
        <source>{unit}, {role}, {count} {count:person|people}</source>
        <translation>{unit}　{role}　{count}人</translation>
    </message>
    <message>
        <source>{unit}: who has done how much, {date}</source>
        <translation>{unit}勤务均衡公示（截至{date}）</translation>
    </message>
</context>
<context>
    <name>lists</name>
    <message>
        <source>{one}; {other}</source>
        <translation>{one}；{other}</translation>
    </message>
    <message>
        <source>{parts}</source>
        <translation>{parts}</translation>
    </message>
</context>
<context>
    <name>located</name>
    <message>
        <source>beside a place</source>
        <translation>地标旁</translation>
    </message>
    <message>
        <source>by a crossing</source>
        <translation>按路口</translation>
    </message>
    <message>
        <source>by a house number</source>
        <translation>按门牌</translation>
    </message>
    <message>
        <source>by a place's name</source>
        <translation>按地名</translation>
    </message>
    <message>
        <source>by coordinates</source>
        <translation>按坐标</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>not located</source>
        <translation>未定位</translation>
    </message>
    <message>
        <source>somewhere in an area</source>
        <translation>仅知区域</translation>
    </message>
    <message>
        <source>somewhere in its street</source>
        <translation>仅知街道</translation>
    </message>
</context>
<context>
    <name>log</name>
    <message>
        <source>+{n}</source>
        <translation>增{n}</translation>
    </message>
    <message>
        <source>absences</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>areas</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>到岗登记</translation>
    </message>
    <message>
        <source>automatic roster</source>
        <translation>自动排班</translation>
    </message>
    <message>
        <source>batches of incidents</source>
        <translation>警情批次</translation>
    </message>
    <message>
        <source>beats</source>
        <translation>巡区</translation>
    </message>
    <message>
        <source>calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>cameras</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>candidate sites</source>
        <translation>候选点</translation>
    </message>
    <message>
        <source>change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>correction of an account</source>
        <translation>台账更正</translation>
    </message>
    <message>
        <source>data exported</source>
        <translation>导出数据</translation>
    </message>
    <message>
        <source>demands</source>
        <translation>勤务需求</translation>
    </message>
    <message>
        <source>earlier facts of people</source>
        <translation>人员变动</translation>
    </message>
    <message>
        <source>earlier hours of shifts</source>
        <translation>班次变动</translation>
    </message>
    <message>
        <source>exits</source>
        <translation>出口</translation>
    </message>
    <message>
        <source>handover</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>in another order</source>
        <translation>顺序调整</translation>
    </message>
    <message>
        <source>incidents</source>
        <translation>警情</translation>
    </message>
    <message>
        <source>names of places</source>
        <translation>地名</translation>
    </message>
    <message>
        <source>new plan</source>
        <translation>新建方案</translation>
    </message>
    <message>
        <source>notices</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>opening balances</source>
        <translation>期初台账</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>结对</translation>
    </message>
    <message>
        <source>papers printed</source>
        <translation>打印表格材料</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>people by number</source>
        <translation>联勤人数</translation>
    </message>
    <message>
        <source>posts</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>public notices</source>
        <translation>公示张贴</translation>
    </message>
    <message>
        <source>publication</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>recovered from a damaged file</source>
        <translation>从损坏的文件恢复</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>replacement</source>
        <translation>顶班</translation>
    </message>
    <message>
        <source>restored from a copy</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>roster rows</source>
        <translation>班表</translation>
    </message>
    <message>
        <source>rotation</source>
        <translation>轮班</translation>
    </message>
    <message>
        <source>rotations</source>
        <translation>轮班</translation>
    </message>
    <message>
        <source>route cards</source>
        <translation>路线卡</translation>
    </message>
    <message>
        <source>route cards drawn</source>
        <translation>生成路线卡</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>shifts</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>siting scenarios</source>
        <translation>选点方案</translation>
    </message>
    <message>
        <source>spots of patrols</source>
        <translation>必巡点</translation>
    </message>
    <message>
        <source>streets</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>swap</source>
        <translation>调班</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>vehicles</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>visits of patrols</source>
        <translation>巡逻到访</translation>
    </message>
    <message>
        <source>ways to man a post</source>
        <translation>勤务方式</translation>
    </message>
    <message>
        <source>wishes</source>
        <translation>意愿</translation>
    </message>
    <message>
        <source>{kind}</source>
        <translation>{kind}</translation>
    </message>
    <message>
        <source>{n} changed</source>
        <translation>改{n}</translation>
    </message>
    <message>
        <source>{version} for {first} to {last}</source>
        <translation>{version}，{first}至{last}</translation>
    </message>
    <message>
        <source>{what} ({counts})</source>
        <translation>{what}（{counts}）</translation>
    </message>
    <message>
        <source>{what} ({counts}): {names}</source>
        <translation>{what}（{counts}）：{names}</translation>
    </message>
    <message>
        <source>−{n}</source>
        <translation>减{n}</translation>
    </message>
</context>
<context>
    <name>log page</name>
    <message>
        <source>F&amp;ilter</source>
        <translation>筛选(&amp;I)</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>在日志中查找</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>改动内容</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>date, name, word</source>
        <translation>日期、姓名或关键词</translation>
    </message>
    <message>
        <source>{count} {count:entry|entries}</source>
        <translation>共{count}条</translation>
    </message>
    <message>
        <source>{parts}</source>
        <translation>{parts}</translation>
    </message>
</context>
<context>
    <name>looking on</name>
    <message>
        <source>{file} is damaged: {what}.</source>
        <translation>{file}已损坏：{what}。</translation>
    </message>
    <message>
        <source>{file} is in the middle of a change; if that stays so, it was left there: open it once in the program.</source>
        <translation>{file}正在写入；如一直如此，说明上次写入中断，请在程序中打开一次。</translation>
    </message>
    <message>
        <source>{file} is no plan file of this program.</source>
        <translation>{file}不是本程序的方案文件。</translation>
    </message>
</context>
<context>
    <name>map</name>
    <message>
        <source>&amp;Draw streets</source>
        <translation>画街道(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Incidents…</source>
        <translation>警情(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Move the scanned plan</source>
        <translation>移动底图(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Open its record</source>
        <translation>打开记录(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Remove the scanned plan</source>
        <translation>移除底图(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Scanned plan…</source>
        <translation>底图(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Sight</source>
        <translation>见警范围(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Take off the map</source>
        <translation>从地图上移除(&amp;T)</translation>
    </message>
    <message>
        <source>A scanned plan</source>
        <translation>选择底图</translation>
    </message>
    <message>
        <source>Choose two different points and a distance above nothing.</source>
        <translation>请选择两个不同的点，并填写大于零的距离。</translation>
    </message>
    <message>
        <source>Click a point of the scanned plan whose place on the map you know; Esc leaves it.</source>
        <translation>移动底图：请点选底图上一个知道应在何处的点（如路口）；按 Esc 取消。</translation>
    </message>
    <message>
        <source>Click the second point.</source>
        <translation>请点选第二个点。</translation>
    </message>
    <message>
        <source>Coverage 1/3/5 min</source>
        <translation>覆盖 1/3/5 分钟</translation>
    </message>
    <message>
        <source>Date shown</source>
        <translation>显示日期</translation>
    </message>
    <message>
        <source>Distance between the two points in metres:</source>
        <translation>两点间距离（米）：</translation>
    </message>
    <message>
        <source>Draw {name} anew</source>
        <translation>重画{name}</translation>
    </message>
    <message>
        <source>E&amp;xits and cameras…</source>
        <translation>封控与监控(&amp;X)…</translation>
    </message>
    <message>
        <source>Further</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Hour shown</source>
        <translation>显示时刻</translation>
    </message>
    <message>
        <source>How far a manned post is seen: 100 m around it</source>
        <translation>在岗岗位的可见范围：周围100米</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.bmp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.bmp)</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>警情分布</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Legend…</source>
        <translation>图例…</translation>
    </message>
    <message>
        <source>Manned ({count})</source>
        <translation>有人在岗（{count}）</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Map of areas and posts</source>
        <translation>区域与岗位地图</translation>
    </message>
    <message>
        <source>Must-visit spots (filled: must be visited), and the routes of the cards at this hour</source>
        <translation>必巡点（实心为必巡），以及这一时刻路线卡的路线</translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>New &amp;area here</source>
        <translation>在此新建区域(&amp;A)</translation>
    </message>
    <message>
        <source>New &amp;camera here</source>
        <translation>在此新建摄像头(&amp;C)</translation>
    </message>
    <message>
        <source>New &amp;exit here</source>
        <translation>在此新建出口(&amp;E)</translation>
    </message>
    <message>
        <source>New &amp;must-visit spot here</source>
        <translation>在此新建必巡点(&amp;M)</translation>
    </message>
    <message>
        <source>New &amp;post here</source>
        <translation>在此新建岗位(&amp;P)</translation>
    </message>
    <message>
        <source>Nobody asked for now ({count})</source>
        <translation>此时无勤务（{count}）</translation>
    </message>
    <message>
        <source>Not on the map yet: drag, or Enter ({count})</source>
        <translation>尚未上图，拖入或按回车（{count}）</translation>
    </message>
    <message>
        <source>Now click where this point belongs.</source>
        <translation>再点选它应在的位置。</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>在岗人员</translation>
    </message>
    <message>
        <source>Open {name} in the table</source>
        <translation>在表中打开{name}</translation>
    </message>
    <message>
        <source>Patro&amp;ls</source>
        <translation>巡逻(&amp;L)</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Posts and who is there</source>
        <translation>岗位与在岗人员</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>删除{name}</translation>
    </message>
    <message>
        <source>S&amp;et its scale</source>
        <translation>设定底图比例(&amp;E)</translation>
    </message>
    <message>
        <source>Scale of the plan</source>
        <translation>底图比例</translation>
    </message>
    <message>
        <source>Scale of the scanned plan: click the first of two points whose distance you know; Esc leaves it as it is.</source>
        <translation>设定底图比例：请点选两个已知距离的点中的第一个；按 Esc 不设定。</translation>
    </message>
    <message>
        <source>Scanned plan…</source>
        <translation>底图…</translation>
    </message>
    <message>
        <source>Seen by people</source>
        <translation>计划见警率</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Show what hangs apart</source>
        <translation>查看未连通的</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示方式</translation>
    </message>
    <message>
        <source>Square: fixed post. Circle: patrol. Dashed circle in the ground: key area.</source>
        <translation>方形为固定岗，圆形为巡逻；底图虚线圆为重点区域。</translation>
    </message>
    <message>
        <source>Streets (*.osm *.geojson *.json *.xlsx)</source>
        <translation>街道 (*.osm *.geojson *.json *.xlsx)</translation>
    </message>
    <message>
        <source>Streets by class</source>
        <translation>街道等级</translation>
    </message>
    <message>
        <source>Streets from a &amp;file…</source>
        <translation>从文件导入街道(&amp;F)…</translation>
    </message>
    <message>
        <source>Streets from a file</source>
        <translation>从文件导入街道</translation>
    </message>
    <message>
        <source>Table of areas</source>
        <translation>区域表</translation>
    </message>
    <message>
        <source>Table of streets</source>
        <translation>街道表</translation>
    </message>
    <message>
        <source>The scanned plan {file} is not beside the plan any more; put it back there, or choose it again.</source>
        <translation>底图 {file} 已不在方案所在文件夹，请放回原处或重新选择。</translation>
    </message>
    <message>
        <source>There is no scanned plan yet; choose one first.</source>
        <translation>还没有底图，请先选择底图。</translation>
    </message>
    <message>
        <source>Unmanned ({count})</source>
        <translation>无人值守（{count}）</translation>
    </message>
    <message>
        <source>What the streets show</source>
        <translation>街道显示什么</translation>
    </message>
    <message>
        <source>a post that is planned (dashed)</source>
        <translation>规划中的岗位（虚线）</translation>
    </message>
    <message>
        <source>draw the street {name}</source>
        <translation>画街道{name}</translation>
    </message>
    <message>
        <source>draw {name} anew</source>
        <translation>重画{name}</translation>
    </message>
    <message>
        <source>move the scanned plan</source>
        <translation>移动底图</translation>
    </message>
    <message>
        <source>move {name} on the map</source>
        <translation>移动{name}</translation>
    </message>
    <message>
        <source>new area on the map</source>
        <translation>在图上新建区域</translation>
    </message>
    <message>
        <source>new camera on the map</source>
        <translation>在地图上新建摄像头</translation>
    </message>
    <message>
        <source>new exit on the map</source>
        <translation>在地图上新建出口</translation>
    </message>
    <message>
        <source>new must-visit spot on the map</source>
        <translation>在地图上新建必巡点</translation>
    </message>
    <message>
        <source>new post on the map</source>
        <translation>在图上新建岗位</translation>
    </message>
    <message>
        <source>nobody is on duty, and nobody should be</source>
        <translation>此时不设岗</translation>
    </message>
    <message>
        <source>nobody is on duty, and somebody should be</source>
        <translation>应到未到（缺人）</translation>
    </message>
    <message>
        <source>nobody, {count} missing</source>
        <translation>无人，缺 {count} 人</translation>
    </message>
    <message>
        <source>on duty, but too few (red dot)</source>
        <translation>有人在岗但人数不足（红点）</translation>
    </message>
    <message>
        <source>put a scanned plan under the map</source>
        <translation>添加底图</translation>
    </message>
    <message>
        <source>put {name} on the map</source>
        <translation>将{name}放到地图上</translation>
    </message>
    <message>
        <source>remove the street {name}</source>
        <translation>删除街道{name}</translation>
    </message>
    <message>
        <source>scale of the scanned plan</source>
        <translation>设定底图比例</translation>
    </message>
    <message>
        <source>somebody is on duty</source>
        <translation>有人在岗</translation>
    </message>
    <message>
        <source>take the scanned plan away</source>
        <translation>移除底图</translation>
    </message>
    <message>
        <source>take {name} off the map</source>
        <translation>将{name}移出地图</translation>
    </message>
    <message>
        <source>turn {name} to {degrees}°</source>
        <translation>将{name}转向 {degrees}°</translation>
    </message>
    <message>
        <source>{file} could not be copied beside the plan; check that its folder can be written.</source>
        <translation>{file} 无法复制到方案所在文件夹，请检查该文件夹是否可写。</translation>
    </message>
    <message>
        <source>{file} is no image that can be read; choose a PNG or JPEG file.</source>
        <translation>{file} 不是可读取的图片，请选择 PNG 或 JPEG 文件。</translation>
    </message>
    <message>
        <source>{one} and {other} meet here after all</source>
        <translation>{one}与{other}在此相通</translation>
    </message>
    <message>
        <source>{one} passes {other} by a bridge: no crossing</source>
        <translation>{one}与{other}为立交，不相通</translation>
    </message>
    <message>
        <source>{people}; {count} missing</source>
        <translation>{people}；缺 {count} 人</translation>
    </message>
</context>
<context>
    <name>map signs</name>
    <message>
        <source>AP</source>
        <translation>武</translation>
    </message>
    <message>
        <source>B</source>
        <translation>站</translation>
    </message>
    <message>
        <source>C</source>
        <translation>卡</translation>
    </message>
    <message>
        <source>CP</source>
        <translation>车</translation>
    </message>
    <message>
        <source>DK</source>
        <translation>日</translation>
    </message>
    <message>
        <source>FP</source>
        <translation>步</translation>
    </message>
    <message>
        <source>K</source>
        <translation>岗</translation>
    </message>
    <message>
        <source>L</source>
        <translation>领</translation>
    </message>
    <message>
        <source>M</source>
        <translation>市</translation>
    </message>
    <message>
        <source>OP</source>
        <translation>专</translation>
    </message>
    <message>
        <source>PH</source>
        <translation>峰</translation>
    </message>
    <message>
        <source>Q</source>
        <translation>广</translation>
    </message>
    <message>
        <source>S</source>
        <translation>学</translation>
    </message>
    <message>
        <source>SD</source>
        <translation>值</translation>
    </message>
    <message>
        <source>SP</source>
        <translation>屯</translation>
    </message>
    <message>
        <source>V</source>
        <translation>视</translation>
    </message>
    <message>
        <source>VI</source>
        <translation>访</translation>
    </message>
</context>
<context>
    <name>market days</name>
    <message>
        <source>3,6,9 means every day ending in 3, 6 or 9</source>
        <translation>填 3,6,9 即逢三、六、九</translation>
    </message>
    <message>
        <source>A market day</source>
        <translation>某个赶场日</translation>
    </message>
    <message>
        <source>Days from market to market</source>
        <translation>间隔天数</translation>
    </message>
    <message>
        <source>Days of the lunar month</source>
        <translation>农历日期</translation>
    </message>
    <message>
        <source>Market days</source>
        <translation>赶场日</translation>
    </message>
    <message>
        <source>The market cycle “{text}” cannot be read; it should look like “every 5 from 2026-12-01”, “lunar 3,6,9” or “weekday sun”.</source>
        <translation>赶场周期“{text}”无法识别，应写成“每5天，自2026-12-01起”“农历逢3,6,9”或“每周日”的形式。</translation>
    </message>
    <message>
        <source>days of the lunar month</source>
        <translation>按农历日期</translation>
    </message>
    <message>
        <source>days of the week</source>
        <translation>按星期</translation>
    </message>
    <message>
        <source>days, counted from</source>
        <translation>天一场，起算日</translation>
    </message>
    <message>
        <source>every so many days</source>
        <translation>每隔几天一场</translation>
    </message>
    <message>
        <source>no market</source>
        <translation>不赶场</translation>
    </message>
</context>
<context>
    <name>matrix marks</name>
    <message>
        <source>H</source>
        <translation>节</translation>
    </message>
    <message>
        <source>M</source>
        <translation>场</translation>
    </message>
    <message>
        <source>R</source>
        <translation>休</translation>
    </message>
    <message>
        <source>W</source>
        <translation>班</translation>
    </message>
    <message>
        <source>◥</source>
        <translation>◥</translation>
    </message>
</context>
<context>
    <name>merging</name>
    <message>
        <source>So much of the period was changed while it was rostered that {count} of {all} {all:row|rows} found {count:has|have} no place any more; nothing was stored in {plan}.</source>
        <translation>排班期间该时段改动太多，排出的 {all} 条中有 {count} 条已无处安放；{plan} 未作任何保存。</translation>
    </message>
    <message>
        <source>The plan was changed while it was rostered; that stays: {came} {came:row|rows} came, {gone} went.</source>
        <translation>排班期间方案有改动，改动予以保留：新增 {came} 条，撤下 {gone} 条。</translation>
    </message>
    <message>
        <source>There are no duties in {file}.</source>
        <translation>{file} 中没有勤务。</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 条</translation>
    </message>
    <message>
        <source>{count} {count:row of the roster found is|rows of the roster found are} left out:</source>
        <translation>排出的班表中有 {count} 条未采用：</translation>
    </message>
    <message>
        <source>{file} goes from {first} to {last}; a roster is of a year at most.</source>
        <translation>{file} 的日期从 {first} 到 {last}；一份班表最多一年。</translation>
    </message>
    <message>
        <source>{person}, {duty}: is no longer needed</source>
        <translation>{person}，{duty}：已不需要</translation>
    </message>
    <message>
        <source>{person}, {duty}: is no longer possible</source>
        <translation>{person}，{duty}：已不可能</translation>
    </message>
    <message>
        <source>{person}, {duty}: the plan no longer has one of them</source>
        <translation>{person}，{duty}：方案中已没有此人或此勤务</translation>
    </message>
    <message>
        <source>{person}, {duty}: was taken off meanwhile</source>
        <translation>{person}，{duty}：其间已被撤下</translation>
    </message>
    <message>
        <source>{problem} The roster found could not be kept in a file either: {reason}</source>
        <translation>{problem}排出的班表也未能存入文件：{reason}</translation>
    </message>
    <message>
        <source>{problem} The roster found is kept in {file}; to take it over later: patrolplanner import-roster {file} {plan}</source>
        <translation>{problem}排出的班表已存入 {file}；以后要采用，请执行：patrolplanner import-roster {file} {plan}</translation>
    </message>
</context>
<context>
    <name>modes</name>
    <message>
        <source>armed</source>
        <translation>武装</translation>
    </message>
    <message>
        <source>case handling</source>
        <translation>办案</translation>
    </message>
    <message>
        <source>direct traffic</source>
        <translation>指挥疏导</translation>
    </message>
    <message>
        <source>guard</source>
        <translation>值守</translation>
    </message>
    <message>
        <source>joint enforcement</source>
        <translation>联合执法</translation>
    </message>
    <message>
        <source>reception</source>
        <translation>接处警</translation>
    </message>
</context>
<context>
    <name>month list</name>
    <message>
        <source> {mark} changed since {version}.</source>
        <translation>{mark}为较{version}有变动。</translation>
    </message>
    <message>
        <source>At the other posts</source>
        <translation>其他岗位（人）</translation>
    </message>
    <message>
        <source>Auxiliaries on duty</source>
        <translation>值班辅警</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Duty leader</source>
        <translation>带班领导</translation>
    </message>
    <message>
        <source>Duty leaders: {numbers}</source>
        <translation>带班领导电话：{numbers}</translation>
    </message>
    <message>
        <source>First team, officers</source>
        <translation>主班民警</translation>
    </message>
    <message>
        <source>No post of this plan is a duty room or leads the day: enter them on the page of posts (kinds 值班 and 带班领导), and their people stand here by name.</source>
        <translation>方案中没有值班室和带班领导岗位：请在“岗位”页登记（类别选“值班”“带班领导”），其人员就会逐日列在这里。</translation>
    </message>
    <message>
        <source>Officers on duty</source>
        <translation>值班民警</translation>
    </message>
    <message>
        <source>Others on duty</source>
        <translation>值班辅警等</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Second team, officers</source>
        <translation>副班民警</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>备勤</translation>
    </message>
    <message>
        <source>Standby (there within {time})</source>
        <translation>备勤（{time}内到岗）</translation>
    </message>
    <message>
        <source>Telephone: leader / desk</source>
        <translation>联系电话（带班／值班）</translation>
    </message>
    <message>
        <source>Times: {shifts}</source>
        <translation>班次时间：{shifts}</translation>
    </message>
    <message>
        <source>Unit (seal): {name}</source>
        <translation>单位（盖章）：{name}</translation>
    </message>
    <message>
        <source>Watch officer</source>
        <translation>值班长</translation>
    </message>
    <message>
        <source>Whoever cannot come asks for a swap beforehand; no swap holds without approval.</source>
        <translation>因故不能到岗须事先申请调班，未经审批不得调班。</translation>
    </message>
    <message>
        <source>Whoever stands by can be reached at any hour and is at the unit within {time}.</source>
        <translation>备勤人员保持通信畅通，接通知后{time}内到岗。</translation>
    </message>
    <message>
        <source>duty and standby list</source>
        <translation>值班备勤表</translation>
    </message>
    <message>
        <source>{count} {count:gap|gaps}</source>
        <translation>缺{count}人</translation>
    </message>
    <message>
        <source>{month}/{day}</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>{officers} {officers:officer|officers}, {others} {others:other|others}</source>
        <translation>民警{officers}　其他{others}</translation>
    </message>
    <message>
        <source>{weekday} (work)</source>
        <translation>{weekday}（班）</translation>
    </message>
</context>
<context>
    <name>monthly papers</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保存(&amp;K)</translation>
    </message>
    <message>
        <source>Choose or print the papers of the month</source>
        <translation>选择或打印月度材料</translation>
    </message>
    <message>
        <source>Choose the papers of the month…</source>
        <translation>选择月度材料…</translation>
    </message>
    <message>
        <source>No papers of the month are chosen in this plan yet: choose them on the page of papers, or give the setting {setting} the names of papers, parted by “;”.</source>
        <translation>方案还没有选定本单位月度材料：请在“打印”页选择，或在设置项“本单位月度材料”（{setting}）中填写表格材料名称，用“;”隔开。</translation>
    </message>
    <message>
        <source>Papers of the month</source>
        <translation>本单位月度材料</translation>
    </message>
    <message>
        <source>Print them on a printer…</source>
        <translation>用打印机打印…</translation>
    </message>
    <message>
        <source>Tick what the station prints or hands in each month. It is kept with the plan; one press then makes all of them for the dates shown.</source>
        <translation>勾选本单位每月要打印、上报的表格材料。选择随方案保存，以后一键生成所选时段的全部材料。</translation>
    </message>
    <message>
        <source>Writes the papers that the station has chosen for each month into a folder, numbered and with a list. The dots beside it say which they are.</source>
        <translation>把本单位选定的每月材料一次存进一个文件夹，编号并附目录。点旁边的“…”可选择是哪些材料。</translation>
    </message>
    <message>
        <source>papers of the month</source>
        <translation>本单位月度材料</translation>
    </message>
</context>
<context>
    <name>narrowing</name>
    <message>
        <source>Nobody is left to show: no person is in all of what the paper is narrowed to.</source>
        <translation>没有可列的人员：没有人同时符合所选的单位、警组、人员和岗位。</translation>
    </message>
    <message>
        <source>Several are called {name}: {numbers}. Give the number.</source>
        <translation>有几个都叫{name}：{numbers}。请写编号。</translation>
    </message>
    <message>
        <source>There is no person {name} in this plan.</source>
        <translation>方案中没有人员{name}。</translation>
    </message>
    <message>
        <source>There is no team {name} in this plan.</source>
        <translation>方案中没有警组{name}。</translation>
    </message>
    <message>
        <source>There is no unit {name} in this plan.</source>
        <translation>方案中没有单位{name}。</translation>
    </message>
    <message>
        <source>This paper cannot be narrowed by {asked}, but by {ways}.</source>
        <translation>这种表不能按{asked}打印，可以按{ways}打印。</translation>
    </message>
    <message>
        <source>This paper shows the whole station; it cannot be narrowed by {asked}.</source>
        <translation>这种表只能按全单位打印，不能按{asked}打印。</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>team</source>
        <translation>警组</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
</context>
<context>
    <name>new plan</name>
    <message>
        <source>&amp;Add a post</source>
        <translation>添加岗位(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Duty telephone</source>
        <translation>值班电话(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;First team begins on</source>
        <translation>首组起始日(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Names of the teams</source>
        <translation>警组名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Remove this post</source>
        <translation>删除岗位(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Rotation</source>
        <translation>轮班方式(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>跳过(&amp;S)</translation>
    </message>
    <message>
        <source>24-hour duty</source>
        <translation>24小时值班</translation>
    </message>
    <message>
        <source>&lt; &amp;Back</source>
        <translation>&lt; 上一步(&amp;B)</translation>
    </message>
    <message>
        <source>A public notice shows role and number of who is on duty, and a name only with consent. The column Publish name says otherwise for single people; people of other authorities are asked by those.</source>
        <translation>对外公示只显示当班人员的身份和编号，本人同意后才显示姓名。个别人员不同的，在“公开姓名”一栏填是或否；外单位联勤人员由其单位征求意见，不在此列。</translation>
    </message>
    <message>
        <source>A workbook with people</source>
        <translation>人员工作簿</translation>
    </message>
    <message>
        <source>A, B, C, D, E</source>
        <translation>甲班，乙班，丙班，丁班，戊班</translation>
    </message>
    <message>
        <source>Armed patrol</source>
        <translation>武装巡逻组</translation>
    </message>
    <message>
        <source>Auxiliaries</source>
        <translation>辅警</translation>
    </message>
    <message>
        <source>Bus station</source>
        <translation>汽车站执勤点</translation>
    </message>
    <message>
        <source>C&amp;hoose another place…</source>
        <translation>更改位置(&amp;H)…</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清空(&amp;L)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Car patrol</source>
        <translation>车巡组</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>卡点</translation>
    </message>
    <message>
        <source>Copy the list in Excel and paste it here (Ctrl+V): name, badge number, role, unit and team, with or without headings. Or type.</source>
        <translation>在 Excel 中复制名单后粘贴到这里（Ctrl+V）：姓名、警号、身份、单位、警组，有无表头均可；也可以直接录入。</translation>
    </message>
    <message>
        <source>Create the &amp;plan</source>
        <translation>创建方案(&amp;P)</translation>
    </message>
    <message>
        <source>Day &amp;begins at</source>
        <translation>每日起始(&amp;B)</translation>
    </message>
    <message>
        <source>Day and night, 12 hours each</source>
        <translation>白夜两班，各12小时</translation>
    </message>
    <message>
        <source>Day kiosk</source>
        <translation>白天岗亭</translation>
    </message>
    <message>
        <source>Duty leader</source>
        <translation>带班领导</translation>
    </message>
    <message>
        <source>Early, late and night, 8 hours each</source>
        <translation>早中夜三班，各8小时</translation>
    </message>
    <message>
        <source>Foot patrol</source>
        <translation>步巡组</translation>
    </message>
    <message>
        <source>From a &amp;workbook…</source>
        <translation>从工作簿导入(&amp;W)…</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>How posts round the clock share out the day. Posts with hours of their own bring their own shifts.</source>
        <translation>24小时岗位一天分几班。有固定时段的岗位会自带班次。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Kind of the post to be added</source>
        <translation>要添加的岗位类别</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>岗亭</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>领导</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>菜市执勤点</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>下一步(&amp;X)</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新建方案</translation>
    </message>
    <message>
        <source>No people were found in that.</source>
        <translation>没有识别出人员。</translation>
    </message>
    <message>
        <source>No rotation</source>
        <translation>不轮班</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>民警</translation>
    </message>
    <message>
        <source>Our station</source>
        <translation>本所</translation>
    </message>
    <message>
        <source>Peak-hour post</source>
        <translation>高峰岗</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>People without a team are spread over the &amp;teams</source>
        <translation>未编组的人员平均分到各警组(&amp;T)</translation>
    </message>
    <message>
        <source>Plan &amp;file</source>
        <translation>方案文件(&amp;F)</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Publish name</source>
        <translation>公开姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>轮班</translation>
    </message>
    <message>
        <source>Row {row}: {what}</source>
        <translation>第 {row} 行：{what}</translation>
    </message>
    <message>
        <source>School post</source>
        <translation>护学岗</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Special operation</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>广场执勤点</translation>
    </message>
    <message>
        <source>Standing point</source>
        <translation>屯警点</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Station &amp;name</source>
        <translation>单位名称(&amp;N)</translation>
    </message>
    <message>
        <source>Station duty</source>
        <translation>值班室</translation>
    </message>
    <message>
        <source>Su&amp;pervision telephone</source>
        <translation>监督电话(&amp;P)</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>警组</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>警组</translation>
    </message>
    <message>
        <source>Teams and rotation</source>
        <translation>警组与轮班</translation>
    </message>
    <message>
        <source>Teams that follow a fixed cycle are rostered along it. Without one, duties are shared out freely.</source>
        <translation>有固定周期的警组按周期排班；不轮班的，逐人均衡排班。</translation>
    </message>
    <message>
        <source>The first two weeks</source>
        <translation>前两周</translation>
    </message>
    <message>
        <source>The name stands at the head of every paper, the telephones on public notices.</source>
        <translation>单位名称用于各类表格的标题，电话用于岗亭公示。</translation>
    </message>
    <message>
        <source>The new plan is not made yet: what you have entered is not kept.</source>
        <translation>新方案还没有建立，现在离开，已填写的内容不会保留。</translation>
    </message>
    <message>
        <source>The plan is one file; every change is saved in it at once.</source>
        <translation>方案就是一个文件，每次修改立即保存。</translation>
    </message>
    <message>
        <source>Their &amp;names may stand on public notices (they have agreed)</source>
        <translation>以上人员已同意在对外公示中公开姓名(&amp;N)</translation>
    </message>
    <message>
        <source>This takes about {officers} {officers:officer|officers} and {others} {others:auxiliary|auxiliaries} or others, rest and leave included.</source>
        <translation>计入休息和休假，约需民警 {officers} 人、辅警及其他 {others} 人。</translation>
    </message>
    <message>
        <source>Two posts are called {name}.</source>
        <translation>有两个岗位都叫“{name}”。</translation>
    </message>
    <message>
        <source>Two teams have the same name.</source>
        <translation>有两个警组同名。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Video patrol</source>
        <translation>视频巡查</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访组</translation>
    </message>
    <message>
        <source>Where people stand, and how many on each shift. Everything can be changed and refined later.</source>
        <translation>设哪些岗位，每班几人。以后都可以修改、细化。</translation>
    </message>
    <message>
        <source>Where to keep the plan</source>
        <translation>方案存放位置</translation>
    </message>
    <message>
        <source>armed patrol</source>
        <translation>武装巡逻</translation>
    </message>
    <message>
        <source>bus station by day</source>
        <translation>车站值守</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>白天</translation>
    </message>
    <message>
        <source>by night</source>
        <translation>夜间</translation>
    </message>
    <message>
        <source>checkpoint by night</source>
        <translation>夜间设卡</translation>
    </message>
    <message>
        <source>evening foot patrol</source>
        <translation>晚间步巡</translation>
    </message>
    <message>
        <source>evening market</source>
        <translation>晚市</translation>
    </message>
    <message>
        <source>evening peak</source>
        <translation>晚高峰</translation>
    </message>
    <message>
        <source>full name, such as Cloud Ridge Town Police Station</source>
        <translation>全称，如：云岭县公安局城关派出所</translation>
    </message>
    <message>
        <source>kiosk by day</source>
        <translation>日间岗亭</translation>
    </message>
    <message>
        <source>morning market</source>
        <translation>早市</translation>
    </message>
    <message>
        <source>morning peak</source>
        <translation>早高峰</translation>
    </message>
    <message>
        <source>not named yet</source>
        <translation>尚未填写</translation>
    </message>
    <message>
        <source>round the clock</source>
        <translation>24小时</translation>
    </message>
    <message>
        <source>school begins</source>
        <translation>上学护学</translation>
    </message>
    <message>
        <source>school ends</source>
        <translation>放学护学</translation>
    </message>
    <message>
        <source>square in the evening</source>
        <translation>广场晚间</translation>
    </message>
    <message>
        <source>standby</source>
        <translation>备勤</translation>
    </message>
    <message>
        <source>standing point</source>
        <translation>屯警</translation>
    </message>
    <message>
        <source>usual hours of the kind</source>
        <translation>该类岗位惯用时段</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>{count} {count:auxiliary|auxiliaries} or others</source>
        <translation>辅警及其他{count}人</translation>
    </message>
    <message>
        <source>{count} {count:officer|officers}</source>
        <translation>民警{count}人</translation>
    </message>
    <message>
        <source>{count} {count:person|people}</source>
        <translation>共{count}人。</translation>
    </message>
    <message>
        <source>{count} {count:person|people} without a number get one.</source>
        <translation>{count}人没有编号，将自动编号。</translation>
    </message>
    <message>
        <source>{count} {count:person|people}. The posts take about {needed} with rest and leave: about {missing} {missing:is|are} missing ({who}). You can make the plan all the same, rostering names the places that stay open; or go back and take fewer posts, or fewer people on a shift.</source>
        <translation>共{count}人。按这些岗位，算上轮休和休假约需{needed}人，大约还差{missing}人（{who}）。可以照样建立方案，排班时会指出哪些岗位空缺；也可以返回，减少岗位或每班人数。</translation>
    </message>
    <message>
        <source>{count} {count:person|people}. The posts take about {needed} with rest and leave: there are enough.</source>
        <translation>共{count}人。按这些岗位，算上轮休和休假约需{needed}人，人手够用。</translation>
    </message>
    <message>
        <source>{count} {count:person|people}: {officers} {officers:officer|officers}, {auxiliaries} {auxiliaries:auxiliary|auxiliaries}, {others} {others:other|others}.</source>
        <translation>共{count}人：民警{officers}人、辅警{auxiliaries}人、其他{others}人。</translation>
    </message>
    <message>
        <source>{hours} {times}</source>
        <translation>{hours} {times}</translation>
    </message>
    <message>
        <source>{hours} {times}, {days}</source>
        <translation>{hours} {times}，{days}</translation>
    </message>
    <message>
        <source>{names}</source>
        <translation>{names}</translation>
    </message>
    <message>
        <source>{name} {start} to {end}</source>
        <translation>{name} {start}–{end}</translation>
    </message>
    <message>
        <source>{name}: enter how many people.</source>
        <translation>{name}：请填写人数。</translation>
    </message>
    <message>
        <source>{posts}: a 24-hour kiosk is to be manned round the clock, else every day brings a reminder; choose those hours, or another kind of post.</source>
        <translation>{posts}：24小时岗亭应全天有人，否则每天都会提醒；请把时段选为24小时，或换一类岗位。</translation>
    </message>
    <message>
        <source>{start}–{end}</source>
        <translation>{start}–{end}</translation>
    </message>
    <message>
        <source>{teams} {teams:team|teams}, {days} {days:day|days} a cycle; {hours} {hours:hour|hours} a week on average, at least {rest} {rest:hour|hours} of rest, at most {nights} {nights:night|nights} in a row.</source>
        <translation>{teams} 个警组，{days} 天一个周期；平均每周 {hours} 小时，班间至少休息 {rest} 小时，最多连续 {nights} 个夜班。</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>{count} more of this kind.</source>
        <translation>另有{count}条。</translation>
    </message>
</context>
<context>
    <name>notice</name>
    <message>
        <source>Badge {number}</source>
        <translation>警号 {number}</translation>
    </message>
    <message>
        <source>Complaints about police</source>
        <translation>监督举报</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>紧急报警</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Government service line</source>
        <translation>政务服务便民热线</translation>
    </message>
    <message>
        <source>Issued {day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>Joint force</source>
        <translation>联勤</translation>
    </message>
    <message>
        <source>Kiosk No. {post}</source>
        <translation>岗亭编号 {post}</translation>
    </message>
    <message>
        <source>Leader in charge</source>
        <translation>责任领导</translation>
    </message>
    <message>
        <source>Mobile {number}</source>
        <translation>手机 {number}</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Names are being updated. In an emergency call 110.</source>
        <translation>值守人员信息更新中，紧急情况请拨打 110。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一班</translation>
    </message>
    <message>
        <source>No shift at this hour. In an emergency call 110.</source>
        <translation>本时段不设值守，紧急情况请拨打 110。</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>编号 {number}</translation>
    </message>
    <message>
        <source>Nobody is on duty at this post on these dates. In an emergency call 110.</source>
        <translation>这些日期不设岗。紧急情况请拨打 110。</translation>
    </message>
    <message>
        <source>Nobody is on duty at this post today. In an emergency call 110.</source>
        <translation>本日不设岗。紧急情况请拨打 110。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当班</translation>
    </message>
    <message>
        <source>Officers in charge by shift</source>
        <translation>各班带班民警</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>值守人员</translation>
    </message>
    <message>
        <source>On duty today</source>
        <translation>今日值守</translation>
    </message>
    <message>
        <source>Our promise</source>
        <translation>服务承诺</translation>
    </message>
    <message>
        <source>Police notice</source>
        <translation>警务公示栏</translation>
    </message>
    <message>
        <source>Post No. {post}</source>
        <translation>岗位编号 {post}</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Scan to call this post</source>
        <translation>扫码拨打值守电话</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Supervision of our unit</source>
        <translation>本单位监督电话</translation>
    </message>
    <message>
        <source>Telephone of this post</source>
        <translation>值守电话</translation>
    </message>
    <message>
        <source>The duty times are being updated. In an emergency call 110.</source>
        <translation>值守安排更新中，紧急情况请拨打 110。</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Traffic accidents</source>
        <translation>交通事故报警</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Valid from {moment}</source>
        <translation>有效期自 {moment}</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>What we do at this kiosk</source>
        <translation>岗亭职责</translation>
    </message>
    <message>
        <source>What we do at this post</source>
        <translation>岗位职责</translation>
    </message>
    <message>
        <source>What you can have done here</source>
        <translation>服务事项</translation>
    </message>
    <message>
        <source>Who serves at this post</source>
        <translation>本岗执勤人员</translation>
    </message>
    <message>
        <source>a new notice is posted</source>
        <translation>新公示张贴时止</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>daytime</source>
        <translation>白天</translation>
    </message>
    <message>
        <source>evening</source>
        <translation>晚间</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>早间</translation>
    </message>
    <message>
        <source>night</source>
        <translation>夜间</translation>
    </message>
    <message>
        <source>no duty at this post</source>
        <translation>本日不设岗</translation>
    </message>
    <message>
        <source>see the notice of the day</source>
        <translation>以当日公示为准</translation>
    </message>
    <message>
        <source>until {moment}</source>
        <translation>至 {moment}</translation>
    </message>
    <message>
        <source>{day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>{day} {hour}</source>
        <translation>{day} {hour}</translation>
    </message>
    <message>
        <source>{heading} ({number} of {total})</source>
        <translation>{heading}（第{number}页 共{total}页）</translation>
    </message>
    <message>
        <source>{month:0&gt;2}-{day:0&gt;2} {start} – next day {end}</source>
        <translation>{month}月{day}日 {start}–次日{end}</translation>
    </message>
    <message>
        <source>{month:0&gt;2}-{day:0&gt;2} {start} – {end}</source>
        <translation>{month}月{day}日 {start}–{end}</translation>
    </message>
    <message>
        <source>{month:0&gt;2}-{day:0&gt;2} {weekday}</source>
        <translation>{month}月{day}日 {weekday}</translation>
    </message>
    <message>
        <source>{unit} {number} {number:person|people}</source>
        <translation>{unit} {number}人</translation>
    </message>
    <message>
        <source>{year}-{month:0&gt;2}-{day:0&gt;2} to {last_month:0&gt;2}-{last_day:0&gt;2}</source>
        <translation>{year}年{month}月{day}日至{last_month}月{last_day}日</translation>
    </message>
    <message>
        <source>{year}-{month:0&gt;2}-{day:0&gt;2} to {last_year}-{last_month:0&gt;2}-{last_day:0&gt;2}</source>
        <translation>{year}年{month}月{day}日至{last_year}年{last_month}月{last_day}日</translation>
    </message>
</context>
<context>
    <name>notice checks</name>
    <message>
        <source>{count} {count:person who serves at a post|people who serve at posts} with a board {count:is|are} not named on notices; tick 公开姓名 for those who have agreed: {people}</source>
        <translation>在公示岗位执勤的 {count} 人未公开姓名，公示只印身份和警号；已征得本人同意的，请勾选“公开姓名”：{people}</translation>
    </message>
    <message>
        <source>{name} ({id}), at {posts}: only role and number are shown; tick 公开姓名 once this person has agreed.</source>
        <translation>{name}（{id}），{posts}：公示只印身份和警号；征得本人同意后请勾选“公开姓名”。</translation>
    </message>
    <message>
        <source>{what}: it names {name} ({id}), who has not agreed to be named; take the name out.</source>
        <translation>{what}：含有 {name}（{id}）的姓名，本人未同意公开，请删去。</translation>
    </message>
</context>
<context>
    <name>notice dialog</name>
    <message>
        <source>&amp;Take these days</source>
        <translation>取用这些日期(&amp;T)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Days in the text</source>
        <translation>原文中的日期</translation>
    </message>
    <message>
        <source>Holiday notice for {year}: {count} {count:day|days}</source>
        <translation>取用{year}年放假通知（{count}天）</translation>
    </message>
    <message>
        <source>Holidays of {year} are &amp;checked with this</source>
        <translation>同时标为“{year}年放假安排已核对”(&amp;C)</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>No days off and no make-up workdays were found in the text.</source>
        <translation>没有从文字中识别出放假或上班的日期。</translation>
    </message>
    <message>
        <source>Not understood, please look: “{text}”</source>
        <translation>未能识别，请人工核对：“{text}”</translation>
    </message>
    <message>
        <source>Paste a holiday notice</source>
        <translation>粘贴放假通知</translation>
    </message>
    <message>
        <source>Paste the text of the notice here, whole or in part, such as “Four, Tomb-sweeping Day: 4月4日（周六）至6日（周一）放假，共3天。” Nothing is taken before you say so.</source>
        <translation>把放假通知的原文（全文或其中几条）粘贴到这里，如“四、清明节：4月4日（周六）至6日（周一）放假，共3天。”识别结果先列在下面，点“取用”才写入日历。</translation>
    </message>
    <message>
        <source>Text of the notice</source>
        <translation>通知原文</translation>
    </message>
    <message>
        <source>The text of the notice has not been taken over.</source>
        <translation>放假通知的内容还没有取用。</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>原为</translation>
    </message>
    <message>
        <source>{year}: {off} {off:day|days} off, {statutory} of them statutory; {worked} make-up {worked:workday|workdays}.</source>
        <translation>{year}年：放假{off}天（其中法定节假日{statutory}天），调休上班{worked}天。</translation>
    </message>
</context>
<context>
    <name>overview</name>
    <message>
        <source>All notices that hang are right.</source>
        <translation>张贴的公示栏均与班表一致。</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证件到期</translation>
    </message>
    <message>
        <source>Due before today {due}: {made} made, {missed} missed or skipped.</source>
        <translation>今天以前应到 {due} 次：已到 {made} 次，未到或跳过 {missed} 次。</translation>
    </message>
    <message>
        <source>Duty leader: {people}</source>
        <translation>带班领导：{people}</translation>
    </message>
    <message>
        <source>Evenness, {period}</source>
        <translation>均衡情况 {period}</translation>
    </message>
    <message>
        <source>From the least to the most of one person; the line is the mean. Leaders apart.</source>
        <translation>条形为每人最少至最多，竖线为人均；不含领导。</translation>
    </message>
    <message>
        <source>From today on {come} {come:duty comes|duties come} and {gone} {gone:goes|go} that are not published.</source>
        <translation>自今日起有未发布的改动：新增{come}班，撤下{gone}班。</translation>
    </message>
    <message>
        <source>Gathering…</source>
        <translation>正在汇总…</translation>
    </message>
    <message>
        <source>Manned posts by hour: {numbers}</source>
        <translation>分时在岗岗位数：{numbers}</translation>
    </message>
    <message>
        <source>Months ahead</source>
        <translation>后续月份</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一班</translation>
    </message>
    <message>
        <source>No duty leader is rostered.</source>
        <translation>未排带班领导。</translation>
    </message>
    <message>
        <source>No gaps; {count} {count:duty is|duties are} manned.</source>
        <translation>无缺口，{count}个班次均有人。</translation>
    </message>
    <message>
        <source>No route cards are drawn in this period.</source>
        <translation>本时段没有生成路线卡。</translation>
    </message>
    <message>
        <source>No visits are owed.</source>
        <translation>没有欠访。</translation>
    </message>
    <message>
        <source>None ends within 30 days.</source>
        <translation>30天内无证件到期。</translation>
    </message>
    <message>
        <source>Nothing is rostered in this period.</source>
        <translation>本时段尚未排班。</translation>
    </message>
    <message>
        <source>Nothing is rostered or asked for.</source>
        <translation>没有排班，也没有勤务需求。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当班</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Owed at {count} {count:spot|spots}: {visits} {visits:visit|visits}.</source>
        <translation>欠访：{count} 个必巡点共 {visits} 次。</translation>
    </message>
    <message>
        <source>People who see police, by hour: {numbers}</source>
        <translation>分小时计划见警率：{numbers}</translation>
    </message>
    <message>
        <source>Police seen in the street</source>
        <translation>计划见警率</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Publication and notices</source>
        <translation>发布与公示</translation>
    </message>
    <message>
        <source>Street posts manned by hour</source>
        <translation>街面见警（分时）</translation>
    </message>
    <message>
        <source>The holiday notice for {years} is not built in: please enter and check it.</source>
        <translation>未内置{years}年放假通知，请核对录入。</translation>
    </message>
    <message>
        <source>The roster has not been published yet.</source>
        <translation>班表尚未发布。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>今天 {day}</translation>
    </message>
    <message>
        <source>Tomorrow, {day}</source>
        <translation>明天 {day}</translation>
    </message>
    <message>
        <source>Visits of patrols</source>
        <translation>巡逻到访</translation>
    </message>
    <message>
        <source>What is rostered from today on is what has been published.</source>
        <translation>自今日起的班表与已发布的一致。</translation>
    </message>
    <message>
        <source>Who is where at {time}</source>
        <translation>{time} 在岗情况</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有{count}项</translation>
    </message>
    <message>
        <source>average of the period</source>
        <translation>本时段平均</translation>
    </message>
    <message>
        <source>from {day} {time}</source>
        <translation>{day}{time}起</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>{time}起</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>nights</source>
        <translation>夜班（含24小时）</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>not rostered yet</source>
        <translation>未排班</translation>
    </message>
    <message>
        <source>rostered in part, {rows} {rows:row|rows}</source>
        <translation>部分已排，{rows}个班次</translation>
    </message>
    <message>
        <source>rostered, {rows} {rows:row|rows}</source>
        <translation>已排{rows}个班次</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>至{time}</translation>
    </message>
    <message>
        <source>{count} {count:card has|cards have} come due without anything entered, {count:that|the first} of {day}.</source>
        <translation>{count} 张路线卡已到期尚未登记{count:（|，最早为 }{day}{count:）|}。</translation>
    </message>
    <message>
        <source>{count} {count:person|people} missing on {duties} {duties:duty|duties}</source>
        <translation>{duties}个班次共缺{count}人</translation>
    </message>
    <message>
        <source>{day}: visits planned {asked}, route cards {cards}.</source>
        <translation>{day}：计划到访 {asked} 次，路线卡 {cards} 张。</translation>
    </message>
    <message>
        <source>{group}: nights {nights}, hours {hours}</source>
        <translation>{group}：夜班（含24小时）{nights}，工时{hours}</translation>
    </message>
    <message>
        <source>{hour}:00: {posts} {posts:post|posts} manned, {average} on average</source>
        <translation>{hour}时：{posts}个岗位有人，平均{average}个</translation>
    </message>
    <message>
        <source>{hour}:00: {share} of the people in the street see police, {average} on average</source>
        <translation>{hour}:00 见警率 {share}，本期平均 {average}</translation>
    </message>
    <message>
        <source>{least} – {most}</source>
        <translation>{least}–{most}</translation>
    </message>
    <message>
        <source>{moment}</source>
        <translation>{moment}</translation>
    </message>
    <message>
        <source>{people}</source>
        <translation>{people}</translation>
    </message>
    <message>
        <source>{period}: of the people in the streets {percent} see police within {minutes} {minutes:minute|minutes}.</source>
        <translation>{period}：街面上的人有 {percent} 在 {minutes} 分钟内能见到民警。</translation>
    </message>
    <message>
        <source>{period}: visits planned {asked}, route cards {cards}.</source>
        <translation>{period}：计划到访 {asked} 次，路线卡 {cards} 张。</translation>
    </message>
    <message>
        <source>{person}: {certificate} ended on {day}</source>
        <translation>{person}：{certificate}已于{day}到期</translation>
    </message>
    <message>
        <source>{person}: {certificate} ends on {day}, in {days} {days:day|days}</source>
        <translation>{person}：{certificate}{day}到期，还有{days}天</translation>
    </message>
    <message>
        <source>{post}: the notice names another crew for {day} {shift}.</source>
        <translation>{post}：公示栏上{day}{shift}的人员与班表不符。</translation>
    </message>
    <message>
        <source>{spot}: {visits} owed in the next {shift}</source>
        <translation>{spot}：下一个{shift}欠 {visits} 次</translation>
    </message>
    <message>
        <source>{state}, published</source>
        <translation>{state}，已发布</translation>
    </message>
    <message>
        <source>{street}: {percent}, should be {target}</source>
        <translation>{street}：{percent}，目标 {target}</translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>Internal document – keep safe</source>
        <translation>内部资料　注意保管</translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation>第 {number} 页　共 {total} 页</translation>
    </message>
    <message>
        <source>Printed {when}</source>
        <translation>打印 {when}</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>by {who}</source>
        <translation>打印人 {who}</translation>
    </message>
    <message>
        <source>{title} (continued)</source>
        <translation>{title}（续）</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Areas and map</source>
        <translation>区域与地图</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>调班</translation>
    </message>
    <message>
        <source>County</source>
        <translation>全县</translation>
    </message>
    <message>
        <source>Demands</source>
        <translation>勤务需求</translation>
    </message>
    <message>
        <source>Exits and cameras</source>
        <translation>封控与监控</translation>
    </message>
    <message>
        <source>Many stations</source>
        <translation>多所排班</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Patrols</source>
        <translation>巡逻</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>排班</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Shifts and rotations</source>
        <translation>班次与轮班</translation>
    </message>
    <message>
        <source>Siting</source>
        <translation>岗亭选点</translation>
    </message>
</context>
<context>
    <name>paper titles</name>
    <message>
        <source>quarter {number} of {year}</source>
        <translation>{year}年第{number}季度</translation>
    </message>
    <message>
        <source>the year {year}</source>
        <translation>{year}年</translation>
    </message>
    <message>
        <source>{days}</source>
        <translation>{days}</translation>
    </message>
    <message>
        <source>{day}</source>
        <translation>{day}日</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>{paper}, {when}</source>
        <translation>{when}{paper}</translation>
    </message>
    <message>
        <source>{unit}: {paper}, {when}</source>
        <translation>{unit}{when}{paper}</translation>
    </message>
</context>
<context>
    <name>papers page</name>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>另存为PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Team</source>
        <translation>警组(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Check at least one post.</source>
        <translation>请至少勾选一个岗位。</translation>
    </message>
    <message>
        <source>Choose a folder for all papers</source>
        <translation>选择存放全部表格材料的文件夹</translation>
    </message>
    <message>
        <source>Choose a folder for {count} {count:file|files}</source>
        <translation>选择保存{count}个文件的文件夹</translation>
    </message>
    <message>
        <source>Date of the notices</source>
        <translation>公示日期</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Everything of the period…</source>
        <translation>全部表格材料…</translation>
    </message>
    <message>
        <source>Fonts, included in the file: {fonts}</source>
        <translation>字体（已嵌入文件）：{fonts}</translation>
    </message>
    <message>
        <source>For web and scree&amp;n…</source>
        <translation>网站和屏幕版(&amp;N)…</translation>
    </message>
    <message>
        <source>It was not printed.</source>
        <translation>未打印。</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Last date of the notices</source>
        <translation>公示的截止日期</translation>
    </message>
    <message>
        <source>Making the paper…</source>
        <translation>正在生成…</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>No post has a public board. Mark those that have one on the page of posts.</source>
        <translation>没有设公示栏的岗位，请在“岗位”页勾选公示。</translation>
    </message>
    <message>
        <source>No printer is set up on this computer; add one in the settings of the system, or save the paper as PDF and print it elsewhere.</source>
        <translation>本机没有安装打印机；请在系统设置中添加打印机，或另存为PDF后到别处打印。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>P&amp;ost</source>
        <translation>岗位(&amp;O)</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>打印(&amp;R)…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Page for a web site (*.html);;Pictures for a screen (*.png)</source>
        <translation>网站页面 (*.html);;屏幕图片 (*.png)</translation>
    </message>
    <message>
        <source>Pages handed to the printer: {pages}</source>
        <translation>已送打印机，共{pages}页</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>表格材料</translation>
    </message>
    <message>
        <source>Pe&amp;rson</source>
        <translation>人员(&amp;R)</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Posts of this unit</source>
        <translation>这个单位的岗位</translation>
    </message>
    <message>
        <source>Posts with a public board</source>
        <translation>设公示栏的岗位</translation>
    </message>
    <message>
        <source>Preview of the paper</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as &amp;table…</source>
        <translation>另存为表格(&amp;T)…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为PDF…</translation>
    </message>
    <message>
        <source>Save overtime and allowances</source>
        <translation>保存加班与补贴表</translation>
    </message>
    <message>
        <source>Save the notices</source>
        <translation>保存公示</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>另存为PDF</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopped; {count} {count:paper is|papers are} in {folder}.</source>
        <translation>已停止；{folder} 中有 {count} 份表格材料。</translation>
    </message>
    <message>
        <source>The papers of the period are being written; those that are missing will not be.</source>
        <translation>本时段的材料正在写出，现在离开，其余的将不再写出。</translation>
    </message>
    <message>
        <source>The same figures for Excel or the pay office: who, how many, days in lieu, yuan.</source>
        <translation>同样的数，给 Excel 或财务用：姓名、次数、补休天数、金额。</translation>
    </message>
    <message>
        <source>The same notices for the web site of the county, as one file that needs nothing else, or as pictures for a screen, 1080 × 1920.</source>
        <translation>同样的公示，供县政府网站使用（单个文件，不需其他文件），或作为 1080 × 1920 竖屏图片。</translation>
    </message>
    <message>
        <source>This notice shows no names, only roles and numbers: nobody who serves there has Publish name ticked. Tick it for those who have agreed.</source>
        <translation>这份公示上不会显示姓名，只有身份和编号：在这些岗位当班的人员都没有勾选“公开姓名”。本人同意的，请到人员表中勾选。</translation>
    </message>
    <message>
        <source>To the people</source>
        <translation>去人员表</translation>
    </message>
    <message>
        <source>Which of the files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>页宽</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx);;Table of one month (*.csv)</source>
        <translation>工作簿 (*.xlsx);;单月表格 (*.csv)</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>as set in the plan ({language})</source>
        <translation>按方案设置（{language}）</translation>
    </message>
    <message>
        <source>of all units</source>
        <translation>全部单位</translation>
    </message>
    <message>
        <source>overtime and allowances</source>
        <translation>加班与补贴</translation>
    </message>
    <message>
        <source>{count} more; the assessment before personal data is made public lists all that concern numbers.</source>
        <translation>另有{count}条；号码方面的问题全部列在个人信息公开影响评估表中。</translation>
    </message>
    <message>
        <source>{count} {count:paper|papers} written into {folder}.</source>
        <translation>已将 {count} 份表格材料存入 {folder}。</translation>
    </message>
    <message>
        <source>{count} {count:paper|papers} written into {folder}; {missing} had nothing to print, see the list there.</source>
        <translation>已将 {count} 份表格材料存入 {folder}；{missing} 份无内容可打印，见该文件夹中的目录。</translation>
    </message>
    <message>
        <source>{number} / {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <source>{number} of {total}: {paper} {post}</source>
        <translation>第 {number} / {total} 份：{paper} {post}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
</context>
<context>
    <name>patrol arrangement</name>
    <message>
        <source>Beat</source>
        <translation>巡区</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Patrol, shift</source>
        <translation>巡逻组、班次</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Spots and visits</source>
        <translation>必巡点及次数</translation>
    </message>
    <message>
        <source>The number behind a spot is how often it is visited in the shift. When, stands on the route cards alone, which are printed for the day and kept under seal. Works with: posts that are manned near the spots.</source>
        <translation>必巡点后面的数字是本班到访次数。时刻只写在路线卡上，路线卡当天印发、密封保管。联动力量：附近有人值守的岗位。</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>Works with</source>
        <translation>联动力量</translation>
    </message>
    <message>
        <source>arrangement of patrols</source>
        <translation>巡逻勤务安排表</translation>
    </message>
    <message>
        <source>{spot} {count}×</source>
        <translation>{spot}{count}次</translation>
    </message>
</context>
<context>
    <name>patrol figures</name>
    <message>
        <source>Doses kept</source>
        <translation>均衡兑现</translation>
    </message>
    <message>
        <source>Foreseeable</source>
        <translation>可预测度</translation>
    </message>
    <message>
        <source>Gain of a watcher</source>
        <translation>观察者优势</translation>
    </message>
    <message>
        <source>How many points more often somebody who has watched for two weeks finds twenty minutes without police than somebody who picks them blindly. Should be 6 at most.</source>
        <translation>盯守两周再下手的人，找到二十分钟无警空档的机会比随便碰运气的人多几个百分点。应不超过 6。</translation>
    </message>
    <message>
        <source>Longest gap, minutes</source>
        <translation>最长间隔（分钟）</translation>
    </message>
    <message>
        <source>Minutes between two visits in a row at spots with a longest gap, while somebody patrols there and the spot is open; in brackets the middle one.</source>
        <translation>必巡点相邻两次到访之间的分钟数，只算有人巡逻且在时段内的；括号里是中位数。</translation>
    </message>
    <message>
        <source>Must-visits made</source>
        <translation>必巡到访</translation>
    </message>
    <message>
        <source>Of the crews' time what visits and ways take, in brackets the ways alone; 30 % are kept for calls.</source>
        <translation>到访和路上用掉的时间占班组工时的比例，括号里只算路上；三成时间留着处警。</translation>
    </message>
    <message>
        <source>Shared by crews</source>
        <translation>各组均衡</translation>
    </message>
    <message>
        <source>Spots whose visits come to 90 to 110 % of what their weight gives them over the dates; in brackets the spot that got least of its share. Should be 95 %, none below 80 %.</source>
        <translation>到访次数为权重应得的90% 到 110%的必巡点所占比例；括号里是兑现最少的一个。应达到 95%，没有低于 80% 的。</translation>
    </message>
    <message>
        <source>Time used</source>
        <translation>用时占比</translation>
    </message>
    <message>
        <source>Visits made</source>
        <translation>到访率</translation>
    </message>
    <message>
        <source>Visits on the cards that were made, or still may be, of all that were asked for; those that no crew had time for count as asked. Should be 97 % at least.</source>
        <translation>卡上已到或还可能到的次数，占全部应到的比例；排不进去的也算应到。应不低于 97%。</translation>
    </message>
    <message>
        <source>Visits to spots with a longest gap: one in every half of it, while it is open.</source>
        <translation>有最长间隔的必巡点应到的次数：在时段内，每半个间隔一次。</translation>
    </message>
    <message>
        <source>Visits within ten minutes of one at the same spot the day before, and a week before: yesterday should tell no more than a week ago (3 points at most).</source>
        <translation>与前一天、前一周同一点相差十分钟以内的到访所占比例：昨天透露的不应比一周前多（至多 3 个百分点）。</translation>
    </message>
    <message>
        <source>Where several patrols share their spots in a shift: visits of a person to a spot, divided by an even share of all visits to it in these shifts; the least and the most of anybody with five and more. 1 is even; routes are dealt out so that nobody has the same spot too often.</source>
        <translation>同一班次有几组巡逻共同负责一批必巡点时：某人到某点的次数除以这些班次平均应到的次数，取满五次的人中最低和最高的；1 为均等。生成路线卡时会轮换路线，避免总是同一组跑难跑的点。</translation>
    </message>
</context>
<context>
    <name>patrol log</name>
    <message>
        <source>Calls for help</source>
        <translation>群众求助</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>车　号</translation>
    </message>
    <message>
        <source>Cars checked</source>
        <translation>盘查车辆</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日　期</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>化解纠纷</translation>
    </message>
    <message>
        <source>Duty leader</source>
        <translation>带班领导</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>发现隐患</translation>
    </message>
    <message>
        <source>Head of the patrol</source>
        <translation>带队民警</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>合　计</translation>
    </message>
    <message>
        <source>Kilometres after</source>
        <translation>终止里程</translation>
    </message>
    <message>
        <source>Kilometres before</source>
        <translation>起始里程</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>停留分钟</translation>
    </message>
    <message>
        <source>No patrol is rostered on these dates and posts.</source>
        <translation>这些日期、岗位没有安排巡逻。</translation>
    </message>
    <message>
        <source>No. ________</source>
        <translation>编号：________</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>巡逻情况</translation>
    </message>
    <message>
        <source>Patrol</source>
        <translation>巡　组</translation>
    </message>
    <message>
        <source>Patrol log</source>
        <translation>巡逻日志</translation>
    </message>
    <message>
        <source>People</source>
        <translation>巡逻人员</translation>
    </message>
    <message>
        <source>People checked</source>
        <translation>盘查人员</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点（必巡点）</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路线编号</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班　次</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Unusual</source>
        <translation>特殊情况</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>on foot</source>
        <translation>步</translation>
    </message>
    <message>
        <source>{day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>□ foot □ car</source>
        <translation>□步 □车</translation>
    </message>
</context>
<context>
    <name>patrol papers</name>
    <message>
        <source>No joint enforcement is planned from {first} to {last}.</source>
        <translation>{first}至{last}没有安排联合执法。</translation>
    </message>
    <message>
        <source>Route cards are printed for the day only; choose one date.</source>
        <translation>路线卡只印当天的；请只选一天。</translation>
    </message>
    <message>
        <source>There are no route cards of these dates and posts; draw them first (巡逻, patrol).</source>
        <translation>所选日期和岗位没有路线卡；请先在“巡逻”页生成。</translation>
    </message>
    <message>
        <source>printed for the day only, and handed out sealed</source>
        <translation>只印当天，密封下发</translation>
    </message>
</context>
<context>
    <name>patrol visits</name>
    <message>
        <source>Planned: visits on the route cards of the period. Due: those of dates before today. Made, missed and skipped: as entered when the cards came back; what is not entered yet is neither. Owed: what the weights of the spots ask for and nobody made, counted up over a month; the next cards have it with more weight.</source>
        <translation>计划：本时段路线卡上的到访次数。应到：其中今天以前的。已到、未到、跳过：收回路线卡后登记的结果，未登记的不计入。欠访：按必巡点权重应访而无人到访的次数，按一个月累计，下次生成路线卡时优先补上。</translation>
    </message>
</context>
<context>
    <name>patrols</name>
    <message>
        <source>A time of arrival belongs to a visit that was made (到).</source>
        <translation>只有已到的到访才填到达时间。</translation>
    </message>
    <message>
        <source>A visit of {name} takes {least} to {most} minutes.</source>
        <translation>{name}一次到访要 {least} 至 {most} 分钟。</translation>
    </message>
    <message>
        <source>A visit that no card asked for can only be one that was made (到).</source>
        <translation>卡上没有要求的到访，只能登记为“到”。</translation>
    </message>
    <message>
        <source>No post patrols: it takes one of the kind 车巡, 步巡 or 武装巡逻.</source>
        <translation>没有巡逻岗；需要车巡、步巡或武装巡逻类岗位。</translation>
    </message>
    <message>
        <source>No street leads to {spots}: the way there is estimated by the straight line.</source>
        <translation>没有街道通到{spots}：路程按直线估算。</translation>
    </message>
    <message>
        <source>Nobody is rostered on patrol from {first} to {last}; roster the period first.</source>
        <translation>{first}至{last}巡逻岗没有排人；请先排班。</translation>
    </message>
    <message>
        <source>The crew of {count} {count:shift|shifts} has changed since {count:its|their} cards were drawn ({named}); draw {count:it|these} again.</source>
        <translation>有 {count} 个班次生成路线卡后换了人（{named}）；请重新生成{count:|这些班次}。</translation>
    </message>
    <message>
        <source>The drawing of the route cards ended by itself; nothing has been changed. Try it again.</source>
        <translation>生成路线卡意外中断，什么都没有改变。请再试一次。</translation>
    </message>
    <message>
        <source>The hours {one} and {other} overlap; let one begin when the other ends.</source>
        <translation>{one}和{other}两个时段重叠；请让一个在另一个结束时开始。</translation>
    </message>
    <message>
        <source>The weight of {name} must be a number from 0 on.</source>
        <translation>{name}的权重应是不小于 0 的数。</translation>
    </message>
    <message>
        <source>There are no must-visit spots; enter them first (必巡).</source>
        <translation>还没有必巡点；请先填写必巡点。</translation>
    </message>
    <message>
        <source>There is no route card of this date, post and shift.</source>
        <translation>这个日期、岗位和班次没有路线卡。</translation>
    </message>
    <message>
        <source>This visit is not there any more; look at the card again.</source>
        <translation>这次到访已经不在了；请重新查看路线卡。</translation>
    </message>
    <message>
        <source>Visits of {day} have been entered; what has been entered is not drawn away.</source>
        <translation>{day}的到访已经登记；登记过的不能重新生成。</translation>
    </message>
    <message>
        <source>area</source>
        <translation>区</translation>
    </message>
    <message>
        <source>by car</source>
        <translation>车</translation>
    </message>
    <message>
        <source>draw route cards</source>
        <translation>生成路线卡</translation>
    </message>
    <message>
        <source>either</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>line</source>
        <translation>线</translation>
    </message>
    <message>
        <source>made</source>
        <translation>到</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>on foot</source>
        <translation>步</translation>
    </message>
    <message>
        <source>plan joint enforcement</source>
        <translation>安排联合执法</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>{count} {count:shift has|shifts have} no route cards yet.</source>
        <translation>有 {count} 个班次还没有路线卡。</translation>
    </message>
    <message>
        <source>{day} {shift}</source>
        <translation>{day} {shift}</translation>
    </message>
    <message>
        <source>{first}-{until} are no hours of a day; write such as 7-9, from 0 to 24.</source>
        <translation>{first}-{until}不是一天里的时段；请写成 7-9，从 0 到 24。</translation>
    </message>
    <message>
        <source>{name} can be asked for every {least} to {most} minutes; leave it empty where its weight decides.</source>
        <translation>{name}可以要求每隔 {least} 至 {most} 分钟到访一次；按权重安排的就留空。</translation>
    </message>
    <message>
        <source>{name} has no place: give x and y, a street or an area.</source>
        <translation>{name}没有位置：请填 x 和 y，或选街道、区域。</translation>
    </message>
    <message>
        <source>{time} is not in the shift, {start}–{end}, nor within an hour of it.</source>
        <translation>{time}不在本班时间（{start}–{end}）内，前后也超过1小时。</translation>
    </message>
</context>
<context>
    <name>patrols page</name>
    <message>
        <source>&amp;All made</source>
        <translation>全部到位(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Draw cards</source>
        <translation>生成路线卡(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Joint enforcement…</source>
        <translation>联合执法(&amp;J)…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Stop drawing</source>
        <translation>停止生成(&amp;S)</translation>
    </message>
    <message>
        <source>A&amp;ll anew</source>
        <translation>全部重新生成(&amp;L)</translation>
    </message>
    <message>
        <source>Another spot</source>
        <translation>另一处</translation>
    </message>
    <message>
        <source>Arr&amp;ived</source>
        <translation>到达(&amp;I)</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>Beats</source>
        <translation>巡区</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Cards and visits</source>
        <translation>路线卡与到访</translation>
    </message>
    <message>
        <source>Cards of the date</source>
        <translation>当天的路线卡</translation>
    </message>
    <message>
        <source>Cards of {count} {count:shift|shifts} were drawn.</source>
        <translation>已生成 {count} 个班次的路线卡。</translation>
    </message>
    <message>
        <source>Choose a card at the left.</source>
        <translation>请在左侧选一张卡。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Draw &amp;all anew</source>
        <translation>全部重新生成(&amp;A)</translation>
    </message>
    <message>
        <source>Draw this shift agai&amp;n</source>
        <translation>重新生成本班(&amp;N)</translation>
    </message>
    <message>
        <source>Drawing the route cards…</source>
        <translation>正在生成路线卡…</translation>
    </message>
    <message>
        <source>Drawing: {done} of {of} {of:shift|shifts}</source>
        <translation>正在生成：{done}/{of} 班</translation>
    </message>
    <message>
        <source>Draws all cards of these dates again, but for those entered.</source>
        <translation>把这些日期的卡全部重新生成，已登记的除外。</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>F&amp;ound</source>
        <translation>情况(&amp;O)</translation>
    </message>
    <message>
        <source>Keys in the list: 1 made, 2 missed, 3 skipped, 0 not entered; Enter: time and note.</source>
        <translation>列表里按键：1 到，2 缺，3 跳过，0 未登记；回车填时间和情况。</translation>
    </message>
    <message>
        <source>Must-visit spots</source>
        <translation>必巡点</translation>
    </message>
    <message>
        <source>No cards on this date.</source>
        <translation>这一天没有路线卡。</translation>
    </message>
    <message>
        <source>No visits are owed.</source>
        <translation>没有欠巡。</translation>
    </message>
    <message>
        <source>Nothing to draw: the cards fit those on duty.</source>
        <translation>不用生成：路线卡与在岗人员一致。</translation>
    </message>
    <message>
        <source>Owed, made good in the next shifts: {visits}.</source>
        <translation>欠巡，下几个班次补上：{visits}。</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>打印(&amp;R)…</translation>
    </message>
    <message>
        <source>Patrol</source>
        <translation>巡逻组</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Spot</source>
        <translation>必巡点</translation>
    </message>
    <message>
        <source>Stopped: cards of {count} {count:shift|shifts} were drawn and taken over.</source>
        <translation>已停止：生成好的 {count} 个班次已采用。</translation>
    </message>
    <message>
        <source>The crew has changed since this card was drawn; draw it again.</source>
        <translation>路线卡生成后换了人；请重新生成。</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>The next day</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>Visited &amp;besides</source>
        <translation>另到一处(&amp;B)</translation>
    </message>
    <message>
        <source>Visits of the card</source>
        <translation>卡上的到访</translation>
    </message>
    <message>
        <source>Visits that the weight of a spot asks for and nobody made, counted up over a month; the next cards of the same shift have them with more weight. Spots that must be visited are owed nothing: they are visited anyway.</source>
        <translation>必巡点按权重应得而没有到访的次数，累计一个月；下几个同班次的卡优先补上。必巡的不欠：反正每班都要到。</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Wri&amp;te down</source>
        <translation>登记(&amp;T)</translation>
    </message>
    <message>
        <source>all visits of {post} made</source>
        <translation>{post}全部到位</translation>
    </message>
    <message>
        <source>enter the visit to {name}</source>
        <translation>登记{name}的到访</translation>
    </message>
    <message>
        <source>{count} {count:visit|visits} found no time in this shift; {count:it is|they are} made good in the next.</source>
        <translation>有 {count} 次到访本班排不进去，下几个班次补上。</translation>
    </message>
    <message>
        <source>{post}, {shift}</source>
        <translation>{post}，{shift}</translation>
    </message>
    <message>
        <source>{spot} {count} ({shift})</source>
        <translation>{spot} {count}次（{shift}）</translation>
    </message>
    <message>
        <source>{title} {value}</source>
        <translation>{title} {value}</translation>
    </message>
</context>
<context>
    <name>pattern editor</name>
    <message>
        <source>By type of day</source>
        <translation>按日类型</translation>
    </message>
    <message>
        <source>Choose a rotation above</source>
        <translation>请在上面选一条轮班</translation>
    </message>
    <message>
        <source>Click a day, or type a shift's code: all days at its place of the cycle, or of its type, follow. The roster keeps to it.</source>
        <translation>点某一天或键入班次代码，周期中同一位置（或同类型）的日子一起改；自动排班照此执行。</translation>
    </message>
    <message>
        <source>Cycle of {days} {days:day|days}</source>
        <translation>周期{days}天</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Days of the pattern</source>
        <translation>逐日轮班</translation>
    </message>
    <message>
        <source>One day less</source>
        <translation>周期减一天</translation>
    </message>
    <message>
        <source>One day more</source>
        <translation>周期加一天</translation>
    </message>
    <message>
        <source>Pattern of {owner}</source>
        <translation>{owner}的轮班</translation>
    </message>
</context>
<context>
    <name>people list</name>
    <message>
        <source>Enter a name.</source>
        <translation>请填写姓名。</translation>
    </message>
    <message>
        <source>{name} has the same number as row {row}.</source>
        <translation>{name}的编号与第 {row} 行重复。</translation>
    </message>
</context>
<context>
    <name>people page</name>
    <message>
        <source>Absences</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Choose somebody in the table.</source>
        <translation>请在表中选择人员。</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>May do</source>
        <translation>资质与上岗</translation>
    </message>
    <message>
        <source>Opening balances</source>
        <translation>期初</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>结对</translation>
    </message>
    <message>
        <source>Particulars</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>Telephones and the public</source>
        <translation>电话与公示</translation>
    </message>
    <message>
        <source>The public notice shows the role and the post's telephone. A name, and with it title, public telephone and picture, or a mobile number appears only when it is ticked here, which needs the person's consent.</source>
        <translation>公示只印身份和岗位电话。姓名（连同职务、公开电话、照片）和手机号，须在此勾选后才会印出，勾选前须征得本人同意。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>意愿</translation>
    </message>
</context>
<context>
    <name>period choice</name>
    <message>
        <source>First date</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Last date</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>The last date {last} is before the first date {first}; correct one of them.</source>
        <translation>截止日期{last}早于起始日期{first}，请更正其中一个。</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>The next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
</context>
<context>
    <name>person field</name>
    <message>
        <source>{name} ({id})</source>
        <translation>{name}（{id}）</translation>
    </message>
</context>
<context>
    <name>person sheet</name>
    <message>
        <source>In all {duties} {duties:duty|duties}: {day} by day, {night} by night, {full} of 24 h, {standby} standby; on weekends {weekends}, on statutory days {holidays}; {hours} effective {hours:hour|hours}.</source>
        <translation>共{duties}个班：白班{day}个、夜班{night}个、24小时值班{full}个、备勤{standby}个；其中周末{weekends}个、法定节假日{holidays}个；有效工时{hours}小时。</translation>
    </message>
    <message>
        <source>Issued:</source>
        <translation>制单：</translation>
    </message>
    <message>
        <source>Nobody is rostered on these dates.</source>
        <translation>这些日期没有人排班。</translation>
    </message>
    <message>
        <source>Received:</source>
        <translation>本人签收：</translation>
    </message>
    <message>
        <source>Shift, time</source>
        <translation>班次、时段</translation>
    </message>
    <message>
        <source>Team:</source>
        <translation>警组长：</translation>
    </message>
    <message>
        <source>Telephones of the posts: {posts}.</source>
        <translation>岗位电话：{posts}。</translation>
    </message>
    <message>
        <source>Together with</source>
        <translation>同班人员</translation>
    </message>
    <message>
        <source>off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>personal duty sheet</source>
        <translation>个人勤务单</translation>
    </message>
</context>
<context>
    <name>phone numbers</name>
    <message>
        <source>Address of {name} ({id})</source>
        <translation>{name}（{id}）的地址</translation>
    </message>
    <message>
        <source>Duty telephone of {name}</source>
        <translation>{name}值班电话</translation>
    </message>
    <message>
        <source>Name of person {id}</source>
        <translation>人员{id}的姓名</translation>
    </message>
    <message>
        <source>Name of post {id}</source>
        <translation>岗位{id}的名称</translation>
    </message>
    <message>
        <source>Name of the station in the settings</source>
        <translation>设置中的单位名称</translation>
    </message>
    <message>
        <source>Name of unit {id}</source>
        <translation>单位{id}的名称</translation>
    </message>
    <message>
        <source>Number of post {name}</source>
        <translation>岗位{name}的编号</translation>
    </message>
    <message>
        <source>Number of {name}</source>
        <translation>{name}的编号</translation>
    </message>
    <message>
        <source>Number, name, address, unit and services of {name} ({id}): together they hold a private telephone number, which no public paper shows.</source>
        <translation>{name}（{id}）的编号、名称、地址、单位和服务事项连起来含有非公开号码，公示不予印出。</translation>
    </message>
    <message>
        <source>Public telephone of {name} ({id})</source>
        <translation>{name}（{id}）的公开电话</translation>
    </message>
    <message>
        <source>Services of {name} ({id})</source>
        <translation>{name}（{id}）的服务事项</translation>
    </message>
    <message>
        <source>Supervision telephone of the station</source>
        <translation>本单位监督电话</translation>
    </message>
    <message>
        <source>Supervision telephone of {name}</source>
        <translation>{name}监督电话</translation>
    </message>
    <message>
        <source>Telephone of {name} ({id})</source>
        <translation>{name}（{id}）电话</translation>
    </message>
    <message>
        <source>Title of {name} ({id})</source>
        <translation>{name}（{id}）的职务</translation>
    </message>
    <message>
        <source>{name} ({id}) has a public board, but no telephone that may be posted; enter one for the post or its unit.</source>
        <translation>{name}（{id}）有公示栏，但没有可公示的电话；请填写岗位电话或所属单位值班电话。</translation>
    </message>
    <message>
        <source>{name} ({id}): {number} is no mobile number of 11 digits.</source>
        <translation>{name}（{id}）：{number} 不是 11 位手机号码。</translation>
    </message>
    <message>
        <source>{what}: it holds a private telephone number, which no public paper shows.</source>
        <translation>{what}：含有非公开号码，公示材料均不显示。</translation>
    </message>
    <message>
        <source>{what}: this is somebody's mobile, whose publication is not approved; it is not posted.</source>
        <translation>{what}：系未批准公开的个人手机号码，不予公示。</translation>
    </message>
    <message>
        <source>{what}: {number} cannot be dialled; it is not posted.</source>
        <translation>{what}：{number} 无法拨打，不予公示。</translation>
    </message>
    <message>
        <source>{what}: {number} lacks the area code.</source>
        <translation>{what}：{number} 缺少区号。</translation>
    </message>
</context>
<context>
    <name>pictures</name>
    <message>
        <source>The picture of {name} ({id}), {file}, cannot be read; save it as JPEG or PNG of 40 MB at most.</source>
        <translation>{name}（{id}）的照片 {file} 无法读取；请另存为 JPEG 或 PNG，不超过 40 MB。</translation>
    </message>
    <message>
        <source>The picture of {name} ({id}), {file}, is not in the folder of the plan.</source>
        <translation>{name}（{id}）的照片 {file} 不在方案所在文件夹中。</translation>
    </message>
    <message>
        <source>The picture of {name} ({id}), {file}: write the name of a file in the folder of the plan, no path.</source>
        <translation>{name}（{id}）的照片 {file}：请只写方案所在文件夹中的文件名，不写路径。</translation>
    </message>
</context>
<context>
    <name>plan</name>
    <message>
        <source>The period ends ({last}) before it begins ({first}).</source>
        <translation>排班时段的截止日期（{last}）早于起始日期（{first}）。</translation>
    </message>
</context>
<context>
    <name>plan edits</name>
    <message>
        <source>A number or code cannot be empty.</source>
        <translation>编号或代码不能为空。</translation>
    </message>
    <message>
        <source>The rotation of {id} could be that of a team and of a person; rename the team, or give the person another number.</source>
        <translation>轮班里的“{id}”既是警组又是人员编号；请给警组改名，或给此人换编号。</translation>
    </message>
    <message>
        <source>The rotation of {teams} uses this shift; change the rotation first.</source>
        <translation>{teams}的轮班用到此班次，请先改轮班。</translation>
    </message>
    <message>
        <source>The spot {name} of patrols lies there; give it another place first.</source>
        <translation>必巡点{name}以此为位置；请先给它另定位置。</translation>
    </message>
    <message>
        <source>There is no area {id}.</source>
        <translation>没有区域 {id}。</translation>
    </message>
    <message>
        <source>There is no batch of incidents {id}.</source>
        <translation>没有编号为{id}的警情批次。</translation>
    </message>
    <message>
        <source>There is no person {id}.</source>
        <translation>没有人员 {id}。</translation>
    </message>
    <message>
        <source>There is no post {id}.</source>
        <translation>没有岗位 {id}。</translation>
    </message>
    <message>
        <source>There is no shift {id}.</source>
        <translation>没有班次 {id}。</translation>
    </message>
    <message>
        <source>There is no spot {id}.</source>
        <translation>没有必巡点 {id}。</translation>
    </message>
    <message>
        <source>There is no street {id}.</source>
        <translation>没有街道 {id}。</translation>
    </message>
    <message>
        <source>There is no unit {id}.</source>
        <translation>没有单位 {id}。</translation>
    </message>
    <message>
        <source>There is no vehicle {id}.</source>
        <translation>没有车辆 {id}。</translation>
    </message>
    <message>
        <source>There is no way {id} to man a post.</source>
        <translation>没有编号为 {id} 的勤务方式。</translation>
    </message>
    <message>
        <source>entries of {count} route {count:card|cards}</source>
        <translation>{count} 张路线卡的记录</translation>
    </message>
    <message>
        <source>entries of {count} {count:beat|beats}</source>
        <translation>{count} 个巡区的记录</translation>
    </message>
    <message>
        <source>entries of {count} {count:camera|cameras}</source>
        <translation>{count} 个摄像头的登记</translation>
    </message>
    <message>
        <source>entries of {count} {count:person|people}</source>
        <translation>{count} 名人员的相关设置</translation>
    </message>
    <message>
        <source>entries of {count} {count:post|posts}</source>
        <translation>{count} 个岗位的相关设置</translation>
    </message>
    <message>
        <source>entries of {count} {count:vehicle|vehicles}</source>
        <translation>{count} 辆车的记录</translation>
    </message>
    <message>
        <source>the demand behind {count} {count:duty|duties}</source>
        <translation>{count}个班的需求依据</translation>
    </message>
    <message>
        <source>the place of {count} {count:spot|spots} of patrols</source>
        <translation>{count} 个必巡点的位置</translation>
    </message>
    <message>
        <source>the rotation of {count} {count:person|people}</source>
        <translation>{count}名人员的轮班</translation>
    </message>
    <message>
        <source>{count} opening {count:balance|balances}</source>
        <translation>{count} 条期初</translation>
    </message>
    <message>
        <source>{count} {count:absence|absences}</source>
        <translation>{count} 条请假</translation>
    </message>
    <message>
        <source>{count} {count:demand asks|demands ask} for people of this unit; change {count:it|them} first.</source>
        <translation>有 {count} 条勤务需求要用该单位人员，请先修改。</translation>
    </message>
    <message>
        <source>{count} {count:demand|demands}</source>
        <translation>{count} 条勤务需求</translation>
    </message>
    <message>
        <source>{count} {count:duty|duties}</source>
        <translation>{count} 个班</translation>
    </message>
    <message>
        <source>{count} {count:entry|entries} of people by number</source>
        <translation>{count}条联勤人数</translation>
    </message>
    <message>
        <source>{count} {count:pair|pairs}</source>
        <translation>{count} 组结对</translation>
    </message>
    <message>
        <source>{count} {count:person belongs to|people belong to} this unit ({people}); give them another one first.</source>
        <translation>该单位还有 {count} 人（{people}），请先调整其单位。</translation>
    </message>
    <message>
        <source>{count} {count:rotation|rotations}</source>
        <translation>{count}条轮班</translation>
    </message>
    <message>
        <source>{count} {count:visit|visits} of patrols</source>
        <translation>{count} 次巡逻到访</translation>
    </message>
    <message>
        <source>{count} {count:wish|wishes}</source>
        <translation>{count} 条意愿</translation>
    </message>
    <message>
        <source>{id} is taken already; choose another number or code.</source>
        <translation>{id} 已被占用，请换一个编号或代码。</translation>
    </message>
    <message>
        <source>{post} {shift} has the crew mark {crew}, but can be on no date together with the others of this mark; change the mark, the days or the dates.</source>
        <translation>{post}{shift}的同组标记为“{crew}”，但与同标记的其他需求不会在同一天；请改标记、日类型或日期。</translation>
    </message>
    <message>
        <source>{sites} may be manned in this way alone; give them another way first.</source>
        <translation>{sites}只允许这一种勤务方式；请先给它们另选一种。</translation>
    </message>
</context>
<context>
    <name>plan file</name>
    <message>
        <source>Another file has been put in the place of {file} while it was open, so nothing can be saved in it; save a copy of the plan under another name.</source>
        <translation>打开期间，{file}的位置上换成了另一个文件，无法再往里保存；请把方案另存为其他名称的副本。</translation>
    </message>
    <message>
        <source>The drive reported a fault while {file} was written; the plan was read again, and what you see now is what is in the file. Check the drive, and save a copy of the plan on another one.</source>
        <translation>写入 {file} 时磁盘报错，方案已重新读取，现在看到的就是文件里的内容；请检查磁盘，并把方案另存一份到别的盘上。</translation>
    </message>
    <message>
        <source>The folder of {file} does not exist; make it first or choose another.</source>
        <translation>{file}所在的文件夹不存在，请先建立该文件夹或另选位置。</translation>
    </message>
    <message>
        <source>The plan was not stored in {file}: it names a unit, person, post or shift that it does not hold, or holds the same number twice.</source>
        <translation>方案未能存入{file}：其中引用了不存在的单位、人员、岗位或班次，或者编号重复。</translation>
    </message>
    <message>
        <source>There are already a hundred backup copies of {file} from this second.</source>
        <translation>{file}在同一秒内已有一百份备份，无法再建。</translation>
    </message>
    <message>
        <source>There is no file {file}; check the name and the folder.</source>
        <translation>找不到文件{file}，请核对文件名和文件夹。</translation>
    </message>
    <message>
        <source>There is no room left on the drive of {file}; nothing was changed. Free some space.</source>
        <translation>{file}所在磁盘空间已满，未作任何改动，请清理出空间后再试。</translation>
    </message>
    <message>
        <source>Windows takes no file of the name {file}; choose one without &lt; &gt; : " / \ | ? * that does not end in a full stop or a space, and none such as CON, NUL or COM1.</source>
        <translation>Windows不接受文件名“{file}”；请换一个名字，不含 &lt; &gt; : " / \ | ? *，不以句点或空格结尾，也不用CON、NUL、COM1之类的名字。</translation>
    </message>
    <message>
        <source>{file} cannot be read; close it in other programs and check that you may open it.</source>
        <translation>{file}无法读取，请在其他程序中关闭该文件，并确认有读取权限。</translation>
    </message>
    <message>
        <source>{file} cannot be written, the file or its folder is read-only; copy it to a folder of your own.</source>
        <translation>{file}无法写入：文件或所在文件夹为只读，请复制到自己的文件夹后再用。</translation>
    </message>
    <message>
        <source>{file} could not be opened; check that you may read and write the file and its folder.</source>
        <translation>{file}无法打开，请确认对该文件及所在文件夹有读写权限。</translation>
    </message>
    <message>
        <source>{file} could not be read or written; check that the drive or the network share is still there.</source>
        <translation>{file}读写失败，请检查磁盘或网络共享是否仍然连接。</translation>
    </message>
    <message>
        <source>{file} exists already; open it, or choose another name.</source>
        <translation>{file}已经存在，请直接打开或另取文件名。</translation>
    </message>
    <message>
        <source>{file} is a folder; name a file.</source>
        <translation>{file}是文件夹，请指定文件。</translation>
    </message>
    <message>
        <source>{file} is damaged; go back to a backup copy of it.</source>
        <translation>{file}已损坏，请使用备份文件恢复。</translation>
    </message>
    <message>
        <source>{file} is no file but a device or a pipe; choose another name.</source>
        <translation>{file} 是设备或管道，不是文件，请换一个名称。</translation>
    </message>
    <message>
        <source>{file} is no longer in its folder, so nothing can be saved in it; save a copy of the plan under another name.</source>
        <translation>{file}已不在原文件夹，无法保存；请另存一份，换个文件名。</translation>
    </message>
    <message>
        <source>{file} is not a plan file of this program; choose a .patrol file, or import a workbook.</source>
        <translation>{file}不是本程序的方案文件，请选择.patrol文件，或导入工作簿。</translation>
    </message>
    <message>
        <source>{file} is open in another program, such as Excel, WPS or a viewer; close it there and try again.</source>
        <translation>{file}正在其他程序（如Excel、WPS或阅读器）中打开；请先在那里关闭，再试一次。</translation>
    </message>
    <message>
        <source>{file} is open in another window of this program; go on there.</source>
        <translation>{file}已在本程序的另一个窗口中打开，请到那里继续。</translation>
    </message>
    <message>
        <source>{file} is open in another window or on another computer: by {who} on {host}, since {at}; close it there and try again.</source>
        <translation>{file}已由{who}在电脑“{host}”上打开（{at}起）；请先在那里关闭，再试一次。</translation>
    </message>
    <message>
        <source>{file} is open in another window or on another computer: on {host}, since {at}; close it there and try again.</source>
        <translation>{file}已在电脑“{host}”上打开（{at}起）；请先在那里关闭，再试一次。</translation>
    </message>
    <message>
        <source>{file} is open in another window or on another computer; close it there and try again.</source>
        <translation>{file}正在另一窗口或另一台电脑上打开，请关闭后再试。</translation>
    </message>
    <message>
        <source>{file} is the open plan itself; choose another name.</source>
        <translation>{file} 就是正在打开的方案，请另取名称。</translation>
    </message>
    <message>
        <source>{file} is write-protected and was not replaced; choose another name.</source>
        <translation>{file}为只读，未被覆盖，请另取文件名。</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of this program; update the program to open it.</source>
        <translation>{file}由更新版本的程序写成，请升级本程序后再打开。</translation>
    </message>
    <message>
        <source>{file} was written by another program while it was open, so nothing can be saved in it; save a copy of the plan under another name.</source>
        <translation>打开期间，{file}被其他程序改写，无法再往里保存；请把方案另存为其他名称的副本。</translation>
    </message>
    <message>
        <source>{file}: folder and name together are too long for this Windows ({count} {count:sign|signs}, it takes {most}); choose a shorter name, or a folder that lies less deep.</source>
        <translation>{file}：文件夹加文件名共{count}个字符，超过本机Windows的上限（{most}个）；请缩短文件名，或换一个层级较浅的文件夹。</translation>
    </message>
    <message>
        <source>{file}: the name is too long for this drive; choose a shorter one.</source>
        <translation>{file}：名称过长，此磁盘无法保存，请换一个较短的名称。</translation>
    </message>
</context>
<context>
    <name>pocket card</name>
    <message>
        <source>1. Be there early; hand over face to face at the post.</source>
        <translation>1. 提前到岗，在岗位当面交接。</translation>
    </message>
    <message>
        <source>2. Count the equipment; look at its state.</source>
        <translation>2. 清点装备，查看完好情况。</translation>
    </message>
    <message>
        <source>3. Explain every open matter, one by one.</source>
        <translation>3. 未结事项逐件交代清楚。</translation>
    </message>
    <message>
        <source>4. Leave when both have signed.</source>
        <translation>4. 双方签名后方可离岗。</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>If found, please hand this card to the police.</source>
        <translation>遗失请交公安机关</translation>
    </message>
    <message>
        <source>Nobody is rostered on these dates and posts; there is no card.</source>
        <translation>这些日期、岗位没有排班，无卡可印。</translation>
    </message>
    <message>
        <source>On duty: {unit}</source>
        <translation>{unit}值班</translation>
    </message>
    <message>
        <source>Pocket cards</source>
        <translation>值班口袋卡</translation>
    </message>
    <message>
        <source>off</source>
        <translation>休</translation>
    </message>
</context>
<context>
    <name>post cells</name>
    <message>
        <source>1 short</source>
        <translation>缺1人</translation>
    </message>
    <message>
        <source>auxiliary short</source>
        <translation>缺辅警</translation>
    </message>
    <message>
        <source>officer short</source>
        <translation>缺民警</translation>
    </message>
    <message>
        <source>woman short</source>
        <translation>缺女性</translation>
    </message>
    <message>
        <source>{count} short</source>
        <translation>缺{count}人</translation>
    </message>
    <message>
        <source>{count} too many</source>
        <translation>超{count}人</translation>
    </message>
    <message>
        <source>{count} {count:auxiliary|auxiliaries} short</source>
        <translation>缺{count}辅警</translation>
    </message>
    <message>
        <source>{count} {count:officer|officers} short</source>
        <translation>缺{count}民警</translation>
    </message>
    <message>
        <source>{count} {count:person|people}</source>
        <translation>等{count}人</translation>
    </message>
    <message>
        <source>{count} {count:woman|women} short</source>
        <translation>缺女性{count}名</translation>
    </message>
    <message>
        <source>{count} {label} short</source>
        <translation>缺{count}{label}</translation>
    </message>
</context>
<context>
    <name>post duties</name>
    <message>
        <source>Advise on theft, fraud and traffic safety, and report hazards.</source>
        <translation>开展防盗、防骗、交通安全宣传，提醒和上报安全隐患。</translation>
    </message>
    <message>
        <source>Answer questions and offer small services to the public.</source>
        <translation>提供咨询指引和便民服务。</translation>
    </message>
    <message>
        <source>Check passing vehicles and people according to law and keep the town entrance orderly.</source>
        <translation>依法查验过往车辆和人员，维护城区出入口秩序。</translation>
    </message>
    <message>
        <source>Direct traffic in the rush hours and clear accidents and jams quickly.</source>
        <translation>高峰时段指挥疏导交通，快速处置事故和拥堵。</translation>
    </message>
    <message>
        <source>Guard the way to school and guide vehicles and people at the gate.</source>
        <translation>守护学生上下学安全，疏导校门口车辆和人流。</translation>
    </message>
    <message>
        <source>Help the elderly, children, lost people and anybody in danger.</source>
        <translation>救助老人、儿童、走失人员和遇险群众。</translation>
    </message>
    <message>
        <source>Keep order and traffic safe around the market; clear blocked lanes with the authorities in charge.</source>
        <translation>维护市场周边治安和交通秩序，会同有关部门劝导占道经营、乱停乱放。</translation>
    </message>
    <message>
        <source>Keep order and traffic safe around the post and patrol the neighbourhood.</source>
        <translation>维护岗亭周边治安和交通秩序，开展巡逻防范。</translation>
    </message>
    <message>
        <source>Keep order in and around the station, prevent theft and touting, and help travellers.</source>
        <translation>维护车站及周边秩序，防范扒窃、拉客宰客，为旅客提供帮助。</translation>
    </message>
    <message>
        <source>Keep order on the square and guide people safely when it is crowded.</source>
        <translation>维护广场秩序，做好人员密集时段的疏导和安全防范。</translation>
    </message>
    <message>
        <source>Receive visitors and take their reports and requests.</source>
        <translation>接待群众来访，受理报警和求助。</translation>
    </message>
    <message>
        <source>Receive visitors at all hours and take their reports and requests.</source>
        <translation>全天接待来访群众，受理报警、求助。</translation>
    </message>
    <message>
        <source>Settle disputes on the spot and take first action in emergencies.</source>
        <translation>调解现场纠纷，先期处置突发事件。</translation>
    </message>
    <message>
        <source>Take reports, calls for help and complaints, and act on them or pass them on at once.</source>
        <translation>受理群众报警、求助、举报和投诉，及时处置或转办。</translation>
    </message>
</context>
<context>
    <name>post kinds</name>
    <message>
        <source>24-hour kiosk</source>
        <translation>24小时岗亭</translation>
    </message>
    <message>
        <source>armed patrol</source>
        <translation>武装巡逻</translation>
    </message>
    <message>
        <source>bus or railway station</source>
        <translation>车站</translation>
    </message>
    <message>
        <source>car patrol</source>
        <translation>车巡</translation>
    </message>
    <message>
        <source>checkpoint</source>
        <translation>卡点</translation>
    </message>
    <message>
        <source>day kiosk</source>
        <translation>白天岗亭</translation>
    </message>
    <message>
        <source>duty leader</source>
        <translation>带班领导</translation>
    </message>
    <message>
        <source>foot patrol</source>
        <translation>步巡</translation>
    </message>
    <message>
        <source>market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>peak-hour post</source>
        <translation>高峰岗</translation>
    </message>
    <message>
        <source>school post</source>
        <translation>护学岗</translation>
    </message>
    <message>
        <source>special operation</source>
        <translation>专项</translation>
    </message>
    <message>
        <source>square</source>
        <translation>广场</translation>
    </message>
    <message>
        <source>standing point</source>
        <translation>屯警点</translation>
    </message>
    <message>
        <source>station duty</source>
        <translation>值班</translation>
    </message>
    <message>
        <source>video patrol</source>
        <translation>视频巡查</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>走访</translation>
    </message>
</context>
<context>
    <name>post status</name>
    <message>
        <source>closed</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>existing</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>规划</translation>
    </message>
</context>
<context>
    <name>post table</name>
    <message>
        <source>Nobody is on duty, and no post asks for people.</source>
        <translation>本期没有勤务需求，也没有人在岗。</translation>
    </message>
    <message>
        <source>Officers in bold.</source>
        <translation>加粗为民警。</translation>
    </message>
    <message>
        <source>Other posts</source>
        <translation>其他岗位</translation>
    </message>
    <message>
        <source>Post, telephone</source>
        <translation>岗位、电话</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>White on black: {count} {count:duty still lacks|duties still lack} people.</source>
        <translation>反白为缺人，本表{count}处。</translation>
    </message>
    <message>
        <source>duty table by post</source>
        <translation>岗位勤务安排表</translation>
    </message>
</context>
<context>
    <name>post worth</name>
    <message>
        <source>With everything manned that demands ask for, each post is taken away in turn: what share of the people in the streets no longer see police within ten minutes, and what share of the calls is no longer reached in three. Both together for an hour of the post, beside the mean of all posts: from twice the mean 5, from 1.25 times 4, from 0.75 times 3, from 0.35 times 2, less 1. Where gaps cannot be avoided they go where the importance is least.</source>
        <translation>假定勤务需求全部有人，逐个撤掉岗位：街面多少行人十分钟内不再见到民警，多少警情三分钟内不再赶到。两者相加，按岗位每小时计算，与各岗位平均比较：达到 2 倍为 5，1.25 倍为 4，0.75 倍为 3，0.35 倍为 2，再少为 1。缺口避免不了时，落在重要程度最低的岗位。</translation>
    </message>
    <message>
        <source>without it nothing is lost that other posts do not give</source>
        <translation>撤掉它，其他岗位都能补上</translation>
    </message>
    <message>
        <source>without it {seen} of the people no longer see police and {calls} of the calls come too late, most at {hours} h</source>
        <translation>撤掉它，{seen} 的行人不再见警，{calls} 的警情赶不及，{hours} 时最多</translation>
    </message>
</context>
<context>
    <name>posts page</name>
    <message>
        <source>Choose a post in the table.</source>
        <translation>请在表中选择岗位。</translation>
    </message>
    <message>
        <source>Demands of this post</source>
        <translation>本岗勤务需求</translation>
    </message>
    <message>
        <source>Nobody is asked for here yet. Add a demand on the page of demands.</source>
        <translation>本岗尚无勤务需求，请到“勤务需求”页新增。</translation>
    </message>
    <message>
        <source>People it takes</source>
        <translation>所需警力</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Takes {people} {people:person|people}: {hours} h a year, and one person can give {each} h ({days} {days:day|days} of {length} h; leave, training and sickness are taken off). A seat that is never empty takes 4.9.</source>
        <translation>折合 {people} 人：全年 {hours} 工时，每人全年可出勤 {each} 工时（{days}天、每天{length}小时，已扣休假、培训和病假）。一个 24 小时不断人的席位需 4.9 人。</translation>
    </message>
    <message>
        <source>To the demands of this post</source>
        <translation>查看本岗勤务需求</translation>
    </message>
    <message>
        <source>{shift} · {days} · {least} {least:person|people}</source>
        <translation>{shift} · {days} · {least}人</translation>
    </message>
</context>
<context>
    <name>precheck</name>
    <message>
        <source>No duty from {first} to {last} asks for anybody; enter demands for these dates first.</source>
        <translation>{first}至{last}没有任何岗位要求上岗人数，请先填写这些日期的勤务需求。</translation>
    </message>
    <message>
        <source>On {day} at {time} the duties ask for {asked}; only {possible} can come.</source>
        <translation>{day}{time}各岗位共需{asked}，能上岗的只有{possible}名。</translation>
    </message>
    <message>
        <source>On {day} at {time}, with {rest} h of rest from duty to duty, the duties around that time ask for {asked}; only {possible} can come.</source>
        <translation>{day}{time}前后相接的勤务共需{asked}（两班之间须休息{rest}小时），能上岗的只有{possible}名。</translation>
    </message>
    <message>
        <source>Posts of no unit</source>
        <translation>未定单位的岗位</translation>
    </message>
    <message>
        <source>Rows to be kept contradict a rule ({rule}): {text}</source>
        <translation>保留的排班违反规则{rule}：{text}</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另外{count}人</translation>
    </message>
    <message>
        <source>{days} {post} {shift} asks for {asked}; only {possible} can come.</source>
        <translation>{days}{post}{shift}需要{asked}，能上岗的只有{possible}名。</translation>
    </message>
    <message>
        <source>{days} {post} {shift} asks for {asked}; only {possible} can come; away: {away}.</source>
        <translation>{days}{post}{shift}需要{asked}，能上岗的只有{possible}名；不在岗：{away}。</translation>
    </message>
    <message>
        <source>{person} ({kind})</source>
        <translation>{person}（{kind}）</translation>
    </message>
    <message>
        <source>{unit}: in the week of {day} the posts ask for {asked} h of {what}; the {count} who can come may work {supply} h ({most} h each).</source>
        <translation>{unit}：{day}所在周各岗位共需{what}工时{asked}小时；能上岗的{count}人最多可上{supply}小时（每人{most}小时）。</translation>
    </message>
    <message>
        <source>{unit}: in the weeks of {days} some {what} will work more than {warn} h.</source>
        <translation>{unit}：{days}所在周必有{what}工时超过{warn}小时。</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变动通知</translation>
    </message>
    <message>
        <source>Duty tables and statistics</source>
        <translation>值班表与统计</translation>
    </message>
    <message>
        <source>From {first} to {last} nothing differs from what was published.</source>
        <translation>{first}至{last}的排班与已发布的一致，没有变动。</translation>
    </message>
    <message>
        <source>Names 24 mm high where there is room, never less than 14 mm: read from 7 m, at the least from 4 m; numbers beside them 10 mm and more: read from 3 m.</source>
        <translation>姓名字高一般 24 毫米，最小不低于 14 毫米：7 米可读，人多时 4 米可读；旁注警号等不低于 10 毫米：3 米可读。</translation>
    </message>
    <message>
        <source>Names 8 mm high where there is room, never less than 5 mm: read from 2 m, at the least from 1.5 m; numbers beside them 3.5 mm and more. From 3 m take A3 or a board.</source>
        <translation>姓名字高一般 8 毫米，最小不低于 5 毫米：2 米可读，人多时 1.5 米可读；旁注警号等不低于 3.5 毫米。3 米外看请用 A3 或展板。</translation>
    </message>
    <message>
        <source>Names, times and the telephone of the post at least 10 mm high: read from 3 m; numbers beside the names at least 7 mm: read from 2 m.</source>
        <translation>姓名、时间和值守电话字高不低于 10 毫米：3 米可读；旁注警号等不低于 7 毫米：2 米可读。</translation>
    </message>
    <message>
        <source>No post has a public board: mark the posts that have one in the column 公示.</source>
        <translation>没有需要公示的岗位，请在岗位表“公示”一列标明。</translation>
    </message>
    <message>
        <source>No post of the units named has a public board.</source>
        <translation>所选单位没有设公示栏的岗位。</translation>
    </message>
    <message>
        <source>Nobody is rostered on these dates at a post with a public board.</source>
        <translation>这些日期公示岗位上无人排班。</translation>
    </message>
    <message>
        <source>Nothing differs for those whom the paper is narrowed to.</source>
        <translation>所选范围内没有变动。</translation>
    </message>
    <message>
        <source>Nothing has been published yet, so that nobody has other duties than they know.</source>
        <translation>尚未发布过排班，没有需要通知的变动。</translation>
    </message>
    <message>
        <source>Patrols</source>
        <translation>巡逻</translation>
    </message>
    <message>
        <source>Pay and people</source>
        <translation>考勤、补贴和个人</translation>
    </message>
    <message>
        <source>Public notices</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Records and forms</source>
        <translation>登记与评估</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>审批单</translation>
    </message>
    <message>
        <source>There are no people in this plan, so there is no duty roster to print.</source>
        <translation>本方案没有人员，无法打印轮班表。</translation>
    </message>
    <message>
        <source>There is no paper {name}. Papers: {papers}.</source>
        <translation>没有名为“{name}”的表格材料，可打印的有：{papers}。</translation>
    </message>
    <message>
        <source>V{number}</source>
        <translation>V{number}</translation>
    </message>
    <message>
        <source>allowance for 24 h duty, A4</source>
        <translation>24小时值班补贴发放表（A4）</translation>
    </message>
    <message>
        <source>allowance for night duty, A4</source>
        <translation>夜班补贴发放表（A4）</translation>
    </message>
    <message>
        <source>allowance for overtime, A4</source>
        <translation>加班补贴发放表（A4）</translation>
    </message>
    <message>
        <source>an empty form</source>
        <translation>空白表</translation>
    </message>
    <message>
        <source>another size or order of a paper that is there</source>
        <translation>已有材料的其他纸张或排列</translation>
    </message>
    <message>
        <source>arrangement of patrols, a week, A4</source>
        <translation>巡逻勤务安排表（一周，A4）</translation>
    </message>
    <message>
        <source>assessment before personal data is made public, A4</source>
        <translation>个人信息公开影响评估表（A4）</translation>
    </message>
    <message>
        <source>attendance of the month, A3</source>
        <translation>月度考勤表（A3）</translation>
    </message>
    <message>
        <source>call list for a change, A4</source>
        <translation>勤务变动通知表（A4）</translation>
    </message>
    <message>
        <source>closing of exits on a date, A4</source>
        <translation>封控安排表（一天），A4</translation>
    </message>
    <message>
        <source>contact cards for the public, 90 × 54 mm</source>
        <translation>警民联系卡（90×54毫米）</translation>
    </message>
    <message>
        <source>difference of two versions, A4</source>
        <translation>排班变动对照表（A4）</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>draft after V{number}</source>
        <translation>V{number} 后草稿</translation>
    </message>
    <message>
        <source>duty and standby list of the month, A3</source>
        <translation>月度值班备勤表（A3）</translation>
    </message>
    <message>
        <source>duty and standby list of the month, A4</source>
        <translation>月度值班备勤表（A4）</translation>
    </message>
    <message>
        <source>duty statistics, A3</source>
        <translation>勤务统计表（A3）</translation>
    </message>
    <message>
        <source>empty slips for changes of duty, two A5 on A4</source>
        <translation>调班（替班）申请审批表（空白，A4双联）</translation>
    </message>
    <message>
        <source>empty slips for leave, two A5 on A4</source>
        <translation>请假审批单（空白，A4双联）</translation>
    </message>
    <message>
        <source>empty slips for overtime, two A5 on A4</source>
        <translation>加班审批单（空白，A4双联）</translation>
    </message>
    <message>
        <source>holiday duty list for the office above, A4</source>
        <translation>节假日值班表（上报用，A4）</translation>
    </message>
    <message>
        <source>its figures stand on the sheet of all allowances</source>
        <translation>数字已在加班补助审批表中</translation>
    </message>
    <message>
        <source>joint enforcement schedule, A4</source>
        <translation>联合执法日程表（A4）</translation>
    </message>
    <message>
        <source>ledger for the wall, A3</source>
        <translation>勤务均衡公示表（A3）</translation>
    </message>
    <message>
        <source>many pages: print it when it is needed, of the dates, posts or people it is needed for</source>
        <translation>页数多，需要时按日期、岗位或人员打印</translation>
    </message>
    <message>
        <source>monthly duty roster, A3</source>
        <translation>月度轮班表（A3）</translation>
    </message>
    <message>
        <source>monthly duty roster, two halves on A4</source>
        <translation>月度轮班表（A4，分上下半月）</translation>
    </message>
    <message>
        <source>officers in charge of the week, A3</source>
        <translation>一周带班民警公示（A3）</translation>
    </message>
    <message>
        <source>officers in charge of the week, A4</source>
        <translation>一周带班民警公示（A4）</translation>
    </message>
    <message>
        <source>officers in charge of the week, board 600 × 900 mm</source>
        <translation>一周带班民警公示（600×900毫米展板）</translation>
    </message>
    <message>
        <source>overtime and duty allowances, A4</source>
        <translation>加班补助审批表（发放表，A4）</translation>
    </message>
    <message>
        <source>patrol logs, A4</source>
        <translation>巡逻日志（A4）</translation>
    </message>
    <message>
        <source>personal duty sheets, a person a sheet, A4</source>
        <translation>个人月度勤务单（每人一张，A4）</translation>
    </message>
    <message>
        <source>pocket cards, 90 × 54 mm</source>
        <translation>值班口袋卡（90×54毫米）</translation>
    </message>
    <message>
        <source>police seen in the street, by street and hour, A4</source>
        <translation>计划见警率月报，分街道、分小时，A4</translation>
    </message>
    <message>
        <source>posts of the day, A3</source>
        <translation>每日执勤岗位安排表（A3）</translation>
    </message>
    <message>
        <source>posts of the day, A4</source>
        <translation>每日执勤岗位安排表（A4）</translation>
    </message>
    <message>
        <source>posts of the day, post by post, A4</source>
        <translation>每日执勤岗位安排表（按岗位，A4）</translation>
    </message>
    <message>
        <source>programme of joint enforcement, A4</source>
        <translation>联合执法工作安排（A4）</translation>
    </message>
    <message>
        <source>public notices of the posts, A3</source>
        <translation>岗亭公示栏（A3）</translation>
    </message>
    <message>
        <source>public notices of the posts, A4</source>
        <translation>岗亭公示栏（A4）</translation>
    </message>
    <message>
        <source>public notices of the posts, board 600 × 900 mm</source>
        <translation>岗亭公示栏（600×900毫米展板）</translation>
    </message>
    <message>
        <source>records of changes of shift, A4</source>
        <translation>交接班登记表（A4）</translation>
    </message>
    <message>
        <source>register of visits of patrols, A4</source>
        <translation>巡逻到访登记表（A4）</translation>
    </message>
    <message>
        <source>report on where kiosks should stand, with maps, A4</source>
        <translation>执勤岗亭布设规划论证，A4</translation>
    </message>
    <message>
        <source>rounds of the cameras on a date, A4</source>
        <translation>视频轮巡单（按日），A4</translation>
    </message>
    <message>
        <source>route cards of a day, A5</source>
        <translation>当天路线卡（A5）</translation>
    </message>
    <message>
        <source>slips for changes of duty, two A5 on A4</source>
        <translation>调班（替班）申请审批表（A4双联）</translation>
    </message>
    <message>
        <source>slips for leave, two A5 on A4</source>
        <translation>请假审批单（A4双联）</translation>
    </message>
    <message>
        <source>slips for overtime, two A5 on A4</source>
        <translation>加班审批单（A4双联）</translation>
    </message>
    <message>
        <source>stretches that neither people nor cameras see, A4</source>
        <translation>人防技防盲区清单，A4</translation>
    </message>
    <message>
        <source>who serves at the post, A3</source>
        <translation>本岗执勤人员公示（A3）</translation>
    </message>
    <message>
        <source>who serves at the post, A4</source>
        <translation>本岗执勤人员公示（A4）</translation>
    </message>
    <message>
        <source>who serves at the post, board 600 × 900 mm</source>
        <translation>本岗执勤人员公示（600×900毫米展板）</translation>
    </message>
    <message>
        <source>who stands where by the hour, A3</source>
        <translation>岗位勤务安排表（按小时，每日一张，A3）</translation>
    </message>
    <message>
        <source>who stands where, a month, A3</source>
        <translation>岗位勤务安排表（全月，A3）</translation>
    </message>
    <message>
        <source>who stands where, by the week, A3</source>
        <translation>岗位勤务安排表（每周一张，A3）</translation>
    </message>
    <message>
        <source>who stands where, by the week, A4</source>
        <translation>岗位勤务安排表（每周一张，A4）</translation>
    </message>
    <message>
        <source>who stands where, half a month, A4</source>
        <translation>岗位勤务安排表（半月一张，A4）</translation>
    </message>
    <message>
        <source>{file} cannot be written. Close it if it is open, or choose another folder.</source>
        <translation>无法写入 {file}。如已在其他程序中打开，请先关闭，或另选文件夹。</translation>
    </message>
    <message>
        <source>{folder} is a file; name a folder to print into.</source>
        <translation>{folder} 是文件，请指定一个文件夹。</translation>
    </message>
    <message>
        <source>{name} ({id}): the font of the papers lacks {characters}; a box is printed instead.</source>
        <translation>{name}（{id}）：表格材料字体缺字 {characters}，打印时以方框代替。</translation>
    </message>
    <message>
        <source>{name} ({id}): the font of the papers lacks {characters}; they are set in the font {fonts}.</source>
        <translation>{name}（{id}）：表格材料字体缺少{characters}字，改用{fonts}字体打印。</translation>
    </message>
    <message>
        <source>{paper} is made as PDF only; as a page or picture there are the public notices: {notices}.</source>
        <translation>{paper} 只能输出为 PDF；可输出为网页或图片的有：{notices}。</translation>
    </message>
    <message>
        <source>{post} {name}: no duty from {first} to {last}; there is no notice.</source>
        <translation>{post} {name}：{first} 至 {last} 不设岗，未出公示。</translation>
    </message>
    <message>
        <source>{post} {name}: nobody is rostered from {first} to {last}; there is no notice.</source>
        <translation>{post} {name}：{first} 至 {last} 无人排班，未出公示。</translation>
    </message>
    <message>
        <source>{post} {name}: nobody is rostered yet on {days}; there is no notice of these dates.</source>
        <translation>{post} {name}：{days} 尚未排班，未出当日公示。</translation>
    </message>
    <message>
        <source>{post} {name}: until {moment} the notice of {day} holds.</source>
        <translation>{post} {name}：{moment} 之前仍用 {day} 的公示。</translation>
    </message>
</context>
<context>
    <name>privacy note</name>
    <message>
        <source>1. What is handled</source>
        <translation>一、处理情况</translation>
    </message>
    <message>
        <source>2. What the public sees</source>
        <translation>二、公开内容</translation>
    </message>
    <message>
        <source>3. Basis</source>
        <translation>三、依据</translation>
    </message>
    <message>
        <source>4. How long it is kept</source>
        <translation>四、保存期限</translation>
    </message>
    <message>
        <source>5. Risks and measures</source>
        <translation>五、风险与措施</translation>
    </message>
    <message>
        <source>6. Found in the plan when this was printed</source>
        <translation>六、打印时核查发现</translation>
    </message>
    <message>
        <source>7. Conclusion</source>
        <translation>七、结论</translation>
    </message>
    <message>
        <source>Allowed by</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>An auxiliary taken for an officer</source>
        <translation>辅警被误认为民警</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Assessed by</source>
        <translation>评估人</translation>
    </message>
    <message>
        <source>Assessment before personal data is made public</source>
        <translation>个人信息公开影响评估表</translation>
    </message>
    <message>
        <source>Both are hidden unless the person's record allows them; one place decides for all.</source>
        <translation>默认均不公开，人员登记中批准后才公开；全部公示由同一处判定。</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Complaints to</source>
        <translation>监督电话</translation>
    </message>
    <message>
        <source>Consent to publication, by person</source>
        <translation>人员信息公开同意登记表</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>信息项目</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>评估结论</translation>
    </message>
    <message>
        <source>Each has an expiry; a register lists what is to be issued again.</source>
        <translation>公示均有有效期，张贴登记列出应重新张贴的公示。</translation>
    </message>
    <message>
        <source>Every public paper is searched for private mobiles; they are taken out.</source>
        <translation>公示材料逐一比对个人手机，发现即去除。</translation>
    </message>
    <message>
        <source>Future duties known to strangers</source>
        <translation>泄露今后勤务安排</translation>
    </message>
    <message>
        <source>Handling: necessary for the management of staff and for statutory duties (Personal Information Protection Law, art. 13, 34); staff are told of it (art. 35).</source>
        <translation>处理依据：为实施人力资源管理、履行法定职责所必需（《个人信息保护法》第十三条、第三十四条），已向本单位人员告知（第三十五条）。</translation>
    </message>
    <message>
        <source>Held for rostering, never public: sex, mobile, team, certificates, restrictions of duty, absences and wishes, hours and accounts, swaps and handovers.</source>
        <translation>仅供排班、不予公开：性别、手机、警组、资质、勤务限制、请假和意愿、工时台账、调班和交接班记录。</translation>
    </message>
    <message>
        <source>Held inside</source>
        <translation>内部数据</translation>
    </message>
    <message>
        <source>Internal papers are marked; what is printed and exported is logged; no network.</source>
        <translation>内部表格材料加注“内部资料　注意保管”；打印、导出均有日志；不联网。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Mobile shown</source>
        <translation>公开手机</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name shown</source>
        <translation>公开姓名</translation>
    </message>
    <message>
        <source>Names or mobiles shown without consent</source>
        <translation>未经同意公开姓名、手机</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Not collected: identity numbers, home addresses, photographs, fingerprints, position tracks.</source>
        <translation>不收集：身份证号、家庭住址、照片、指纹、行踪轨迹。</translation>
    </message>
    <message>
        <source>Notices show this shift and the next; weekly and crew notices show no hours.</source>
        <translation>公示只列当班和下一班；一周带班和本岗人员公示不列时间。</translation>
    </message>
    <message>
        <source>Notices that are out of date</source>
        <translation>公示内容过期</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>警号/编号</translation>
    </message>
    <message>
        <source>Papers and files that go astray</source>
        <translation>表格材料、文件外流</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Private mobiles typed as a post's number</source>
        <translation>把个人手机登记为岗位电话</translation>
    </message>
    <message>
        <source>Public boards</source>
        <translation>公示栏</translation>
    </message>
    <message>
        <source>Publication: only with separate consent or where the law demands it (art. 25); assessed beforehand and recorded (art. 55, 56); the record is kept for three years at least.</source>
        <translation>公开依据：取得个人单独同意或者依法应当公开（第二十五条）；公开前进行影响评估并记录（第五十五条、第五十六条），评估报告和处理情况记录至少保存三年。</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>The role word stands beside every name.</source>
        <translation>每个姓名旁注明身份。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>公开场合</translation>
    </message>
    <message>
        <source>Whose data</source>
        <translation>涉及人员</translation>
    </message>
    <message>
        <source>badge or auxiliary number</source>
        <translation>警号或辅警编号</translation>
    </message>
    <message>
        <source>disclosure rules of the police: identification of window staff</source>
        <translation>公安机关政务公开规定：窗口人员身份标识</translation>
    </message>
    <message>
        <source>mobile number</source>
        <translation>手机号码</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>nothing to put right</source>
        <translation>未发现问题</translation>
    </message>
    <message>
        <source>notices, while on duty at a post with a board</source>
        <translation>公示栏（在设公示栏的岗位值守时）</translation>
    </message>
    <message>
        <source>notices; of leaders in charge contact cards, too</source>
        <translation>公示；责任领导的职务另印于警民联系卡</translation>
    </message>
    <message>
        <source>office telephone</source>
        <translation>公开电话（办公电话）</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>role word</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>roster and accounts ____ years, notices ____ months</source>
        <translation>排班及台账____年，公示内容____个月</translation>
    </message>
    <message>
        <source>the person's record: publication of name and mobile approved</source>
        <translation>人员登记：已批准公开姓名和手机</translation>
    </message>
    <message>
        <source>the person's record: publication of the name approved</source>
        <translation>人员登记：已批准公开姓名</translation>
    </message>
    <message>
        <source>title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{count} {count:person|people}</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <source>{count}: {boards}</source>
        <translation>{count} 处：{boards}</translation>
    </message>
    <message>
        <source>□ may be published □ after putting right □ may not be published</source>
        <translation>□可以公开　□整改后公开　□不得公开</translation>
    </message>
</context>
<context>
    <name>publishing</name>
    <message>
        <source>&amp;Reason</source>
        <translation>发布事由(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Send to review</source>
        <translation>送审(&amp;S)</translation>
    </message>
    <message>
        <source>A version cannot be taken back, only followed by the next one.</source>
        <translation>发布后不能撤回，只能再发布下一版。</translation>
    </message>
    <message>
        <source>Back to &amp;draft</source>
        <translation>退回草稿(&amp;D)</translation>
    </message>
    <message>
        <source>Before the notices go out: {count} to look at</source>
        <translation>公示前请核对 {count} 项</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Judging the roster…</source>
        <translation>正在校核班表…</translation>
    </message>
    <message>
        <source>No gaps, no broken hard rules, {reminders} {reminders:reminder|reminders}.</source>
        <translation>无缺口，无硬性违规，提醒{reminders}条。</translation>
    </message>
    <message>
        <source>Post {post} has no public board: it is not marked 公示 or not in use.</source>
        <translation>岗位{post}没有公示栏：未标“公示”，或岗位不在使用中。</translation>
    </message>
    <message>
        <source>Print table and &amp;notices…</source>
        <translation>打印值班表和公示(&amp;N)…</translation>
    </message>
    <message>
        <source>Pu&amp;blish…</source>
        <translation>发布(&amp;B)…</translation>
    </message>
    <message>
        <source>Publish V{number}</source>
        <translation>发布V{number}</translation>
    </message>
    <message>
        <source>Put into the &amp;archive</source>
        <translation>归档(&amp;A)</translation>
    </message>
    <message>
        <source>Put it ri&amp;ght</source>
        <translation>去改正(&amp;G)</translation>
    </message>
    <message>
        <source>Still open: {gaps} {gaps:person|people} missing, {hard} hard {hard:rule|rules} broken, {reminders} {reminders:reminder|reminders}.</source>
        <translation>尚有缺口{gaps}人次，硬性违规{hard}处，提醒{reminders}条。</translation>
    </message>
    <message>
        <source>There is no post {post} in this plan.</source>
        <translation>方案中没有岗位{post}。</translation>
    </message>
    <message>
        <source>V{number}</source>
        <translation>V{number}</translation>
    </message>
    <message>
        <source>What to look at before the notices go out</source>
        <translation>公示前核对事项</translation>
    </message>
    <message>
        <source>such as a swap, or the first issue</source>
        <translation>如：首次发布、调班</translation>
    </message>
    <message>
        <source>{count} {count:change is|changes are} not published</source>
        <translation>有{count}处改动未发布</translation>
    </message>
    <message>
        <source>{period}: nobody is rostered; there is nothing to publish.</source>
        <translation>{period}：没有排班，无可发布内容。</translation>
    </message>
    <message>
        <source>{period}: this is what has been published already.</source>
        <translation>{period}：与已发布的班表一致。</translation>
    </message>
    <message>
        <source>{period}: {rows} {rows:row|rows}, published for the first time.</source>
        <translation>{period}：共{rows}个班次，首次发布。</translation>
    </message>
    <message>
        <source>{period}: {rows} {rows:row|rows}; against what is published {come} {come:comes|come} and {gone} {gone:goes|go}.</source>
        <translation>{period}：共{rows}个班次；与已发布的相比，新增{come}个，撤下{gone}个。</translation>
    </message>
    <message>
        <source>{period}: {state}</source>
        <translation>{period}：{state}</translation>
    </message>
    <message>
        <source>“{text}” says not how often notices are issued; write 每日一张/day or 每班一张/shift.</source>
        <translation>“{text}”不是公示方式；请写 每日一张/day 或 每班一张/shift。</translation>
    </message>
</context>
<context>
    <name>questions</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>{field}: “{text}” is not in the plan, for it is not right yet.</source>
        <translation>“{field}”中的“{text}”不正确，还没有写入方案。</translation>
    </message>
    <message>
        <source>{field}: “{text}” is typed, but not in the plan yet.</source>
        <translation>“{field}”中的“{text}”已输入，还没有写入方案。</translation>
    </message>
    <message>
        <source>“{text}” is typed, but not taken yet.</source>
        <translation>“{text}”已输入，还没有采用。</translation>
    </message>
</context>
<context>
    <name>reason</name>
    <message>
        <source>Reason for the change</source>
        <translation>更正原因</translation>
    </message>
</context>
<context>
    <name>records</name>
    <message>
        <source>"{text}" cannot be read; write NAME:VALUE, several parted by ";".</source>
        <translation>“{text}”无法识别；请写成 名称:数值，多项用“;”隔开。</translation>
    </message>
    <message>
        <source>"{text}" is not a colour; write it as #RRGGBB.</source>
        <translation>“{text}”不是颜色；请写成 #RRGGBB。</translation>
    </message>
    <message>
        <source>"{text}" is not known here; choose from the list.</source>
        <translation>没有“{text}”，请从列表中选择。</translation>
    </message>
    <message>
        <source>&amp;Clear this filter</source>
        <translation>清除筛选(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy cells</source>
        <translation>复制单元格(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Duplicate record</source>
        <translation>复制记录(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Empty cells</source>
        <translation>清空单元格(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Fill down</source>
        <translation>向下填充(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New record</source>
        <translation>新增记录(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Paste cells</source>
        <translation>粘贴单元格(&amp;P)</translation>
    </message>
    <message>
        <source>(all)</source>
        <translation>（全选）</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空白）</translation>
    </message>
    <message>
        <source>({mark})</source>
        <translation>（{mark}）</translation>
    </message>
    <message>
        <source>({mark}) {text}</source>
        <translation>（{mark}）{text}</translation>
    </message>
    <message>
        <source>A number of people cannot be negative.</source>
        <translation>人数不能为负。</translation>
    </message>
    <message>
        <source>A number or code has no blanks and none of , ; : | @ in it, for lists use these signs.</source>
        <translation>编号或代码不能含空格及 , ; : | @，列表用这些符号分隔。</translation>
    </message>
    <message>
        <source>A pair is two different people.</source>
        <translation>结对须是两个不同的人。</translation>
    </message>
    <message>
        <source>A rotation has at least one day.</source>
        <translation>轮班周期至少一天。</translation>
    </message>
    <message>
        <source>A shift begins at 23:59 at the latest; 00:00 is the morning of the duty date itself.</source>
        <translation>班次最迟 23:59 开始；00:00 指勤务日期当天凌晨。</translation>
    </message>
    <message>
        <source>A telephone number has 3 to 15 digits; spaces, dashes and a leading + are fine.</source>
        <translation>电话号码为 3 至 15 位数字，可含空格、短横线和开头的 +。</translation>
    </message>
    <message>
        <source>A time of day may stand behind the date: 2026-12-01 14:00.</source>
        <translation>日期后面可以写时刻：2026-12-01 14:00。</translation>
    </message>
    <message>
        <source>Add a unit first: every person belongs to one.</source>
        <translation>请先新增单位：每名人员都须归属一个单位。</translation>
    </message>
    <message>
        <source>Add people first.</source>
        <translation>请先新增人员。</translation>
    </message>
    <message>
        <source>Add posts and shifts first.</source>
        <translation>请先新增岗位和班次。</translation>
    </message>
    <message>
        <source>Add shifts first.</source>
        <translation>请先添加班次。</translation>
    </message>
    <message>
        <source>Add units, posts and shifts first.</source>
        <translation>请先录入单位、岗位和班次。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Along street</source>
        <translation>沿街道</translation>
    </message>
    <message>
        <source>An absence cannot begin at 24:00; write 00:00 of the next date.</source>
        <translation>请假不能从 24:00 开始；请写次日 00:00。</translation>
    </message>
    <message>
        <source>An end not after the start means the next day.</source>
        <translation>结束不晚于开始，即为次日。</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>视角</translation>
    </message>
    <message>
        <source>Another colour…</source>
        <translation>其他颜色…</translation>
    </message>
    <message>
        <source>Another line</source>
        <translation>增加一行</translation>
    </message>
    <message>
        <source>Approval No.</source>
        <translation>批准文号</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>At most {most} {most:person|people} is below the {wanted} that are asked for.</source>
        <translation>最多 {most} 人，少于所需的 {wanted} 人。</translation>
    </message>
    <message>
        <source>Auxiliaries</source>
        <translation>辅警</translation>
    </message>
    <message>
        <source>Bad weather</source>
        <translation>恶劣天气</translation>
    </message>
    <message>
        <source>Between two duties of this rotation lie less than {hours} h of rest.</source>
        <translation>此轮班的两个班之间休息不足{hours}小时。</translation>
    </message>
    <message>
        <source>Bridges over</source>
        <translation>立交</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>配车</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>资质</translation>
    </message>
    <message>
        <source>Change one by one</source>
        <translation>逐项修改</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>取舍</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>选择颜色</translation>
    </message>
    <message>
        <source>Choose c&amp;olumns…</source>
        <translation>选择列(&amp;O)…</translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation>多选</translation>
    </message>
    <message>
        <source>Choose the cell to paste into first.</source>
        <translation>请先选中要粘贴到的单元格。</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Clear {count} {count:cell|cells}</source>
        <translation>清空 {count} 个单元格</translation>
    </message>
    <message>
        <source>Close the post</source>
        <translation>停用该岗位</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>显示列</translation>
    </message>
    <message>
        <source>Commander</source>
        <translation>带队人</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Copy of {record}</source>
        <translation>复制{record}</translation>
    </message>
    <message>
        <source>Cost (10,000 yuan)</source>
        <translation>建设费用（万元）</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Cycle begins</source>
        <translation>基准日</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Days in cycle</source>
        <translation>周期天数</translation>
    </message>
    <message>
        <source>De&amp;lete records</source>
        <translation>删除记录(&amp;L)</translation>
    </message>
    <message>
        <source>Delete all of it</source>
        <translation>一并删除</translation>
    </message>
    <message>
        <source>Delete records (Ctrl+-)</source>
        <translation>删除记录（Ctrl+-）</translation>
    </message>
    <message>
        <source>Delete {records}</source>
        <translation>删除{records}</translation>
    </message>
    <message>
        <source>Deleted: {records}, and with it {others}.</source>
        <translation>已删除：{records}，连同{others}。</translation>
    </message>
    <message>
        <source>Deleted: {records}.</source>
        <translation>已删除：{records}。</translation>
    </message>
    <message>
        <source>Demands</source>
        <translation>勤务需求</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Duplicate record (Ctrl+Shift+D)</source>
        <translation>复制记录（Ctrl+Shift+D）</translation>
    </message>
    <message>
        <source>Duty phone</source>
        <translation>值班电话</translation>
    </message>
    <message>
        <source>Empty: any duty.</source>
        <translation>留空：任何班次。</translation>
    </message>
    <message>
        <source>Empty: the usual colour of the kind of shift.</source>
        <translation>留空：按班次类别取常用颜色。</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>End then</source>
        <translation>原结束</translation>
    </message>
    <message>
        <source>End with {day}</source>
        <translation>截止到{day}</translation>
    </message>
    <message>
        <source>End {records}</source>
        <translation>截止{records}</translation>
    </message>
    <message>
        <source>Every … min</source>
        <translation>最长间隔(分)</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>筛选(&amp;I)</translation>
    </message>
    <message>
        <source>Fair group</source>
        <translation>公平组</translation>
    </message>
    <message>
        <source>Fill to the &amp;right</source>
        <translation>向右填充(&amp;R)</translation>
    </message>
    <message>
        <source>Fill {count} {count:cell|cells} down</source>
        <translation>向下填充 {count} 个单元格</translation>
    </message>
    <message>
        <source>Fill {count} {count:cell|cells} to the right</source>
        <translation>向右填充{count}格</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>First person</source>
        <translation>人员甲</translation>
    </message>
    <message>
        <source>For some time only: WORD:first day..last day, one of the two may be left out; several parted by ; or 、.</source>
        <translation>只在一段时间内：限制:起始日期..截止日期，可省去其中一个；多个用“;”或“、”分隔。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>From units</source>
        <translation>单位人数</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Habit</source>
        <translation>习惯</translation>
    </message>
    <message>
        <source>Has the words</source>
        <translation>包含文字</translation>
    </message>
    <message>
        <source>Has the words (pinyin too)</source>
        <translation>包含文字（可输拼音）</translation>
    </message>
    <message>
        <source>Held until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Home posts</source>
        <translation>常驻岗位</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation>周工时</translation>
    </message>
    <message>
        <source>House number</source>
        <translation>门牌号</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要</translation>
    </message>
    <message>
        <source>Joined service</source>
        <translation>参加工作</translation>
    </message>
    <message>
        <source>Key street</source>
        <translation>重点</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Kind of post</source>
        <translation>岗位类别</translation>
    </message>
    <message>
        <source>Kind then</source>
        <translation>原类别</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>领导</translation>
    </message>
    <message>
        <source>Leader then</source>
        <translation>原领导</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>最少</translation>
    </message>
    <message>
        <source>Least rest, h</source>
        <translation>最短休息（时）</translation>
    </message>
    <message>
        <source>Length, h</source>
        <translation>时长（时）</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>走向</translation>
    </message>
    <message>
        <source>Market day</source>
        <translation>赶场</translation>
    </message>
    <message>
        <source>May be manned as</source>
        <translation>勤务方式</translation>
    </message>
    <message>
        <source>Metres</source>
        <translation>长度（米）</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>停留(分)</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name the team or the person.</source>
        <translation>请写警组或人员。</translation>
    </message>
    <message>
        <source>Name then</source>
        <translation>原姓名</translation>
    </message>
    <message>
        <source>New area</source>
        <translation>新区域</translation>
    </message>
    <message>
        <source>New beat</source>
        <translation>新巡区</translation>
    </message>
    <message>
        <source>New camera</source>
        <translation>新摄像头</translation>
    </message>
    <message>
        <source>New exit</source>
        <translation>新出口</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新人员</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>新地名</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>新岗位</translation>
    </message>
    <message>
        <source>New shift</source>
        <translation>新班次</translation>
    </message>
    <message>
        <source>New spot</source>
        <translation>新必巡点</translation>
    </message>
    <message>
        <source>New street</source>
        <translation>新街道</translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>新单位</translation>
    </message>
    <message>
        <source>New vehicle</source>
        <translation>新车辆</translation>
    </message>
    <message>
        <source>New way to man a post</source>
        <translation>新勤务方式</translation>
    </message>
    <message>
        <source>New {kind}</source>
        <translation>新增{kind}</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>夜班</translation>
    </message>
    <message>
        <source>No absences. Press Ctrl+N for a new one, or paste rows from Excel.</source>
        <translation>没有请假记录：按 Ctrl+N 新增，或从 Excel 粘贴。</translation>
    </message>
    <message>
        <source>No areas yet. Press Ctrl+N for a new one, or paste rows from Excel.</source>
        <translation>还没有区域：按 Ctrl+N 新增，或从 Excel 粘贴。</translation>
    </message>
    <message>
        <source>No beats yet: every patrol visits any spot. With beats each keeps its own.</source>
        <translation>还没有巡区：每个巡逻岗哪里都巡。有了巡区，各管各的。</translation>
    </message>
    <message>
        <source>No cameras yet. Enter them, or paste rows from a list.</source>
        <translation>还没有摄像头。请录入，或从表格粘贴。</translation>
    </message>
    <message>
        <source>No candidate sites yet. Add them on the map, or paste rows.</source>
        <translation>还没有候选点。请在图上添加，或粘贴表格行。</translation>
    </message>
    <message>
        <source>No changes. When number, name, role or unit of somebody changes, what was true of dates that are over and published is kept here by itself; for another date press Ctrl+N.</source>
        <translation>没有变动。人员的编号、姓名、身份或单位改变时，已过且已发布的日期的原内容会自动保留在这里；要用别的日期，请按 Ctrl+N。</translation>
    </message>
    <message>
        <source>No changes. When the hours of a shift change, those of dates that are over and published are kept here by themselves; for another date press Ctrl+N.</source>
        <translation>没有变动。班次时间改变时，已过且已发布的日期的原时间会自动保留在这里；要用别的日期，请按 Ctrl+N。</translation>
    </message>
    <message>
        <source>No date is seen otherwise than the built-in calendar does. Press Ctrl+N, or paste rows from Excel.</source>
        <translation>没有自定日期，全按内置日历。按 Ctrl+N 新增，或从 Excel 粘贴。</translation>
    </message>
    <message>
        <source>No demand asks for this post on this shift, so these people count for nothing.</source>
        <translation>该岗位该班次没有勤务需求，这些人不起作用。</translation>
    </message>
    <message>
        <source>No demands yet. A demand says how many people a post wants on a shift: press Ctrl+N for a new one.</source>
        <translation>还没有勤务需求（某岗位某班次要多少人）：按 Ctrl+N 新增，或从 Excel 粘贴。</translation>
    </message>
    <message>
        <source>No exits yet. Enter where ways out of the town can be closed.</source>
        <translation>还没有出口。请录入可以封控的出城路口。</translation>
    </message>
    <message>
        <source>No longer valid: {names}.</source>
        <translation>已过期：{names}。</translation>
    </message>
    <message>
        <source>No names of places yet. Point at a text of an incident, or press Ctrl+N.</source>
        <translation>还没有地名。可在图上指出警情的地点文字，或按Ctrl+N新增。</translation>
    </message>
    <message>
        <source>No opening balances. They say what people had done before, so that fair shares go on from there.</source>
        <translation>没有期初数。期初记录此前的夜班、节假日和工时，公平分摊由此接续。</translation>
    </message>
    <message>
        <source>No pairs. Press Ctrl+N for a new one, or paste rows from Excel.</source>
        <translation>没有结对。按 Ctrl+N 新建，或从 Excel 粘贴行。</translation>
    </message>
    <message>
        <source>No people yet. Press Ctrl+N for a new one, paste rows from Excel, or import a workbook.</source>
        <translation>还没有人员：按 Ctrl+N 新增，或从 Excel 粘贴，或导入工作簿。</translation>
    </message>
    <message>
        <source>No posts yet. Press Ctrl+N for a new one, paste rows from Excel, or import a workbook.</source>
        <translation>还没有岗位：按 Ctrl+N 新增，或从 Excel 粘贴，或导入工作簿。</translation>
    </message>
    <message>
        <source>No rotations yet. Choose a well-known one by the button above, or press Ctrl+N for one of your own.</source>
        <translation>还没有轮班：用上方按钮选用常用轮班，或按 Ctrl+N 自定。</translation>
    </message>
    <message>
        <source>No shifts yet. Press Ctrl+N for a new one, or choose a rotation that brings its shifts along.</source>
        <translation>还没有班次：按 Ctrl+N 新增，或选用常用轮班自动带入。</translation>
    </message>
    <message>
        <source>No spots yet. Enter what patrols have to pass: points, streets and areas.</source>
        <translation>还没有必巡点。填写巡逻必须经过的点、街道和区域。</translation>
    </message>
    <message>
        <source>No streets yet. Draw them on the map, read them from a file, or paste rows.</source>
        <translation>还没有街道。请在地图上画、从文件导入，或粘贴表格行。</translation>
    </message>
    <message>
        <source>No unit promises people by number. Where one sends people without their names, press Ctrl+N for a new line.</source>
        <translation>没有单位只报人数。有单位派人但不报姓名的，按 Ctrl+N 新增一行。</translation>
    </message>
    <message>
        <source>No units yet. Press Ctrl+N for a new one; every person belongs to one.</source>
        <translation>还没有单位：按 Ctrl+N 新增；每名人员都须归属一个单位。</translation>
    </message>
    <message>
        <source>No vehicles yet. Enter the cars of the patrols; cards then name them.</source>
        <translation>还没有车辆。填写巡逻用车，路线卡上就写明用哪辆。</translation>
    </message>
    <message>
        <source>No ways of this plan's own yet: the usual ones are taken (24 h, 8–20, 8–24, evening). Add your own.</source>
        <translation>还没有自定的勤务方式：按通用的计算（24 小时、8–20、8–24、晚间）。可自行添加。</translation>
    </message>
    <message>
        <source>No wishes. Press Ctrl+N for a new one, or paste rows from Excel.</source>
        <translation>没有意愿：按 Ctrl+N 新增，或从 Excel 粘贴。</translation>
    </message>
    <message>
        <source>Nobody belongs to this team, and nobody has this number; enter it at the people.</source>
        <translation>没有人属于这个警组，也没有人用这个编号；请到“人员”中填写。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing here has these words.</source>
        <translation>没有符合筛选的记录。</translation>
    </message>
    <message>
        <source>Nothing was emptied: {record}, {column}: {reason} Ctrl+- deletes whole records.</source>
        <translation>没有清空：{record}的“{column}”：{reason}要删除整条记录，请按 Ctrl+-。</translation>
    </message>
    <message>
        <source>Nothing was filled: {record}, {column}: {reason}</source>
        <translation>没有填充：{record}的“{column}”：{reason}</translation>
    </message>
    <message>
        <source>Nothing was pasted. Line {line}, {column}: {reason}</source>
        <translation>未粘贴。第 {line} 行“{column}”：{reason}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Number then</source>
        <translation>原编号</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>民警</translation>
    </message>
    <message>
        <source>Officers and auxiliaries are together more than all that are asked for; the larger number is taken.</source>
        <translation>民警与辅警之和超过总人数，按较大的数计。</translation>
    </message>
    <message>
        <source>On days</source>
        <translation>日类型</translation>
    </message>
    <message>
        <source>One shift a day, as on the roster page (白 夜 休 休) or by its code (D N - -), with or without blanks; - or 休 for a day off. It begins again at the end. 工作日:白 or workday:D is for days of a type.</source>
        <translation>每天一个班，写法同排班表（白 夜 休 休），也可写代码（D N - -），有无空格均可；休息写“休”或“-”。到末尾从头再来。按日类型写 工作日:白。</translation>
    </message>
    <message>
        <source>One-way</source>
        <translation>单行</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Paste {count} {count:cell|cells}</source>
        <translation>粘贴 {count} 个单元格</translation>
    </message>
    <message>
        <source>Pasted {cells} {cells:cell|cells}: {changed} changed, {new} new.</source>
        <translation>已粘贴 {cells} 个单元格：修改 {changed} 条，新增 {new} 条。</translation>
    </message>
    <message>
        <source>Patrols</source>
        <translation>巡逻岗</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>People by hour</source>
        <translation>人流</translation>
    </message>
    <message>
        <source>People the year round</source>
        <translation>全年人数</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Posts allowed</source>
        <translation>可上岗位</translation>
    </message>
    <message>
        <source>Public board</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Public phone</source>
        <translation>公开电话</translation>
    </message>
    <message>
        <source>Publish mobile</source>
        <translation>公开手机</translation>
    </message>
    <message>
        <source>Publish name</source>
        <translation>公开姓名</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>删除此行</translation>
    </message>
    <message>
        <source>Restrictions</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Role then</source>
        <translation>原身份</translation>
    </message>
    <message>
        <source>Same crew</source>
        <translation>同组</translation>
    </message>
    <message>
        <source>School day</source>
        <translation>上学</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>人员乙</translation>
    </message>
    <message>
        <source>Sees m</source>
        <translation>视距（米）</translation>
    </message>
    <message>
        <source>Serves from</source>
        <translation>在岗起始</translation>
    </message>
    <message>
        <source>Serves until</source>
        <translation>在岗截止</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务事项</translation>
    </message>
    <message>
        <source>Set of exits</source>
        <translation>封控组</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Share %</source>
        <translation>份额（%）</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Shift name then</source>
        <translation>原名称</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Site {number}</source>
        <translation>候选点{number}</translation>
    </message>
    <message>
        <source>Somebody else has this name; papers and lists add the number.</source>
        <translation>有人同名；表格和列表中会附上编号。</translation>
    </message>
    <message>
        <source>Sort &amp;downwards</source>
        <translation>降序(&amp;D)</translation>
    </message>
    <message>
        <source>Sort &amp;upwards</source>
        <translation>升序(&amp;U)</translation>
    </message>
    <message>
        <source>Spots</source>
        <translation>必巡点</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Start then</source>
        <translation>原开始</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>路段</translation>
    </message>
    <message>
        <source>Supervision phone</source>
        <translation>监督电话</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>警组</translation>
    </message>
    <message>
        <source>Team or person</source>
        <translation>警组或人员</translation>
    </message>
    <message>
        <source>Team then</source>
        <translation>原警组</translation>
    </message>
    <message>
        <source>The end {end} is not later than the beginning {start}.</source>
        <translation>结束时刻 {end} 不晚于开始时刻 {start}。</translation>
    </message>
    <message>
        <source>The end {end} lies before the beginning {start}.</source>
        <translation>截止{end}早于起始{start}。</translation>
    </message>
    <message>
        <source>The target {target} is below the minimum {least}.</source>
        <translation>目标 {target} 人少于最少 {least} 人。</translation>
    </message>
    <message>
        <source>There are more columns in the copied cells than in the table.</source>
        <translation>复制的列数多于表中的列数。</translation>
    </message>
    <message>
        <source>There is no shift "{code}"; write codes of shifts, and "-" for a day off.</source>
        <translation>没有班次“{code}”；请写班次代码，休息写“休”。</translation>
    </message>
    <message>
        <source>There is no such record in the plan.</source>
        <translation>方案中没有这条记录。</translation>
    </message>
    <message>
        <source>There is no unit "{unit}".</source>
        <translation>没有单位“{unit}”。</translation>
    </message>
    <message>
        <source>These cells follow from others; there is nothing in them to change.</source>
        <translation>这些格由其他内容算出，不能更改。</translation>
    </message>
    <message>
        <source>This cannot be empty.</source>
        <translation>不能为空。</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Title then</source>
        <translation>原职务</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Unit then</source>
        <translation>原单位</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Valid for 30 days at most: {names}.</source>
        <translation>30 天内到期：{names}。</translation>
    </message>
    <message>
        <source>Valid until (empty: no end)</source>
        <translation>有效期至（留空：长期）</translation>
    </message>
    <message>
        <source>Values shown</source>
        <translation>显示的内容</translation>
    </message>
    <message>
        <source>Watched at</source>
        <translation>值看岗位</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Weekends</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>What counts as working time, in hours.</source>
        <translation>计入工作时间的小时数。</translation>
    </message>
    <message>
        <source>Who or what</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>意愿</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>女性</translation>
    </message>
    <message>
        <source>Working time then, h</source>
        <translation>原工时（小时）</translation>
    </message>
    <message>
        <source>Working time, h</source>
        <translation>有效工时</translation>
    </message>
    <message>
        <source>Written NAME, NAME:last day or NAME(last day), several parted by ; or 、. The arrow opens a list.</source>
        <translation>写作 名称、名称:有效期 或 名称（有效期），多项用“；”或“、”隔开。点右端箭头可逐项填写。</translation>
    </message>
    <message>
        <source>Written NAME:number or NAME×number, NAME@UNIT:number for holders of one unit; several parted by ; or 、. The arrow opens a list.</source>
        <translation>写作 名称:人数 或 名称×人数；限某单位的写作 名称@单位:人数；多项用“；”或“、”隔开。点右端箭头可逐项填写。</translation>
    </message>
    <message>
        <source>Written UNIT:number or UNIT×number, several parted by ; or 、. The arrow opens a list.</source>
        <translation>写作 单位:人数 或 单位×人数，也可写“市场监管局2人”，多项用“；”或“、”隔开。点右端箭头可逐项填写。</translation>
    </message>
    <message>
        <source>X or longitude</source>
        <translation>x 或经度</translation>
    </message>
    <message>
        <source>Y or latitude</source>
        <translation>y 或纬度</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>absence</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>beat</source>
        <translation>巡区</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>candidate site</source>
        <translation>候选点</translation>
    </message>
    <message>
        <source>change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>contingent</source>
        <translation>联勤人数</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>demand</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>exit</source>
        <translation>出口</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>expires soon</source>
        <translation>将到期</translation>
    </message>
    <message>
        <source>km/h</source>
        <translation>时速</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>more than all</source>
        <translation>超过总人数</translation>
    </message>
    <message>
        <source>must-visit spot</source>
        <translation>必巡点</translation>
    </message>
    <message>
        <source>name of a place</source>
        <translation>地名</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>no demand</source>
        <translation>无需求</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>odd number</source>
        <translation>号码异常</translation>
    </message>
    <message>
        <source>opening balance</source>
        <translation>期初数</translation>
    </message>
    <message>
        <source>pair</source>
        <translation>结对</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>rotation</source>
        <translation>轮班</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>同名</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>short rest</source>
        <translation>休息不足</translation>
    </message>
    <message>
        <source>street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>vehicle</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>way to man a post</source>
        <translation>勤务方式</translation>
    </message>
    <message>
        <source>wish</source>
        <translation>意愿</translation>
    </message>
    <message>
        <source>x</source>
        <translation>横坐标</translation>
    </message>
    <message>
        <source>y</source>
        <translation>纵坐标</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{column} of {record}</source>
        <translation>{record}的{column}</translation>
    </message>
    <message>
        <source>{count} × {kind}</source>
        <translation>{count} 条{kind}</translation>
    </message>
    <message>
        <source>{name} (until {day})</source>
        <translation>{name}（至{day}）</translation>
    </message>
    <message>
        <source>{name} ({number})</source>
        <translation>{name}（{number}）</translation>
    </message>
    <message>
        <source>{number} is too large; at most {most}.</source>
        <translation>{number} 过大，最多 {most}。</translation>
    </message>
    <message>
        <source>{number} is too small; at least {least}.</source>
        <translation>{number} 过小，至少 {least}。</translation>
    </message>
    <message>
        <source>{records} has duties of the past, which accounts and papers need. End it with {day}, and everything up to then stays. Deleted with it would be {others}.</source>
        <translation>{records}有以往的勤务，台账和表单都要用到。可截止到{day}，此前的一切照旧保留。若删除，将一并删除：{others}。</translation>
    </message>
    <message>
        <source>{records} has {others}. All of that is deleted with it.</source>
        <translation>{records}：{others}，将一并删除。</translation>
    </message>
    <message>
        <source>{records} is ended with {day}; what was before stays.</source>
        <translation>{records}已截止到{day}，此前的内容保留。</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} / {all}</translation>
    </message>
    <message>
        <source>{text} ({mark})</source>
        <translation>{text}（{mark}）</translation>
    </message>
</context>
<context>
    <name>recovery</name>
    <message>
        <source>&amp;Open the new plan</source>
        <translation>打开新方案(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Recover…</source>
        <translation>恢复(&amp;R)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keep the recovered plan as</source>
        <translation>恢复出的方案存为</translation>
    </message>
    <message>
        <source>Nothing of a plan can be read in {file}; open a backup copy of it.</source>
        <translation>{file} 里读不出任何方案内容，请打开它的备份。</translation>
    </message>
    <message>
        <source>Open the &amp;backup copy…</source>
        <translation>打开备份(&amp;B)…</translation>
    </message>
    <message>
        <source>Reading what can be read of {plan} …</source>
        <translation>正在读取 {plan} 中还能读出的内容……</translation>
    </message>
    <message>
        <source>Recovered plan</source>
        <translation>恢复的方案</translation>
    </message>
    <message>
        <source>What could not be taken as it was</source>
        <translation>没能原样取出的内容</translation>
    </message>
    <message>
        <source>the plan as it was before its last changes cannot be read, and was left out</source>
        <translation>方案在历次改动前的原貌无法读取，未能恢复</translation>
    </message>
    <message>
        <source>{file} holds all {rows} {rows:row|rows}; nothing was lost.</source>
        <translation>{file} 取出了全部 {rows} 行，没有丢失。</translation>
    </message>
    <message>
        <source>{file} holds {rows} {rows:row|rows}; {n} {n:thing|things} could not be taken as they were, and there was no backup copy.</source>
        <translation>{file} 取出了 {rows} 行；有 {n} 处没能原样取出，也没有备份可用。</translation>
    </message>
    <message>
        <source>{file} holds {rows} {rows:row|rows}; {n} {n:thing|things} could not be taken as they were, with the help of the copy of {at}.</source>
        <translation>{file} 取出了 {rows} 行；有 {n} 处没能原样取出，已借助 {at} 的备份补充。</translation>
    </message>
    <message>
        <source>{table}, row {row}: contradicts other rows, and was left out</source>
        <translation>{table} 第 {row} 行：与别的行矛盾，已略去</translation>
    </message>
    <message>
        <source>{table}, row {row}: is missing in the file and was taken from the copy of {at}</source>
        <translation>{table} 第 {row} 行：文件里没有，取自 {at} 的备份</translation>
    </message>
    <message>
        <source>{table}, row {row}: is not as in the copy of {at}; look whether it is right</source>
        <translation>{table} 第 {row} 行：与 {at} 的备份不同，请核对</translation>
    </message>
    <message>
        <source>{table}, row {row}: makes no sense ({problem}), and was left out</source>
        <translation>{table} 第 {row} 行：内容不成立（{problem}），已略去</translation>
    </message>
    <message>
        <source>{table}, row {row}: names a {other} that is gone, and was left out</source>
        <translation>{table} 第 {row} 行：引用的 {other} 已不存在，已略去</translation>
    </message>
    <message>
        <source>{table}, row {row}: {column} cannot be read whole, {found} was taken; put it right</source>
        <translation>{table} 第 {row} 行：{column} 读不完整，取为 {found}，请改正</translation>
    </message>
    <message>
        <source>{table}, row {row}: {column} was {found} and not {right}; the row was left out</source>
        <translation>{table} 第 {row} 行：{column} 是 {found}，应当是{right}，这一行已略去</translation>
    </message>
    <message>
        <source>{table}, row {row}: {column} was {found}; the row was taken from the copy of {at}</source>
        <translation>{table} 第 {row} 行：{column} 是 {found}，这一行取自 {at} 的备份</translation>
    </message>
    <message>
        <source>{table}: a letter or a number has changed by itself in one of its {rows} {rows:row|rows}</source>
        <translation>{table}：{rows} 行中有字或数字自行变了</translation>
    </message>
    <message>
        <source>{table}: some of its pages cannot be read; {taken} {taken:row was|rows were} read</source>
        <translation>{table}：有些页读不出，读出了 {taken} 行</translation>
    </message>
</context>
<context>
    <name>relaxations</name>
    <message>
        <source>ask for {count} fewer on {duty}</source>
        <translation>{duty}少安排{count}人</translation>
    </message>
    <message>
        <source>call {person} back from {kind} on {days}</source>
        <translation>请{person}在{days}中断{kind}返岗</translation>
    </message>
    <message>
        <source>do without {duty}</source>
        <translation>取消{duty}</translation>
    </message>
    <message>
        <source>have {count} more {count:person|people} for {unit} ({kind})</source>
        <translation>为{unit}增派{count}人（{kind}）</translation>
    </message>
    <message>
        <source>have {person} get the {certificate}</source>
        <translation>为{person}办理{certificate}</translation>
    </message>
    <message>
        <source>let {person} stand at {post} too</source>
        <translation>允许{person}到{post}上岗</translation>
    </message>
    <message>
        <source>make an exception of {rules} for {person} on {duty}</source>
        <translation>{person}在{duty}破例不受{rules}限制</translation>
    </message>
    <message>
        <source>renew the {certificate} of {person}</source>
        <translation>为{person}换发{certificate}</translation>
    </message>
    <message>
        <source>unlock {person} on {duty}</source>
        <translation>解锁{person}的{duty}</translation>
    </message>
</context>
<context>
    <name>repair</name>
    <message>
        <source>(no number)</source>
        <translation>（无号码）</translation>
    </message>
    <message>
        <source>--extra {text}: give post, shift, date (or first..last) and number, such as P01,D,2026-12-05,2.</source>
        <translation>--extra {text}：请写岗位、班次、日期（或 首日..末日）、人数，如 P01,D,2026-12-05,2。</translation>
    </message>
    <message>
        <source>BY HAND</source>
        <translation>【人工处理】</translation>
    </message>
    <message>
        <source>NEW</source>
        <translation>【新增】</translation>
    </message>
    <message>
        <source>Name {person} by the number: {numbers}.</source>
        <translation>请用编号指明{person}：{numbers}。</translation>
    </message>
    <message>
        <source>Nothing fills this: moving people three days around would not help either.</source>
        <translation>此缺口无法补齐：即使调整前后三天的人员也不行。</translation>
    </message>
    <message>
        <source>People missing {gaps_before} &gt; {gaps}, rules broken {hard_before} &gt; {hard}, price {price_before} &gt; {price}.</source>
        <translation>缺员{gaps_before}→{gaps}，违反硬性规则{hard_before}→{hard}，扣分{price_before}→{price}。</translation>
    </message>
    <message>
        <source>Proposal 1 closes more gaps by moving people.</source>
        <translation>办法1通过调整人员可补上更多缺口。</translation>
    </message>
    <message>
        <source>Proposal {number} is in the plan and published as V{version}.</source>
        <translation>办法 {number} 已写入方案，并发布为 V{version}。</translation>
    </message>
    <message>
        <source>Proposal {number} is in the plan; publish it for it to come into force.</source>
        <translation>办法{number}已写入方案，发布后生效。</translation>
    </message>
    <message>
        <source>Proposal {number}: {kind}; {duties} {duties:duty changes|duties change}, {people} {people:person|people} to tell.</source>
        <translation>办法{number}：{kind}；变动{duties}个班次，需通知{people}人。</translation>
    </message>
    <message>
        <source>Say what has happened: --away, --gone, --extra or --closed.</source>
        <translation>请说明发生了什么：--away、--gone、--extra 或 --closed。</translation>
    </message>
    <message>
        <source>Say with --from from which date on {person} is gone.</source>
        <translation>请用 --from 说明{person}自哪天起调离。</translation>
    </message>
    <message>
        <source>The plan has been changed meanwhile; ask for proposals again.</source>
        <translation>方案在此期间已有改动，请重新查找办法。</translation>
    </message>
    <message>
        <source>The search for proposals ended by itself; nothing has been changed. Try it again.</source>
        <translation>查找办法的进程中途退出，班表未改动，请重试。</translation>
    </message>
    <message>
        <source>There is no person {person} in this plan.</source>
        <translation>方案中没有编号为{person}的人员。</translation>
    </message>
    <message>
        <source>There is no post {post} in this plan.</source>
        <translation>方案中没有岗位{post}。</translation>
    </message>
    <message>
        <source>There is no proposal {number}; there are {count}.</source>
        <translation>没有办法{number}，共有{count}个办法。</translation>
    </message>
    <message>
        <source>There is no shift {shift}; the plan has {known}.</source>
        <translation>没有班次{shift}；方案中的班次有{known}。</translation>
    </message>
    <message>
        <source>To tell:</source>
        <translation>需通知：</translation>
    </message>
    <message>
        <source>Whether moving more people would help was not looked into.</source>
        <translation>调整更多人员能否补齐，未在时限内查清。</translation>
    </message>
    <message>
        <source>nobody has to be moved</source>
        <translation>无须调整人员</translation>
    </message>
    <message>
        <source>off {goes}</source>
        <translation>免去{goes}</translation>
    </message>
    <message>
        <source>on {comes}</source>
        <translation>上{comes}</translation>
    </message>
    <message>
        <source>on {comes}; off {goes}</source>
        <translation>上{comes}，免去{goes}</translation>
    </message>
    <message>
        <source>others come in, nobody else is moved</source>
        <translation>由他人顶岗，其余人员不动</translation>
    </message>
    <message>
        <source>people are moved on other days too</source>
        <translation>连同其他日期一并调整</translation>
    </message>
    <message>
        <source>people are moved within the same days</source>
        <translation>在当天人员之间调整</translation>
    </message>
    <message>
        <source>posts make do with fewer people than before</source>
        <translation>岗位人数比原来减少，不补足</translation>
    </message>
    <message>
        <source>take proposal {number} over</source>
        <translation>采用第{number}个方案</translation>
    </message>
    <message>
        <source>{count} {count:duty is|duties are} lost:</source>
        <translation>缺勤{count}个班次：</translation>
    </message>
    <message>
        <source>{duty}: {off} comes off, nobody instead</source>
        <translation>{duty}：{off}撤下，无人接替</translation>
    </message>
    <message>
        <source>{duty}: {on} comes in</source>
        <translation>{duty}：增加{on}</translation>
    </message>
    <message>
        <source>{duty}: {on} for {off}</source>
        <translation>{duty}：{on}顶替{off}</translation>
    </message>
    <message>
        <source>{duty}: {person}</source>
        <translation>{duty}：{person}</translation>
    </message>
    <message>
        <source>{name} {phone}: {what} (hours {hours_before} &gt; {hours}, nights {nights_before} &gt; {nights})</source>
        <translation>{name}　{phone}：{what}（工时{hours_before}→{hours}，夜班{nights_before}→{nights}）</translation>
    </message>
    <message>
        <source>{person} is locked on {duty}; unlock that row first, or find cover by hand.</source>
        <translation>{person}锁定在{duty}；请先解锁，或人工安排顶岗。</translation>
    </message>
    <message>
        <source>{person}: {duty} has begun already and is left as it is; see to it by hand.</source>
        <translation>{person}：{duty}已经开始，程序不作改动，请人工处理。</translation>
    </message>
</context>
<context>
    <name>repair page</name>
    <message>
        <source>&amp;Kind of leave</source>
        <translation>请假类别(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>事由(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Shift</source>
        <translation>班次(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>至(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;What happened</source>
        <translation>情况(&amp;W)</translation>
    </message>
    <message>
        <source>Choose a person: type a name, pinyin or number.</source>
        <translation>请选择人员，可输入姓名、拼音或编号。</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>复制名单</translation>
    </message>
    <message>
        <source>First date</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Fro&amp;m</source>
        <translation>自(&amp;M)</translation>
    </message>
    <message>
        <source>Last date</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Looking for other ways…</source>
        <translation>正在找其他方案…</translation>
    </message>
    <message>
        <source>Looking for people who could come…</source>
        <translation>正在查找可顶班人员…</translation>
    </message>
    <message>
        <source>Make propos&amp;als</source>
        <translation>查找办法(&amp;A)</translation>
    </message>
    <message>
        <source>No duty is touched: only the fact itself is recorded.</source>
        <translation>不影响班表，只登记该情况。</translation>
    </message>
    <message>
        <source>P&amp;ost</source>
        <translation>岗位(&amp;O)</translation>
    </message>
    <message>
        <source>People &amp;wanted</source>
        <translation>需要人数(&amp;N)</translation>
    </message>
    <message>
        <source>People missing {before} → {after}</source>
        <translation>人次缺口 {before} → {after}</translation>
    </message>
    <message>
        <source>Pers&amp;on</source>
        <translation>人员(&amp;O)</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Proposal {number}: {kind}</source>
        <translation>办法{number}：{kind}</translation>
    </message>
    <message>
        <source>Proposals for a replacement are being looked for; nothing is taken over yet.</source>
        <translation>正在查找顶班方案，尚未采用。</translation>
    </message>
    <message>
        <source>Say at the left what has happened; proposals come here.</source>
        <translation>请在左侧填写情况，办法显示在这里。</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Taken over in one step; undo takes it back. Publish it for it to come into force.</source>
        <translation>已采用，可一步撤销；发布后生效。</translation>
    </message>
    <message>
        <source>The last date comes before the first.</source>
        <translation>截止日期早于起始日期。</translation>
    </message>
    <message>
        <source>The plan has been changed since; make the proposals again.</source>
        <translation>方案已有改动，请重新查找办法。</translation>
    </message>
    <message>
        <source>There are no posts in this plan.</source>
        <translation>方案中没有岗位。</translation>
    </message>
    <message>
        <source>There are proposals for a replacement, and none is taken over yet.</source>
        <translation>已找到顶班方案，尚未采用。</translation>
    </message>
    <message>
        <source>To be done by hand: {text}</source>
        <translation>需人工处理：{text}</translation>
    </message>
    <message>
        <source>To be told</source>
        <translation>需通知</translation>
    </message>
    <message>
        <source>What begins before {now} and rows that are locked stay as they are.</source>
        <translation>{now}之前开始的勤务和锁定的排班不动。</translation>
    </message>
    <message>
        <source>Worse than before:</source>
        <translation>与原班表相比新增问题：</translation>
    </message>
    <message>
        <source>a post is closed</source>
        <translation>岗位停勤</translation>
    </message>
    <message>
        <source>all shifts</source>
        <translation>全部班次</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有{count}项</translation>
    </message>
    <message>
        <source>cover for {person}</source>
        <translation>{person}顶班</translation>
    </message>
    <message>
        <source>more people are wanted</source>
        <translation>增加警力</translation>
    </message>
    <message>
        <source>more people for {post}</source>
        <translation>{post}增加警力</translation>
    </message>
    <message>
        <source>only the emptied duties</source>
        <translation>仅空出的勤务</translation>
    </message>
    <message>
        <source>somebody is away</source>
        <translation>人员请假</translation>
    </message>
    <message>
        <source>somebody leaves for good</source>
        <translation>人员调离</translation>
    </message>
    <message>
        <source>stands in the log</source>
        <translation>记入日志</translation>
    </message>
    <message>
        <source>the days before and after</source>
        <translation>前后各一天</translation>
    </message>
    <message>
        <source>the same days</source>
        <translation>当天</translation>
    </message>
    <message>
        <source>three days around</source>
        <translation>前后各三天</translation>
    </message>
    <message>
        <source>{before} → {after} h</source>
        <translation>{before} → {after}小时</translation>
    </message>
    <message>
        <source>{changes} {changes:duty changes|duties change}; {calls} {calls:person|people} to tell; looked at: {stage}</source>
        <translation>变动{changes}个班次，需通知{calls}人；调整范围：{stage}</translation>
    </message>
    <message>
        <source>{count} {count:duty is|duties are} lost</source>
        <translation>空出{count}个班次</translation>
    </message>
    <message>
        <source>{name} ({code})</source>
        <translation>{name}（{code}）</translation>
    </message>
    <message>
        <source>{person} leaves</source>
        <translation>{person}调离</translation>
    </message>
    <message>
        <source>{post} closed</source>
        <translation>{post}停勤</translation>
    </message>
</context>
<context>
    <name>restrictions</name>
    <message>
        <source>A restriction ends ({end}) before it begins ({start}).</source>
        <translation>限制的截止日期（{end}）早于起始日期（{start}）。</translation>
    </message>
    <message>
        <source>no night duty</source>
        <translation>不上夜班</translation>
    </message>
    <message>
        <source>no overtime</source>
        <translation>不加班</translation>
    </message>
</context>
<context>
    <name>roads</name>
    <message>
        <source>arterial road</source>
        <translation>干道</translation>
    </message>
    <message>
        <source>expressway</source>
        <translation>快速路</translation>
    </message>
    <message>
        <source>highway</source>
        <translation>公路</translation>
    </message>
    <message>
        <source>town street</source>
        <translation>城区</translation>
    </message>
</context>
<context>
    <name>role chips</name>
    <message>
        <source>Auxiliary</source>
        <translation>辅警</translation>
    </message>
    <message>
        <source>Civilian</source>
        <translation>文职</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>民警</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>联勤</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>auxiliary</source>
        <translation>辅警</translation>
    </message>
    <message>
        <source>civilian</source>
        <translation>文职</translation>
    </message>
    <message>
        <source>officer</source>
        <translation>民警</translation>
    </message>
    <message>
        <source>partner</source>
        <translation>联勤</translation>
    </message>
</context>
<context>
    <name>roster book</name>
    <message>
        <source>24-hour duties</source>
        <translation>24小时</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>按人员</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>按岗位</translation>
    </message>
    <message>
        <source>Corrected here it can be imported again (Import people or a roster): write another code or name into the cell; to take a duty away write 休 into the cell of the person.</source>
        <translation>本表改后可再导入（菜单“导入人员或班表”）：在格内改写代码或姓名即可；取消某人勤务，请在“按人员”表该格写“休”。</translation>
    </message>
    <message>
        <source>Counted as rostered and by duty date, dates to come included; who came instead of whom is in the duty statistics. Every duty is one of day, night, 24 hours and standby; hours are working time, of 24-hour duties less than 24.</source>
        <translation>按排班、按勤务日期统计，含尚未到的日期；替班等实际到岗情况见《勤务统计表》。每班次只计入白班、夜班、24小时、备勤之一；工时为计工工时，24小时值班不足24小时计。</translation>
    </message>
    <message>
        <source>Day duties</source>
        <translation>白班</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>人均</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Night duties</source>
        <translation>夜班</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>备勤</translation>
    </message>
    <message>
        <source>Statutory days</source>
        <translation>法定节假日</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Sum and mean are without partners of other units.</source>
        <translation>合计、人均不含其他单位联勤人员。</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>警组</translation>
    </message>
    <message>
        <source>There are no people in this plan, so there is no roster to write.</source>
        <translation>本方案没有人员，没有可导出的排班。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Weekends</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>{count} missing</source>
        <translation>缺{count}人</translation>
    </message>
    <message>
        <source>{station} duty roster, {first} to {last}</source>
        <translation>{station}勤务排班表（{first}至{last}）</translation>
    </message>
</context>
<context>
    <name>roster cards</name>
    <message>
        <source>Hard rules broken; press to list them.</source>
        <translation>违反硬性规则；点击只看违规。</translation>
    </message>
    <message>
        <source>Most hours less fewest, within a fair group.</source>
        <translation>同一公平组中，工时最多与最少之差。</translation>
    </message>
    <message>
        <source>Most nights less fewest, within a fair group.</source>
        <translation>同一公平组中，夜班最多与最少之差。</translation>
    </message>
    <message>
        <source>People that duties lack; press to list the gaps.</source>
        <translation>勤务所缺人次；点击只看缺口。</translation>
    </message>
    <message>
        <source>Rules that are broken only where nothing else helps; press to list them.</source>
        <translation>只在别无办法时才违反的规则；点击只看提醒。</translation>
    </message>
    <message>
        <source>hours apart</source>
        <translation>工时差距</translation>
    </message>
    <message>
        <source>nights apart</source>
        <translation>夜班差距</translation>
    </message>
    <message>
        <source>people missing</source>
        <translation>人次缺口</translation>
    </message>
    <message>
        <source>reminders</source>
        <translation>条提醒</translation>
    </message>
    <message>
        <source>rules broken</source>
        <translation>条硬性违规</translation>
    </message>
</context>
<context>
    <name>roster csv</name>
    <message>
        <source>{file} is larger than any roster; name the file that the program has written.</source>
        <translation>{file} 比任何班表都大；请指定本程序写出的文件。</translation>
    </message>
    <message>
        <source>{file}, line {line}: “{day}” is no date; write it as 2026-12-01.</source>
        <translation>{file} 第 {line} 行：“{day}”不是日期；请写成 2026-12-01。</translation>
    </message>
    <message>
        <source>{file}: this is no roster as the program writes it; it needs the columns {columns}.</source>
        <translation>{file}：这不是本程序写出的班表；需要有这些列：{columns}。</translation>
    </message>
</context>
<context>
    <name>roster edits</name>
    <message>
        <source>Both cells have the same duty: nothing changes. For two people to trade dates, write a swap slip (Ctrl+Shift+D).</source>
        <translation>两格的班相同，对调后没有变化。两人要换日子，请填调班单（Ctrl+Shift+D）。</translation>
    </message>
    <message>
        <source>No post asks for {shift} on {day}.</source>
        <translation>{day}没有岗位需要{shift}。</translation>
    </message>
    <message>
        <source>Nobody has leave here.</source>
        <translation>所选格里没有请假。</translation>
    </message>
    <message>
        <source>The same people are on both duties, so nothing changes.</source>
        <translation>两个班的人员相同，对调后没有变化。</translation>
    </message>
    <message>
        <source>There is no wish here.</source>
        <translation>所选格里没有意愿。</translation>
    </message>
    <message>
        <source>There is nobody here to move.</source>
        <translation>这里没有人可移动。</translation>
    </message>
    <message>
        <source>There is nothing to move.</source>
        <translation>没有可移动的班。</translation>
    </message>
    <message>
        <source>{day} lies outside the period shown; show its month to change it.</source>
        <translation>{day}不在当前月份内，请切换到该月再改。</translation>
    </message>
    <message>
        <source>{duty} has its crew already. Choose this cell alone to say who goes.</source>
        <translation>{duty}人员已满，请单独选中这一格再指定换下谁。</translation>
    </message>
    <message>
        <source>{person} has this duty already.</source>
        <translation>{person}已在这个班上。</translation>
    </message>
    <message>
        <source>{person} is locked on {duty}. Unlock it first (Ctrl+L).</source>
        <translation>{person}的{duty}已锁定，请先解锁（Ctrl+L）。</translation>
    </message>
    <message>
        <source>{post} has no {shift} on {day}.</source>
        <translation>{day}{post}没有{shift}。</translation>
    </message>
    <message>
        <source>{text} could be {people}. Type the number behind the name.</source>
        <translation>“{text}”可能是{people}，请在姓名后注明编号。</translation>
    </message>
    <message>
        <source>{text} is nobody of this plan. Type a name, its pinyin or a number.</source>
        <translation>方案中没有“{text}”，请输入姓名、拼音或编号。</translation>
    </message>
</context>
<context>
    <name>roster empty</name>
    <message>
        <source>No post asks for people yet. Enter how many each needs on which shift.</source>
        <translation>还没有勤务需求。请录入各岗位每班要几个人。</translation>
    </message>
    <message>
        <source>There are no people yet. Enter them or take them from Excel.</source>
        <translation>还没有人员。请先录入，或从 Excel 导入。</translation>
    </message>
    <message>
        <source>There are no posts yet. Enter where people stand, such as kiosks and patrols.</source>
        <translation>还没有岗位。请先录入岗亭、巡逻组等岗位。</translation>
    </message>
    <message>
        <source>There are no shifts yet. Enter them or take a usual set.</source>
        <translation>还没有班次。请先录入，或选用常用班次。</translation>
    </message>
    <message>
        <source>To the demands</source>
        <translation>去录勤务需求</translation>
    </message>
    <message>
        <source>To the people</source>
        <translation>去录人员</translation>
    </message>
    <message>
        <source>To the posts</source>
        <translation>去录岗位</translation>
    </message>
    <message>
        <source>To the shifts</source>
        <translation>去录班次</translation>
    </message>
</context>
<context>
    <name>roster legend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>a hard rule is broken, or people are missing</source>
        <translation>违反硬性规则或有缺口</translation>
    </message>
    <message>
        <source>a wish for this day</source>
        <translation>当日有意愿</translation>
    </message>
    <message>
        <source>by post: an auxiliary</source>
        <translation>按岗位：辅警</translation>
    </message>
    <message>
        <source>by post: an officer</source>
        <translation>按岗位：民警</translation>
    </message>
    <message>
        <source>by post: locked there</source>
        <translation>按岗位：已锁定</translation>
    </message>
    <message>
        <source>by post: people missing</source>
        <translation>按岗位：缺人</translation>
    </message>
    <message>
        <source>changed since publication</source>
        <translation>发布后有改动</translation>
    </message>
    <message>
        <source>locked: stays where it is</source>
        <translation>已锁定，自动排班不动</translation>
    </message>
    <message>
        <source>market day (under the date)</source>
        <translation>赶场日（日期下横线）</translation>
    </message>
    <message>
        <source>over a limit</source>
        <translation>超警戒线</translation>
    </message>
    <message>
        <source>people missing on this day (at the date)</source>
        <translation>当日有缺口（日期旁红点）</translation>
    </message>
    <message>
        <source>reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>{name} {start}-{end}</source>
        <translation>{name} {start}—{end}</translation>
    </message>
</context>
<context>
    <name>roster life</name>
    <message>
        <source>Only what is over can be archived; {last} is still to come.</source>
        <translation>已过去的时段才能归档；{last}尚未到。</translation>
    </message>
    <message>
        <source>adjusted</source>
        <translation>已调整</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>not rostered yet</source>
        <translation>未排班</translation>
    </message>
    <message>
        <source>published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>under review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>{day} is archived; give a reason for the change.</source>
        <translation>{day}已归档；更改须写明原因。</translation>
    </message>
    <message>
        <source>{day} is over and published; give a reason for the change.</source>
        <translation>{day}已过且已发布；更改须写明原因。</translation>
    </message>
</context>
<context>
    <name>roster menu</name>
    <message>
        <source>&amp;Add a second duty (then type its code)</source>
        <translation>加排一班（再键入代码）(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Day by hour</source>
        <translation>当日时序(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Fold this group</source>
        <translation>折叠本组(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Lock or unlock</source>
        <translation>锁定/解锁(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Swap two cells</source>
        <translation>对调两格(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Unfold all groups</source>
        <translation>展开各组(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>标准大小(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Who could come</source>
        <translation>谁可以来(&amp;W)</translation>
    </message>
    <message>
        <source>As last mont&amp;h…</source>
        <translation>像上月一样(&amp;H)…</translation>
    </message>
    <message>
        <source>By p&amp;erson</source>
        <translation>按人员(&amp;E)</translation>
    </message>
    <message>
        <source>By p&amp;ost</source>
        <translation>按岗位(&amp;O)</translation>
    </message>
    <message>
        <source>Clea&amp;r</source>
        <translation>清除(&amp;R)</translation>
    </message>
    <message>
        <source>Copy a former patter&amp;n…</source>
        <translation>复制以前的排法(&amp;N)…</translation>
    </message>
    <message>
        <source>Copy as a pict&amp;ure</source>
        <translation>复制为图片(&amp;U)</translation>
    </message>
    <message>
        <source>Copy the table to &amp;Excel</source>
        <translation>复制表格到 Excel(&amp;E)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>Fill d&amp;own</source>
        <translation>向下填充(&amp;O)</translation>
    </message>
    <message>
        <source>Fill to the ri&amp;ght</source>
        <translation>向右填充(&amp;G)</translation>
    </message>
    <message>
        <source>L&amp;eave</source>
        <translation>请假(&amp;E)</translation>
    </message>
    <message>
        <source>La&amp;rger</source>
        <translation>放大(&amp;R)</translation>
    </message>
    <message>
        <source>Le&amp;gend</source>
        <translation>图例(&amp;G)</translation>
    </message>
    <message>
        <source>Month &amp;before</source>
        <translation>上个月(&amp;B)</translation>
    </message>
    <message>
        <source>Names as te&amp;xt…</source>
        <translation>以文字编辑姓名(&amp;X)…</translation>
    </message>
    <message>
        <source>Ne&amp;xt month</source>
        <translation>下个月(&amp;X)</translation>
    </message>
    <message>
        <source>No leave</source>
        <translation>取消请假</translation>
    </message>
    <message>
        <source>No wish</source>
        <translation>取消意愿</translation>
    </message>
    <message>
        <source>Not {shift}</source>
        <translation>不想上{shift}</translation>
    </message>
    <message>
        <source>Panel of the cell: fold or unfold</source>
        <translation>折叠或展开右侧栏</translation>
    </message>
    <message>
        <source>Prin&amp;t table and notices…</source>
        <translation>打印值班表和公示(&amp;T)…</translation>
    </message>
    <message>
        <source>Print this &amp;view…</source>
        <translation>打印此表(&amp;V)…</translation>
    </message>
    <message>
        <source>Problems: fold or unfold</source>
        <translation>折叠或展开问题列表</translation>
    </message>
    <message>
        <source>Pu&amp;blish…</source>
        <translation>发布(&amp;B)…</translation>
    </message>
    <message>
        <source>Roster &amp;automatically…</source>
        <translation>自动排班(&amp;A)…</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>缩小(&amp;M)</translation>
    </message>
    <message>
        <source>Send to re&amp;view</source>
        <translation>送审(&amp;V)</translation>
    </message>
    <message>
        <source>Show the person</source>
        <translation>查看此人</translation>
    </message>
    <message>
        <source>Show the post</source>
        <translation>查看岗位</translation>
    </message>
    <message>
        <source>Swap sl&amp;ip…</source>
        <translation>调班单(&amp;I)…</translation>
    </message>
    <message>
        <source>Take {person} off</source>
        <translation>撤下{person}</translation>
    </message>
    <message>
        <source>Wants the day off</source>
        <translation>想休息</translation>
    </message>
    <message>
        <source>Wants {shift}</source>
        <translation>想上{shift}</translation>
    </message>
    <message>
        <source>Ways to fill this gap…</source>
        <translation>放宽办法…</translation>
    </message>
    <message>
        <source>Why &amp;not …</source>
        <translation>为什么不是……(&amp;N)</translation>
    </message>
    <message>
        <source>Wis&amp;h</source>
        <translation>意愿(&amp;H)</translation>
    </message>
    <message>
        <source>{kind} ({code})</source>
        <translation>{kind}（{code}）</translation>
    </message>
</context>
<context>
    <name>roster page</name>
    <message>
        <source>All posts</source>
        <translation>全部岗位</translation>
    </message>
    <message>
        <source>All roles</source>
        <translation>全部身份</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>全部警组</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>全部单位</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>按人员</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>按岗位</translation>
    </message>
    <message>
        <source>Copies the table with its headings, to be pasted into Excel</source>
        <translation>连同表头一起复制，可粘贴到 Excel</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Day by hour</source>
        <translation>当日时序</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>按文字筛选</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Fold or unfold the panel of the cell (F7)</source>
        <translation>折叠或展开右侧栏（F7）</translation>
    </message>
    <message>
        <source>Leads to the paper that shows what is shown here, for the same dates</source>
        <translation>转到与此表对应的表格材料，日期相同</translation>
    </message>
    <message>
        <source>Legend…</source>
        <translation>图例…</translation>
    </message>
    <message>
        <source>Missing: {count}</source>
        <translation>缺口{count}人次</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name, pinyin, post…</source>
        <translation>姓名、拼音、岗位……</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Nobody is on this duty.</source>
        <translation>这一班没有人在岗。</translation>
    </message>
    <message>
        <source>Other posts</source>
        <translation>其他岗位</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Reason, then Enter</source>
        <translation>填写理由，按回车</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Roster automatically…</source>
        <translation>自动排班…</translation>
    </message>
    <message>
        <source>Roster by person</source>
        <translation>按人员排班表</translation>
    </message>
    <message>
        <source>Roster by post</source>
        <translation>按岗位排班表</translation>
    </message>
    <message>
        <source>Select two cells to swap them.</source>
        <translation>请选中两格再对调。</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Taken off: {duties}</source>
        <translation>已撤下：{duties}</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>警组</translation>
    </message>
    <message>
        <source>The picture is in the clipboard: paste it into the chat with Ctrl+V.</source>
        <translation>图片已复制，可在微信等聊天窗口按 Ctrl+V 粘贴。</translation>
    </message>
    <message>
        <source>The picture would be too large. Select the lines and dates that it is to show.</source>
        <translation>图片过大，请先选中要显示的行和日期。</translation>
    </message>
    <message>
        <source>The rules cannot be checked: {why}</source>
        <translation>无法校核：{why}</translation>
    </message>
    <message>
        <source>There is no date before to fill from.</source>
        <translation>左边没有日期可供填充。</translation>
    </message>
    <message>
        <source>There is no duty here to lock.</source>
        <translation>这里没有可锁定的班。</translation>
    </message>
    <message>
        <source>There is no line above to fill from.</source>
        <translation>上面没有一行可供填充。</translation>
    </message>
    <message>
        <source>These are too many people and dates for one step in a plan of this size: take {count} {count:person|people} at most at a time, or dates that lie close together. Nothing was changed.</source>
        <translation>本计划规模较大，一次涉及的人员和日期过多：请每次不超过{count}人，或选相近的日期。未作任何改动。</translation>
    </message>
    <message>
        <source>This reason is not written down yet: Enter takes it, Esc once more gives it up.</source>
        <translation>理由还没有记入：按回车采用，再按一次Esc放弃。</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Who goes?</source>
        <translation>撤下谁？</translation>
    </message>
    <message>
        <source>Why was this done in spite of the reminder?</source>
        <translation>有提醒仍作此安排，理由是：</translation>
    </message>
    <message>
        <source>Wish: {wish} {what}</source>
        <translation>意愿：{wish}{what}</translation>
    </message>
    <message>
        <source>any duty</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>bad weather</source>
        <translation>恶劣天气</translation>
    </message>
    <message>
        <source>beside them all</source>
        <translation>不换人，增加在岗</translation>
    </message>
    <message>
        <source>by the pattern: {shift}</source>
        <translation>按轮班：{shift}</translation>
    </message>
    <message>
        <source>changed since publication</source>
        <translation>发布后有改动</translation>
    </message>
    <message>
        <source>is on this duty</source>
        <translation>已在此班</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>market day</source>
        <translation>赶场日</translation>
    </message>
    <message>
        <source>no duty</source>
        <translation>无班</translation>
    </message>
    <message>
        <source>nobody is asked for</source>
        <translation>无勤务需求</translation>
    </message>
    <message>
        <source>{count} of {need} {need:person|people}</source>
        <translation>到岗{count}人，应到{need}人</translation>
    </message>
    <message>
        <source>{count} {count:duty|duties}: name, pinyin or number, then Enter</source>
        <translation>{count}个班次：输入姓名、拼音或编号，按回车</translation>
    </message>
    <message>
        <source>{duty} runs into the leave and stays; take {person} off if need be</source>
        <translation>{duty}下班时已在请假期间，仍然保留；必要时请把{person}撤下</translation>
    </message>
    <message>
        <source>{duty}: name, pinyin or number, then Enter</source>
        <translation>{duty}：输入姓名、拼音或编号，按回车</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>{line}, {day}</source>
        <translation>{line}，{day}</translation>
    </message>
    <message>
        <source>{name}  {count} {count:person|people}</source>
        <translation>{name}　{count}人</translation>
    </message>
    <message>
        <source>{name}  {count} {count:post|posts}</source>
        <translation>{name}　{count}个岗位</translation>
    </message>
    <message>
        <source>{one}; {other}</source>
        <translation>{one}；{other}</translation>
    </message>
    <message>
        <source>{person}  {role}  {standing}</source>
        <translation>{person}　{role}　{standing}</translation>
    </message>
    <message>
        <source>{person}  {role}  {standing}: {why}</source>
        <translation>{person}　{role}　{standing}：{why}</translation>
    </message>
    <message>
        <source>{person} comes in whose place?</source>
        <translation>{person}换下谁？</translation>
    </message>
    <message>
        <source>{person}, locked</source>
        <translation>{person}，已锁定</translation>
    </message>
    <message>
        <source>{post}, breaks a rule of the crew</source>
        <translation>{post}　会违规</translation>
    </message>
    <message>
        <source>{post}, with a reminder</source>
        <translation>{post}　有提醒</translation>
    </message>
    <message>
        <source>{post}: complete</source>
        <translation>{post}　已满</translation>
    </message>
    <message>
        <source>{post}: {count} missing</source>
        <translation>{post}　缺{count}人</translation>
    </message>
    <message>
        <source>{shift} at {post}, {start} to {end}</source>
        <translation>{post} {shift}，{start}至{end}</translation>
    </message>
    <message>
        <source>{shift} at {post}, {start} to {end} of the next day</source>
        <translation>{post} {shift}，{start}至次日{end}</translation>
    </message>
    <message>
        <source>{shift}: which post?</source>
        <translation>{shift}：哪个岗位？</translation>
    </message>
    <message>
        <source>{text} ({count} more {count:cell|cells} not changed)</source>
        <translation>{text}（另有{count}格未改）</translation>
    </message>
    <message>
        <source>{text} ({more})</source>
        <translation>{text}（{more}）</translation>
    </message>
    <message>
        <source>{text} is neither a shift of this plan nor a kind of leave.</source>
        <translation>“{text}”既不是本方案的班次，也不是请假种类。</translation>
    </message>
</context>
<context>
    <name>roster panel</name>
    <message>
        <source>&amp;Why not …</source>
        <translation>为什么不是……(&amp;Y)</translation>
    </message>
    <message>
        <source>Away: {kind}</source>
        <translation>请假：{kind}</translation>
    </message>
    <message>
        <source>Choose a cell: its duty, its crew and who could come are shown here.</source>
        <translation>点选一格，这里显示该班的人员、缺口和谁可以来。</translation>
    </message>
    <message>
        <source>Could be better: {text}</source>
        <translation>可改进：{text}</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>全部满足</translation>
    </message>
    <message>
        <source>Looking for people…</source>
        <translation>正在查找……</translation>
    </message>
    <message>
        <source>Name or number, then Enter</source>
        <translation>姓名或警号，按回车</translation>
    </message>
    <message>
        <source>No duty on this day. Type the code of a shift, such as {code}, to put one here.</source>
        <translation>当日无班。直接键入班次代码（如“{code}”）即可排上。</translation>
    </message>
    <message>
        <source>Nobody is on this duty yet.</source>
        <translation>这个班还没有人。</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>不可</translation>
    </message>
    <message>
        <source>Note the reason…</source>
        <translation>补记理由…</translation>
    </message>
    <message>
        <source>Nothing stands against {person}.</source>
        <translation>{person}可以上这个班。</translation>
    </message>
    <message>
        <source>Phone of the post: {phone}</source>
        <translation>岗位电话 {phone}</translation>
    </message>
    <message>
        <source>Put on duty</source>
        <translation>排上</translation>
    </message>
    <message>
        <source>Reminder: {text}</source>
        <translation>提醒：{text}</translation>
    </message>
    <message>
        <source>The pattern of this person asks for {shift} on this day.</source>
        <translation>按轮班，此人当天应上{shift}。</translation>
    </message>
    <message>
        <source>There is nobody called {text}.</source>
        <translation>没有叫“{text}”的人。</translation>
    </message>
    <message>
        <source>This cell</source>
        <translation>本格</translation>
    </message>
    <message>
        <source>Who could come</source>
        <translation>谁可以来</translation>
    </message>
    <message>
        <source>Who could come ({sort})</source>
        <translation>谁可以来（{sort}）</translation>
    </message>
    <message>
        <source>Why not this person</source>
        <translation>为什么不是此人</translation>
    </message>
    <message>
        <source>With a condition</source>
        <translation>有条件</translation>
    </message>
    <message>
        <source>With a reminder</source>
        <translation>有提醒</translation>
    </message>
    <message>
        <source>nights {nights}, {hours} h</source>
        <translation>夜{nights} · {hours}小时</translation>
    </message>
    <message>
        <source>{answer}: {text}</source>
        <translation>{answer}；{text}</translation>
    </message>
    <message>
        <source>{day} {start} - next day {end}</source>
        <translation>{day}{start}—次日{end}</translation>
    </message>
    <message>
        <source>{day} {start}-{end}</source>
        <translation>{day}{start}—{end}</translation>
    </message>
    <message>
        <source>{duties} {duties:duty|duties}, {nights} {nights:night|nights}, {hours} h</source>
        <translation>本期{duties}班，夜{nights}，{hours}小时</translation>
    </message>
    <message>
        <source>{name} ({role}), {standing}</source>
        <translation>{name}（{role}），{standing}</translation>
    </message>
    <message>
        <source>{person} is on this duty.</source>
        <translation>{person}已在这个班上。</translation>
    </message>
    <message>
        <source>{post} · {shift}</source>
        <translation>{post} · {shift}</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
</context>
<context>
    <name>roster problems</name>
    <message>
        <source>Broken {count}</source>
        <translation>硬性 {count}</translation>
    </message>
    <message>
        <source>Could be better</source>
        <translation>可改进</translation>
    </message>
    <message>
        <source>Could be better {count}</source>
        <translation>可改进 {count}</translation>
    </message>
    <message>
        <source>Do not point out</source>
        <translation>不再提示</translation>
    </message>
    <message>
        <source>Do not point out: {title}</source>
        <translation>不再提示：{title}</translation>
    </message>
    <message>
        <source>Everything, by kind</source>
        <translation>全部问题（按类别）</translation>
    </message>
    <message>
        <source>Fold or unfold the list (F8)</source>
        <translation>折叠或展开问题列表（F8）</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>Gaps {count}</source>
        <translation>缺口 {count}</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>没有问题。</translation>
    </message>
    <message>
        <source>People missing</source>
        <translation>岗位缺人</translation>
    </message>
    <message>
        <source>Point out again: {title}</source>
        <translation>恢复提示：{title}</translation>
    </message>
    <message>
        <source>Point out again…</source>
        <translation>恢复提示…</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Reminders {count}</source>
        <translation>提醒 {count}</translation>
    </message>
    <message>
        <source>Rule broken</source>
        <translation>违规</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>定位</translation>
    </message>
    <message>
        <source>The roster is being checked…</source>
        <translation>正在校核……</translation>
    </message>
    <message>
        <source>Who could come</source>
        <translation>谁可以来</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>值得一看</translation>
    </message>
    <message>
        <source>{count} {count:kind is|kinds are} hidden: {titles}</source>
        <translation>已隐藏{count}类：{titles}</translation>
    </message>
    <message>
        <source>{title}: {count}</source>
        <translation>{title}　{count}处</translation>
    </message>
    <message>
        <source>{title}: {count} {count:place|places}</source>
        <translation>{title}　{count}人次</translation>
    </message>
</context>
<context>
    <name>roster steps</name>
    <message>
        <source>Change the crews of {count} {count:duty|duties}</source>
        <translation>调整{count}个班次的人员</translation>
    </message>
    <message>
        <source>Clear {count} {count:duty|duties}</source>
        <translation>清除{count}个班</translation>
    </message>
    <message>
        <source>Crew of {duty}: {people}</source>
        <translation>{duty}由{people}上岗</translation>
    </message>
    <message>
        <source>Do not point out: {title}</source>
        <translation>不再提示：{title}</translation>
    </message>
    <message>
        <source>Empty {count} {count:duty|duties}</source>
        <translation>清空{count}个班次</translation>
    </message>
    <message>
        <source>Fill a gap: {text}</source>
        <translation>补缺口：{text}</translation>
    </message>
    <message>
        <source>Lock {count} {count:duty|duties}</source>
        <translation>锁定{count}个班</translation>
    </message>
    <message>
        <source>Move {duty} from {person} to {other}</source>
        <translation>{duty}由{person}改为{other}</translation>
    </message>
    <message>
        <source>Move {person} from {duty} to {other}</source>
        <translation>{person}由{duty}改上{other}</translation>
    </message>
    <message>
        <source>No leave: {count} {count:day|days}</source>
        <translation>取消请假{count}天</translation>
    </message>
    <message>
        <source>No leave: {person}, {day}</source>
        <translation>取消请假：{person}，{day}</translation>
    </message>
    <message>
        <source>No wish: {count} {count:day|days}</source>
        <translation>取消意愿{count}天</translation>
    </message>
    <message>
        <source>Note the answer of {person}</source>
        <translation>登记{person}的答复</translation>
    </message>
    <message>
        <source>Point out again: {title}</source>
        <translation>恢复提示：{title}</translation>
    </message>
    <message>
        <source>Put people on {count} {count:duty|duties}</source>
        <translation>安排{count}个班</translation>
    </message>
    <message>
        <source>Put {person} on {duty}</source>
        <translation>安排{person} {duty}</translation>
    </message>
    <message>
        <source>Put {person} on {duty} instead of {other}</source>
        <translation>{duty}由{person}换下{other}</translation>
    </message>
    <message>
        <source>Swap the crews of {duty} and {other}</source>
        <translation>{duty}与{other}对调人员</translation>
    </message>
    <message>
        <source>Swap {person} ({day}) and {other} ({other_day})</source>
        <translation>对调{person}（{day}）与{other}（{other_day}）</translation>
    </message>
    <message>
        <source>Take {person} off {duty}</source>
        <translation>撤下{person} {duty}</translation>
    </message>
    <message>
        <source>Unlock {count} {count:duty|duties}</source>
        <translation>解锁{count}个班</translation>
    </message>
    <message>
        <source>Wish: {person}, {day}</source>
        <translation>意愿：{person}，{day}</translation>
    </message>
    <message>
        <source>Wishes for {count} {count:day|days}</source>
        <translation>登记意愿{count}天</translation>
    </message>
    <message>
        <source>automatic roster {first} to {last}</source>
        <translation>自动排班 {first} 至 {last}</translation>
    </message>
    <message>
        <source>copy the pattern of {source} to {target}</source>
        <translation>把{source}的排法复制到{target}</translation>
    </message>
    <message>
        <source>{count} {count:duty|duties}</source>
        <translation>{count}个班</translation>
    </message>
    <message>
        <source>{kind}: {count} {count:day|days} of {people} {people:person|people}</source>
        <translation>{kind}：{people}人共{count}天</translation>
    </message>
    <message>
        <source>{kind}: {person}, {day}</source>
        <translation>{kind}：{person}，{day}</translation>
    </message>
    <message>
        <source>{kind}: {person}, {first} to {last}</source>
        <translation>{kind}：{person}，{first}至{last}</translation>
    </message>
    <message>
        <source>{one}; {other}</source>
        <translation>{one}；{other}</translation>
    </message>
    <message>
        <source>{person} ({duty}) and {other} ({other_duty}) change places</source>
        <translation>{person}（{duty}）与{other}（{other_duty}）对调</translation>
    </message>
    <message>
        <source>{text}; {duties} taken off</source>
        <translation>{text}；撤下{duties}</translation>
    </message>
</context>
<context>
    <name>roster totals</name>
    <message>
        <source>D</source>
        <translation>班</translation>
    </message>
    <message>
        <source>Duties in the period</source>
        <translation>本期班数</translation>
    </message>
    <message>
        <source>Effective hours</source>
        <translation>有效工时</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>H</source>
        <translation>时</translation>
    </message>
    <message>
        <source>N</source>
        <translation>夜</translation>
    </message>
    <message>
        <source>Nights above or below the fair share when the period ends, as in the ledger</source>
        <translation>到本期末，夜班比公平份额多或少几个，与台账一致</translation>
    </message>
    <message>
        <source>Nights, 24-hour duties too</source>
        <translation>夜班数（含24小时值班）</translation>
    </message>
    <message>
        <source>People missing</source>
        <translation>缺口人次</translation>
    </message>
    <message>
        <source>W</source>
        <translation>末</translation>
    </message>
    <message>
        <source>Weekend duties</source>
        <translation>周末班数</translation>
    </message>
    <message>
        <source>±</source>
        <translation>±</translation>
    </message>
</context>
<context>
    <name>roster ways</name>
    <message>
        <source>Do this</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Looking for ways; this takes some seconds.</source>
        <translation>正在找办法，需要几秒钟。</translation>
    </message>
    <message>
        <source>No way was found.</source>
        <translation>没有找到办法。</translation>
    </message>
    <message>
        <source>The roster has changed; look for ways again.</source>
        <translation>排班已有改动，请重新查找。</translation>
    </message>
    <message>
        <source>Ways to fill it</source>
        <translation>可行办法</translation>
    </message>
    <message>
        <source>Ways to fill this gap…</source>
        <translation>放宽办法…</translation>
    </message>
    <message>
        <source>{decisions}</source>
        <translation>{decisions}</translation>
    </message>
    <message>
        <source>{decisions}; then {moves}</source>
        <translation>{decisions}；并调整：{moves}</translation>
    </message>
    <message>
        <source>{moves}</source>
        <translation>{moves}</translation>
    </message>
    <message>
        <source>{person} off {post} {shift} on {day}</source>
        <translation>{person}不上{day}{post}{shift}</translation>
    </message>
    <message>
        <source>{person} to {post} {shift} on {day}</source>
        <translation>{person}上{day}{post}{shift}</translation>
    </message>
</context>
<context>
    <name>rotation</name>
    <message>
        <source>- {change}</source>
        <translation>- {change}</translation>
    </message>
    <message>
        <source>--anchor says from when to --apply a rotation; give both.</source>
        <translation>--anchor 指定从哪天起启用轮班，须与 --apply 同时使用。</translation>
    </message>
    <message>
        <source>--apply needs a plan (PLAN.patrol), --teams and --anchor, the first day.</source>
        <translation>使用 --apply 时须写明方案文件（PLAN.patrol）、--teams 和启用日期 --anchor。</translation>
    </message>
    <message>
        <source>--demand {code}: that shift is not named with --shift.</source>
        <translation>--demand {code}：没有用 --shift 写明该班次。</translation>
    </message>
    <message>
        <source>A forbidden succession names {code}, which is no shift here.</source>
        <translation>禁止衔接中写了{code}，但没有这个班次。</translation>
    </message>
    <message>
        <source>A rotation needs at least one row.</source>
        <translation>轮班表至少要有一行。</translation>
    </message>
    <message>
        <source>A rotation needs at least one shift.</source>
        <translation>轮班表至少要有一个班次。</translation>
    </message>
    <message>
        <source>A run of {least} to {most} days makes no sense: at least 1, and not falling.</source>
        <translation>连续{least}至{most}天有误：应不少于1天，且最多不小于最少。</translation>
    </message>
    <message>
        <source>Any one of these changes makes one possible (tried):</source>
        <translation>作以下任意一项调整即可排出（均已验证）：</translation>
    </message>
    <message>
        <source>Every week each moves on to the next row, and from the last to the first.</source>
        <translation>每周依次换到下一行，最后一行之后回到第一行。</translation>
    </message>
    <message>
        <source>Free weekends: {free} in {rows} {rows:week|weeks}.</source>
        <translation>{rows}周中有{free}个周末双休。</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Hours on duty: {hours} a week on average.</source>
        <translation>平均每周在岗{hours}小时。</translation>
    </message>
    <message>
        <source>LEAST-MOST in days, such as 2-6, from 1 to 99</source>
        <translation>“最少-最多”天数，如 2-6，范围1到99</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>NAME, NAME:2-4 or NAME:08:00-16:00:2-4</source>
        <translation>“班次”“班次:2-4”或“班次:08:00-16:00:2-4”</translation>
    </message>
    <message>
        <source>NAME=2, or NAME= and seven numbers, Monday to Sunday</source>
        <translation>“班次=2”，或“班次=”后接周一至周日七个数</translation>
    </message>
    <message>
        <source>Name the shifts with --shift, one each.</source>
        <translation>请用 --shift 写明班次，每个班次写一次。</translation>
    </message>
    <message>
        <source>No single small change was found to make one possible.</source>
        <translation>没有找到只作一项小调整就能排出的办法。</translation>
    </message>
    <message>
        <source>Nobody in the plan belongs to a team {team}; its teams are {known}.</source>
        <translation>方案中没有警组{team}的人员，现有警组：{known}。</translation>
    </message>
    <message>
        <source>Not decided after {seconds} s; --seconds allows more.</source>
        <translation>{seconds}秒内未能得出结论，可用 --seconds 延长时间。</translation>
    </message>
    <message>
        <source>Put into the plan: {teams} follow this rotation from {first} on.</source>
        <translation>已写入方案：{teams}自{first}起按此轮班。</translation>
    </message>
    <message>
        <source>Rotation of {teams}</source>
        <translation>{teams}轮班</translation>
    </message>
    <message>
        <source>Rotations of these teams that end the day before: {count}.</source>
        <translation>这些警组原有{count}条轮班改为前一日截止。</translation>
    </message>
    <message>
        <source>Rotations of these teams that were to begin later and were taken out: {count}.</source>
        <translation>这些警组原定此后开始的{count}条轮班已删除。</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Say with --rows how many teams or people take turns.</source>
        <translation>请用 --rows 写明参加轮班的警组数或人数。</translation>
    </message>
    <message>
        <source>Shift {code}: the demand is seven numbers, Monday to Sunday, none negative.</source>
        <translation>班次{code}：需求应为周一至周日七个数，且不得为负。</translation>
    </message>
    <message>
        <source>Stopped before it was decided.</source>
        <translation>已停止，尚未得出结论。</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Team {team} is named twice.</source>
        <translation>警组{team}写了两次。</translation>
    </message>
    <message>
        <source>The plan has no shift {code}; its shifts are {known}.</source>
        <translation>方案中没有班次{code}，现有班次：{known}。</translation>
    </message>
    <message>
        <source>The rotation has {rows} {rows:row|rows}, but {teams} {teams:team is|teams are} named.</source>
        <translation>轮班表有{rows}行，但写了{teams}个警组。</translation>
    </message>
    <message>
        <source>The rotations of {teams} or the shifts were changed while it was designed; nothing was stored in {plan}.</source>
        <translation>设计期间 {teams} 的轮班或班次有改动；{plan} 未作任何保存。</translation>
    </message>
    <message>
        <source>There is no such rotation; this is proven.</source>
        <translation>已证明排不出符合要求的轮班表。</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
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
        <source>as few as {days} {days:day|days} off in a row</source>
        <translation>连休最少可为{days}天</translation>
    </message>
    <message>
        <source>begins here</source>
        <translation>首周警组</translation>
    </message>
    <message>
        <source>off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>one row more, {rows} in all</source>
        <translation>增加一行，共{rows}行</translation>
    </message>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>runs of work of as few as {days} {days:day|days}</source>
        <translation>连续上班最少可为{days}天</translation>
    </message>
    <message>
        <source>runs of work of up to {days} {days:day|days}</source>
        <translation>连续上班最多可为{days}天</translation>
    </message>
    <message>
        <source>runs of {shift} of as few as {days} {days:day|days}</source>
        <translation>{shift}班连续最少可为{days}天</translation>
    </message>
    <message>
        <source>runs of {shift} of up to {days} {days:day|days}</source>
        <translation>{shift}班连续最多可为{days}天</translation>
    </message>
    <message>
        <source>up to {days} {days:day|days} off in a row</source>
        <translation>连休最多可为{days}天</translation>
    </message>
    <message>
        <source>{day}: {wanted} are wanted, but there {rows:is|are} only {rows} {rows:row|rows}.</source>
        <translation>{day}需要{wanted}个，而轮班表只有{rows}行。</translation>
    </message>
    <message>
        <source>{day}: {wanted} on {shift} instead of {was}</source>
        <translation>{day}的{shift}班由{was}个改为{wanted}个</translation>
    </message>
    <message>
        <source>{file} says what is wanted; leave {options} out, or the file.</source>
        <translation>{file}已写明要求，请去掉{options}，或不写该文件。</translation>
    </message>
    <message>
        <source>{file}: the ending must be .csv for a table or .txt for plain rows.</source>
        <translation>{file}：扩展名应为.csv（表格）或.txt（逐行文本）。</translation>
    </message>
    <message>
        <source>{option} “{text}” is not understood; write {form}.</source>
        <translation>无法识别{option}“{text}”，应写成{form}。</translation>
    </message>
    <message>
        <source>{problem} The rotation is kept in {file}.</source>
        <translation>{problem}轮班方案已存入 {file}。</translation>
    </message>
    <message>
        <source>{then} after {first} and a single day off</source>
        <translation>{first}班后只休一天即可接{then}班</translation>
    </message>
    <message>
        <source>{then} on the day after {first}</source>
        <translation>{first}班次日可接{then}班</translation>
    </message>
    <message>
        <source>{work} {work:day of work makes|days of work make} {work_least} to {work_most} runs, {off} {off:day off makes|days off make} {off_least} to {off_most}; a rotation needs as many of one as of the other.</source>
        <translation>上班共{work}天，须分成{work_least}至{work_most}段；休息共{off}天，须分成{off_least}至{off_most}段；两者段数必须相等。</translation>
    </message>
    <message>
        <source>“A B”, or “A - B” for around a single day off</source>
        <translation>“A B”，或“A - B”（中间只休一天）</translation>
    </message>
    <message>
        <source>“{code}” cannot name one shift: names differ and are not “-”.</source>
        <translation>“{code}”不能用作班次名称：名称不得重复，也不能是“-”。</translation>
    </message>
</context>
<context>
    <name>rotation picker</name>
    <message>
        <source>&amp;Cycle begins</source>
        <translation>基准日(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Teams or people, first one first</source>
        <translation>警组或人员，按先后(&amp;T)</translation>
    </message>
    <message>
        <source>A well-known rotation</source>
        <translation>常用轮班</translation>
    </message>
    <message>
        <source>All its shifts are in the plan already.</source>
        <translation>所用班次均已存在。</translation>
    </message>
    <message>
        <source>Give them this rotation</source>
        <translation>采用此轮班</translation>
    </message>
    <message>
        <source>Less than {hours} h of rest between two duties: choose another one if you can.</source>
        <translation>两个班之间休息不足{hours}小时，有条件请另选。</translation>
    </message>
    <message>
        <source>New shifts: {shifts}.</source>
        <translation>将新增班次：{shifts}。</translation>
    </message>
    <message>
        <source>No demand asks for {shifts} yet: enter one, or give the days another shift afterwards by a click.</source>
        <translation>还没有勤务需求用到{shifts}：请录入需求，或之后点日子换成别的班次。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>The rotation that you have chosen is not given to the teams yet.</source>
        <translation>选好的轮班还没有用到警组上。</translation>
    </message>
    <message>
        <source>Tick people, or name teams or people.</source>
        <translation>请勾选人员，或写警组、姓名。</translation>
    </message>
    <message>
        <source>{hours} h a week is far above 40 h: for emergencies only.</source>
        <translation>每周 {hours} 小时，远超 40 小时，仅供应急。</translation>
    </message>
    <message>
        <source>{hours} h a week, at least {rest} h of rest, at most {nights} {nights:night|nights} running.</source>
        <translation>每周 {hours} 小时，最短休息 {rest} 小时，最多连续 {nights} 个夜班。</translation>
    </message>
    <message>
        <source>{names} is neither a team of the plan nor a person, by name or number.</source>
        <translation>{names}不是方案里的警组，也不是姓名或编号。</translation>
    </message>
</context>
<context>
    <name>rotations</name>
    <message>
        <source>2-2-3, 28 days of days and 28 of nights</source>
        <translation>2-2-3轮班（28天白班、28天夜班）</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24小时值班</translation>
    </message>
    <message>
        <source>24 hours on, 1 day off</source>
        <translation>上一休一</translation>
    </message>
    <message>
        <source>24 hours on, 2 days off</source>
        <translation>上一休二</translation>
    </message>
    <message>
        <source>24 hours on, 3 days off</source>
        <translation>上一休三</translation>
    </message>
    <message>
        <source>3 teams: day, night, off</source>
        <translation>三班两运转（白夜休）</translation>
    </message>
    <message>
        <source>4 on, 4 off</source>
        <translation>上四休四</translation>
    </message>
    <message>
        <source>4 teams, 3 shifts, backward</source>
        <translation>四班三运转（反向）</translation>
    </message>
    <message>
        <source>4 teams, 3 shifts, forward</source>
        <translation>四班三运转（正向）</translation>
    </message>
    <message>
        <source>4 teams: 2 days, 2 nights, 4 off</source>
        <translation>四班两运转（白白夜夜休四天）</translation>
    </message>
    <message>
        <source>4 teams: day, night, off, off</source>
        <translation>四班两运转（白夜休休）</translation>
    </message>
    <message>
        <source>5 teams, 3 shifts, 10 days</source>
        <translation>五班三运转（10天）</translation>
    </message>
    <message>
        <source>5 teams, 3 shifts, 5 days</source>
        <translation>五班三运转（5天）</translation>
    </message>
    <message>
        <source>Community officers: workdays</source>
        <translation>社区民警：工作日</translation>
    </message>
    <message>
        <source>Desk: early, middle, late by weeks</source>
        <translation>综合岗：早中晚按周轮</translation>
    </message>
    <message>
        <source>DuPont, 28 days</source>
        <translation>杜邦轮班（28天）</translation>
    </message>
    <message>
        <source>Every other weekend off, fixed day and night teams</source>
        <translation>隔周双休（白班、夜班固定分组）</translation>
    </message>
    <message>
        <source>Office week: 4 days of 10 hours</source>
        <translation>行政班（每周4天，每天10小时）</translation>
    </message>
    <message>
        <source>Office week: 5 days of 8 hours</source>
        <translation>行政班（每周5天，每天8小时）</translation>
    </message>
    <message>
        <source>One after the other, 24 hours each</source>
        <translation>领导轮值：一人一天</translation>
    </message>
    <message>
        <source>The rotation “{name}” is made for {wanted} {wanted:team|teams}, not for {given}.</source>
        <translation>“{name}”需要{wanted}个警组，现有{given}个。</translation>
    </message>
    <message>
        <source>day, 10 hours</source>
        <translation>长白班</translation>
    </message>
    <message>
        <source>day, 12 hours</source>
        <translation>白班</translation>
    </message>
    <message>
        <source>early, 8 hours</source>
        <translation>早班</translation>
    </message>
    <message>
        <source>late, 8 hours</source>
        <translation>中班</translation>
    </message>
    <message>
        <source>middle, 8 hours</source>
        <translation>中班8小时</translation>
    </message>
    <message>
        <source>night, 12 hours</source>
        <translation>夜班</translation>
    </message>
    <message>
        <source>night, 8 hours</source>
        <translation>夜班（零点起）</translation>
    </message>
    <message>
        <source>office hours</source>
        <translation>行政班</translation>
    </message>
</context>
<context>
    <name>route card</name>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Opened when the shift begins, returned after it. {must}: must be visited. No copies, no pictures; a call goes before the card.</source>
        <translation>接班时拆封，班后交回。{must}为必巡。不得复印、拍照；有警情先处警。</translation>
    </message>
    <message>
        <source>Patrol</source>
        <translation>巡逻组</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Returned to</source>
        <translation>交回签收</translation>
    </message>
    <message>
        <source>Route card</source>
        <translation>路线卡</translation>
    </message>
    <message>
        <source>Route card {number}/{count}</source>
        <translation>路线卡 {number}/{count}</translation>
    </message>
    <message>
        <source>Seal opened by</source>
        <translation>拆封人</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Spot</source>
        <translation>必巡点</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>{day}, {shift}</source>
        <translation>{day}，{shift}</translation>
    </message>
    <message>
        <source>✓</source>
        <translation>✓</translation>
    </message>
</context>
<context>
    <name>rule parameters</name>
    <message>
        <source>A duty in the dark has of these hours at least</source>
        <translation>班次在天黑时段内至少</translation>
    </message>
    <message>
        <source>A long duty lasts at least</source>
        <translation>多长算长班</translation>
    </message>
    <message>
        <source>A split duty lies within</source>
        <translation>分段班首尾不超过</translation>
    </message>
    <message>
        <source>Allowed without an officer: modes and kinds of posts, parted by "|" (guide: directing traffic; school: school gate; peak, market ...)</source>
        <translation>允许无民警带领的勤务：模式或岗位类别，用“|”分隔（guide＝指挥疏导，school＝护学岗，peak＝高峰岗，market＝市场……）</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>At one post at most</source>
        <translation>同一岗位至多连续</translation>
    </message>
    <message>
        <source>At the edges of the period</source>
        <translation>周期首尾</translation>
    </message>
    <message>
        <source>Begins on (mon to sun; empty: any day)</source>
        <translation>起始星期（mon 至 sun；留空：任意）</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>资质</translation>
    </message>
    <message>
        <source>Certified people of each authority</source>
        <translation>每家执法单位持证人数</translation>
    </message>
    <message>
        <source>Counts from so much earlier on</source>
        <translation>提前多少起算反向</translation>
    </message>
    <message>
        <source>Counts within so long of the last start</source>
        <translation>距上一班开始多久以内才算</translation>
    </message>
    <message>
        <source>Dark from - until</source>
        <translation>天黑时段（起-止）</translation>
    </message>
    <message>
        <source>Days in a row at most</source>
        <translation>连续上班最多天数</translation>
    </message>
    <message>
        <source>Days in a row, better not more than</source>
        <translation>连续上班宜不超过</translation>
    </message>
    <message>
        <source>Days of the weekend</source>
        <translation>周末包括</translation>
    </message>
    <message>
        <source>Days running as leader at most</source>
        <translation>连续带班最多天数</translation>
    </message>
    <message>
        <source>Dearer so many times when the day between is free</source>
        <translation>中间空一天时加价倍数</translation>
    </message>
    <message>
        <source>Effective hours of a day at least</source>
        <translation>当天有效工时至少</translation>
    </message>
    <message>
        <source>First start to last end at most</source>
        <translation>首班开始到末班结束最长</translation>
    </message>
    <message>
        <source>First start to last end, better within</source>
        <translation>首班开始到末班结束宜在</translation>
    </message>
    <message>
        <source>Friday to Sunday</source>
        <translation>周五至周日</translation>
    </message>
    <message>
        <source>Hours a month above the standard, auxiliaries</source>
        <translation>辅警每月超出标准工时至多</translation>
    </message>
    <message>
        <source>Hours a month, in standard hours</source>
        <translation>每月工时至多为标准工时的</translation>
    </message>
    <message>
        <source>Hours a week at most</source>
        <translation>每周最多工时</translation>
    </message>
    <message>
        <source>Hours a week, preferably not more than</source>
        <translation>每周工时宜不超过</translation>
    </message>
    <message>
        <source>Hours at least</source>
        <translation>最少工时</translation>
    </message>
    <message>
        <source>Hours at most (0: no limit)</source>
        <translation>最多工时（0：不限）</translation>
    </message>
    <message>
        <source>Ideal hours a week</source>
        <translation>理想周工时</translation>
    </message>
    <message>
        <source>Least rest</source>
        <translation>最短休息</translation>
    </message>
    <message>
        <source>Licensed officers at least</source>
        <translation>持证民警至少</translation>
    </message>
    <message>
        <source>Longest 24-hour or standby duty</source>
        <translation>24小时值班、备勤最长</translation>
    </message>
    <message>
        <source>Longest duty</source>
        <translation>单班最长</translation>
    </message>
    <message>
        <source>Most hours a week without overtime</source>
        <translation>不加班者每周最多工时</translation>
    </message>
    <message>
        <source>Newcomer for</source>
        <translation>入警多久算新警</translation>
    </message>
    <message>
        <source>Nights in a row at most</source>
        <translation>最多连续夜班</translation>
    </message>
    <message>
        <source>Nights in a row, better not more than</source>
        <translation>连续夜班宜不超过</translation>
    </message>
    <message>
        <source>Not followed by (several parted by "|")</source>
        <translation>次日不得接（多个用“|”隔开）</translation>
    </message>
    <message>
        <source>Officers at case work</source>
        <translation>办案民警人数</translation>
    </message>
    <message>
        <source>Officers at reception</source>
        <translation>接处警民警人数</translation>
    </message>
    <message>
        <source>People at least</source>
        <translation>最少人数</translation>
    </message>
    <message>
        <source>People at reception</source>
        <translation>接处警人数</translation>
    </message>
    <message>
        <source>Post (empty: all)</source>
        <translation>岗位（留空：全部）</translation>
    </message>
    <message>
        <source>Posts in the period at most</source>
        <translation>一个周期内的岗位最多</translation>
    </message>
    <message>
        <source>Price of a change at short notice</source>
        <translation>临期改动扣分</translation>
    </message>
    <message>
        <source>Price of a day of the cycle without its duty</source>
        <translation>轮到未排的扣分（每天）</translation>
    </message>
    <message>
        <source>Price of a day too early in the turn</source>
        <translation>提前轮到每天扣分</translation>
    </message>
    <message>
        <source>Price of a duty away from the home posts</source>
        <translation>不在常驻岗位的扣分（每班）</translation>
    </message>
    <message>
        <source>Price of a longer day</source>
        <translation>超出的每天扣分</translation>
    </message>
    <message>
        <source>Price of a month without a free weekend</source>
        <translation>整月没有周末双休扣分</translation>
    </message>
    <message>
        <source>Price of a newcomer as the only officer</source>
        <translation>新警单独作民警每班扣分</translation>
    </message>
    <message>
        <source>Price of a night that a couple both work</source>
        <translation>夫妻同上一夜的扣分</translation>
    </message>
    <message>
        <source>Price of a person below the target</source>
        <translation>低于目标每人扣分</translation>
    </message>
    <message>
        <source>Price of a person too many</source>
        <translation>超出每人扣分</translation>
    </message>
    <message>
        <source>Price of an hour above that</source>
        <translation>超出每小时扣分</translation>
    </message>
    <message>
        <source>Price of an hour too many</source>
        <translation>超时每小时扣分</translation>
    </message>
    <message>
        <source>Price of each post too many</source>
        <translation>岗位过多的扣分（每多一个）</translation>
    </message>
    <message>
        <source>Rest and statutory days on duty at most</source>
        <translation>休息日、节假日上班至多</translation>
    </message>
    <message>
        <source>Rest wished for</source>
        <translation>期望休息</translation>
    </message>
    <message>
        <source>Row of days, such as N&gt;-</source>
        <translation>连续几天的班，如 N&gt;-</translation>
    </message>
    <message>
        <source>Saturday and Sunday</source>
        <translation>周六、周日</translation>
    </message>
    <message>
        <source>Share of a unit's officers at most</source>
        <translation>同单位民警至多</translation>
    </message>
    <message>
        <source>Shift (empty: any)</source>
        <translation>班次（留空：任意）</translation>
    </message>
    <message>
        <source>Shift of the first day</source>
        <translation>首日班次</translation>
    </message>
    <message>
        <source>Short notice before the start</source>
        <translation>开班前多久算临期</translation>
    </message>
    <message>
        <source>Standby at the station counts as</source>
        <translation>在所备勤算作</translation>
    </message>
    <message>
        <source>Time between two posts</source>
        <translation>两岗间隔</translation>
    </message>
    <message>
        <source>Time off after it</source>
        <translation>班后休息</translation>
    </message>
    <message>
        <source>Too many days off</source>
        <translation>连休过长</translation>
    </message>
    <message>
        <source>Unarmed auxiliaries and partners at most</source>
        <translation>不佩枪的辅警、联勤最多</translation>
    </message>
    <message>
        <source>Weight of a 24 h duty</source>
        <translation>24小时值班每次的分量</translation>
    </message>
    <message>
        <source>Weight of a night duty</source>
        <translation>夜班权重</translation>
    </message>
    <message>
        <source>Weight of a statutory-day duty</source>
        <translation>节假日班权重</translation>
    </message>
    <message>
        <source>Weight of a weekend duty</source>
        <translation>周末班权重</translation>
    </message>
    <message>
        <source>Weight of an hour</source>
        <translation>每小时权重</translation>
    </message>
    <message>
        <source>Whom (units, teams, roles or numbers, parted by "|"; empty: all)</source>
        <translation>适用人员（单位、警组、身份或编号，用“|”隔开；留空：全部）</translation>
    </message>
    <message>
        <source>Working days are compared up to</source>
        <translation>前后两个上班日相隔不超过</translation>
    </message>
    <message>
        <source>are counted with the days before</source>
        <translation>连同排班期以前的休息日计算</translation>
    </message>
    <message>
        <source>are counted within the period</source>
        <translation>只在排班期内计算</translation>
    </message>
    <message>
        <source>duty</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>runs begin and end inside</source>
        <translation>连续段起止都在周期内</translation>
    </message>
    <message>
        <source>runs may go on outside</source>
        <translation>连续段可延伸到周期外</translation>
    </message>
    <message>
        <source>the days before count</source>
        <translation>计入此前天数</translation>
    </message>
</context>
<context>
    <name>rule units</name>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>h</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>nights</source>
        <translation>个</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>times</source>
        <translation>倍</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>A 24-hour kiosk that nobody is asked to man is closed to the public.</source>
        <translation>24小时岗亭若某一时段没有安排值守需求，等于对群众关门。</translation>
    </message>
    <message>
        <source>A day duty lasts {hours} h at most; only watch and standby may last {full} h.</source>
        <translation>一个白班最长{hours}小时，只有24小时值班和备勤可以到{full}小时。</translation>
    </message>
    <message>
        <source>A driver in every patrol car</source>
        <translation>车巡有驾驶员</translation>
    </message>
    <message>
        <source>A fixed post, fixed people, fixed duties: shopkeepers and parents know the face. No law asks for it.</source>
        <translation>定岗、定人、定责：商户和家长认得人，情况也摸得清。法律没有硬性要求。</translation>
    </message>
    <message>
        <source>A kiosk asks for two by day: with only one there a place is open, and that is filled before all else.</source>
        <translation>岗亭白班要两个人，只排到一个就缺一人，先补缺再谈其他。</translation>
    </message>
    <message>
        <source>A kiosk has room for three; a fourth is not sent there.</source>
        <translation>岗亭最多站三个人，不会排第四个。</translation>
    </message>
    <message>
        <source>A kiosk is not left to two auxiliaries; an officer is there to lead them.</source>
        <translation>岗亭不会只排两名辅警，总有一名民警带着。</translation>
    </message>
    <message>
        <source>A kiosk or car has only so many places.</source>
        <translation>岗亭、警车能容纳的人数有限。</translation>
    </message>
    <message>
        <source>A kiosk's day shift ends at 20:00, its night shift begins at 22:00: the two hours between are reported.</source>
        <translation>岗亭白班到20:00、夜班22:00才开始，就提示中间两小时没人。</translation>
    </message>
    <message>
        <source>A patrol on foot or by car goes out with {people} {people:person|people} at least, never with one alone.</source>
        <translation>步巡、车巡一出动至少{people}人，不会一个人出去。</translation>
    </message>
    <message>
        <source>A shape of the rostering literature; off unless a plan asks for it.</source>
        <translation>排班研究中常见的规则，默认不启用，需要时在方案中打开。</translation>
    </message>
    <message>
        <source>A woman at reception and checkpoints</source>
        <translation>接处警岗和卡点有女性工作人员</translation>
    </message>
    <message>
        <source>Administrative Penalty Law, art. 42: at least two people with enforcement qualification (as of 2021).</source>
        <translation>《行政处罚法》第四十二条：执法人员不得少于两人，并具有行政执法资格（2021年版）。</translation>
    </message>
    <message>
        <source>After {most} {most:day|days} of duty in a row Zhang has a day off.</source>
        <translation>张三连着上了{most}天班，第二天让他休息。</translation>
    </message>
    <message>
        <source>After {most} {most:night|nights} in a row Zhang has the next night off.</source>
        <translation>张三连着上了{most}个夜班，接下来这一晚不排他。</translation>
    </message>
    <message>
        <source>An armed patrol has {officers} licensed {officers:officer|officers}. Zhang's firearms licence ends on 5 December; from the 6th he is on no armed patrol.</source>
        <translation>武装巡逻要有{officers}名持证民警。张某的持枪证12月5日到期，6日起不再排他武装巡逻。</translation>
    </message>
    <message>
        <source>Approved leave, training, secondment and court appearances come first.</source>
        <translation>经批准的休假、培训、借调、出庭优先。</translation>
    </message>
    <message>
        <source>Armed duty by licensed officers</source>
        <translation>武装勤务须由持枪民警担任</translation>
    </message>
    <message>
        <source>Auxiliaries led by an officer</source>
        <translation>辅警须由民警带领</translation>
    </message>
    <message>
        <source>By its cycle team A has nights today, so its people are on night duty.</source>
        <translation>甲组今天轮到夜班，甲组的人就排夜班。</translation>
    </message>
    <message>
        <source>Case work has {investigate} {investigate:officer|officers} at least; at reception an officer is not alone, they are {together}.</source>
        <translation>办案至少{investigate}名民警；接处警民警不单独在岗，合计至少{together}人。</translation>
    </message>
    <message>
        <source>Certificate for a shift</source>
        <translation>班次所需资质</translation>
    </message>
    <message>
        <source>Complete weekends</source>
        <translation>周末整休整班</translation>
    </message>
    <message>
        <source>Cover with prices</source>
        <translation>在岗人数与扣分</translation>
    </message>
    <message>
        <source>Crew of a night</source>
        <translation>夜班搭配</translation>
    </message>
    <message>
        <source>Custom of the service: a newcomer learns beside an old hand.</source>
        <translation>工作惯例：老带新。</translation>
    </message>
    <message>
        <source>Custom of the service: two days off together, and a weekend a month for the family.</source>
        <translation>工作惯例：休息连休两天，每月留一个周末陪家人。</translation>
    </message>
    <message>
        <source>Custom of the service: who opens a duty also ends it. Rows of the demands with the same crew mark belong together; without a mark, the shifts of a school or peak post.</source>
        <translation>勤务惯例：上半场谁上，下半场还是谁上。勤务需求中同组标记相同的各行由同一批人承担；未填标记的，护学岗、高峰岗一天的各班次视为一组。</translation>
    </message>
    <message>
        <source>Custom of the service: whoever comes in has a day's work, and whoever is off is off.</source>
        <translation>工作惯例：来就上满一天班，休就整天休。</translation>
    </message>
    <message>
        <source>Days in a row</source>
        <translation>连续上班天数</translation>
    </message>
    <message>
        <source>Days off together</source>
        <translation>连休与周末双休</translation>
    </message>
    <message>
        <source>Duty leaders take turns</source>
        <translation>带班领导轮流</translation>
    </message>
    <message>
        <source>Eligible for the post</source>
        <translation>岗位资格</translation>
    </message>
    <message>
        <source>Ergonomic advice for shift work: early, late, night, in this order.</source>
        <translation>轮班作业建议：按早、中、夜的顺序正向轮换。</translation>
    </message>
    <message>
        <source>Ergonomic advice for shift work: few successive nights, three at most. What begins at 00:00 is of the night before.</source>
        <translation>轮班工效学建议：连续夜班要少，至多三个。零点开始的班算前一天的夜。</translation>
    </message>
    <message>
        <source>Everybody has about six nights this month; whoever had more last month has fewer now.</source>
        <translation>这个月每人六个夜班左右，上个月多上的，这个月少排。</translation>
    </message>
    <message>
        <source>Fair shares</source>
        <translation>公平分担</translation>
    </message>
    <message>
        <source>Fatigue guidance for shift work: eleven hours of daily rest, quick returns of eight hours avoided.</source>
        <translation>轮班疲劳管理建议：每日休息十一小时，避免间隔仅八小时的连班。</translation>
    </message>
    <message>
        <source>Fatigue guidance: at most twelve hours on post; only watch and standby run round the clock.</source>
        <translation>疲劳管理建议：在岗最长十二小时，只有24小时值班和备勤可以连续二十四小时。</translation>
    </message>
    <message>
        <source>Fatigue guidance: peak, patrol and evening duty together are one day's work, and one night is enough.</source>
        <translation>疲劳提示：高峰、巡逻、夜查合起来是一天的班，一天只上一个夜班。</translation>
    </message>
    <message>
        <source>Firearms Control Law, art. 24 to 26, on who may carry a firearm; auxiliaries may not keep or carry one (provincial by-laws, as of 2025). How many go together, and whether unarmed others are with them, is for the bureau to order.</source>
        <translation>《枪支管理法》第二十四条至第二十六条规定了持枪人员的条件；辅警不得保管、使用枪支（各省警务辅助人员条例，截至2025年）。几人同行、是否带不佩枪的人员，由本局规定。</translation>
    </message>
    <message>
        <source>For stations that change posts on purpose; others keep their people where they are known.</source>
        <translation>供有意定期轮岗的单位启用；一般单位定人定岗。</translation>
    </message>
    <message>
        <source>Forbidden successions</source>
        <translation>禁止的班次衔接</translation>
    </message>
    <message>
        <source>Forward rotation</source>
        <translation>班次正向轮换</translation>
    </message>
    <message>
        <source>Four are wished for: three are one too few, five are one too many, each at a price of its own.</source>
        <translation>目标四人：排三人算少一个，排五人算多一个，扣分各自计算。</translation>
    </message>
    <message>
        <source>Henan by-law on city patrols, art. 4: at least two on foot or vehicle patrol.</source>
        <translation>《河南省城市人民警察巡察条例》第四条：徒步或车辆巡察不少于两人。</translation>
    </message>
    <message>
        <source>Hours in the period</source>
        <translation>时段工时</translation>
    </message>
    <message>
        <source>Joint enforcement by certified people</source>
        <translation>联合执法持证上岗</translation>
    </message>
    <message>
        <source>Kiosks round the clock</source>
        <translation>岗亭24小时值守</translation>
    </message>
    <message>
        <source>Labour Law art. 38: one day of rest a week at least (as of 2018).</source>
        <translation>《劳动法》（2018年修正）第三十八条：每周至少休息一日。</translation>
    </message>
    <message>
        <source>Labour Law art. 41: overtime of at most 36 h a month, for auxiliaries. Overtime allowance rules for police of 2009: rest days and statutory days beyond six a month are not paid for the front line (caps as of 2010).</source>
        <translation>《劳动法》第四十一条：加班每月不超过36小时，适用于辅警。2009年人民警察加班补贴规定：一线每月休息日、节假日超过六天的部分不发补贴（标准为2010年口径）。</translation>
    </message>
    <message>
        <source>Li has served for less than {months} {months:month|months}: somebody with more service is on duty with him.</source>
        <translation>小李入警不满{months}个月，须有满{months}个月的民警带领。</translation>
    </message>
    <message>
        <source>Li is nursing a baby and marked for no nights, so only day duties are rostered for her.</source>
        <translation>小李在哺乳期，标了不上夜班，就只排她白班。</translation>
    </message>
    <message>
        <source>Li learns from Zhang: on half of his duties Zhang is with him. A couple are not both out at night.</source>
        <translation>李某跟张某学习，一半的班由张某带着上。夫妻不同时上夜班。</translation>
    </message>
    <message>
        <source>Longest duty</source>
        <translation>单次勤务最长时间</translation>
    </message>
    <message>
        <source>Met where the service allows; refused ones are reported.</source>
        <translation>在勤务允许时满足；未能满足的予以列出。</translation>
    </message>
    <message>
        <source>Monthly overtime</source>
        <translation>月度加班</translation>
    </message>
    <message>
        <source>More than {percent} % of a unit's officers are on leave on one day: that is reported.</source>
        <translation>同一天休假的民警超过本单位的{percent}%，就提示。</translation>
    </message>
    <message>
        <source>Most duties of a day</source>
        <translation>每日勤务次数上限</translation>
    </message>
    <message>
        <source>Most people on a duty</source>
        <translation>岗位最多人数</translation>
    </message>
    <message>
        <source>Most weekends worked</source>
        <translation>最多上班周末</translation>
    </message>
    <message>
        <source>Newcomers with seniors</source>
        <translation>老带新</translation>
    </message>
    <message>
        <source>Night not followed by day: whoever had the night has no day shift the next day.</source>
        <translation>设夜班后不接白班：头天上夜班的，第二天不上白班。</translation>
    </message>
    <message>
        <source>Nights in a row</source>
        <translation>连续夜班</translation>
    </message>
    <message>
        <source>Nights set to 2 to 3: two or three in a row, never a single one.</source>
        <translation>夜班设为2至3天：夜班连上两三个，不单排一个。</translation>
    </message>
    <message>
        <source>Nights set to at most 8: nobody has nine of them in the period.</source>
        <translation>夜班设为至多8次：这一期谁也不会上九个夜班。</translation>
    </message>
    <message>
        <source>Nights set to driving: only people who may drive have nights.</source>
        <translation>夜班设驾驶资质：有驾驶资质的才排夜班。</translation>
    </message>
    <message>
        <source>Nights, weekends, holidays, 24-hour duties and hours even out among those who share them, months included: the fair group of the person, by default the same unit, role, leader or not, and the same rotation.</source>
        <translation>夜班、周末、节假日、24小时值班和工时在同组人员中拉平，往月也计入。同组指公平组相同的人；未填公平组的，按同单位、同身份、是否领导、是否同一轮班划分。</translation>
    </message>
    <message>
        <source>No day for an hour</source>
        <translation>不为一两个小时来一趟</translation>
    </message>
    <message>
        <source>No duty during an absence</source>
        <translation>请假期间不排班</translation>
    </message>
    <message>
        <source>No night before a free weekend</source>
        <translation>休息的周末前不上夜班</translation>
    </message>
    <message>
        <source>No two duties at once</source>
        <translation>勤务不重叠</translation>
    </message>
    <message>
        <source>Nobody can be at two posts; the way between two posts takes time.</source>
        <translation>一人不能同时在两个岗位，转岗需要路途时间。</translation>
    </message>
    <message>
        <source>Nobody has more duties than {most} on one day.</source>
        <translation>一个人一天最多排{most}个班。</translation>
    </message>
    <message>
        <source>Number of duties of a shift</source>
        <translation>班次次数范围</translation>
    </message>
    <message>
        <source>Of the three people in a patrol car one at least may drive it.</source>
        <translation>一辆巡逻车上的三个人，至少有一人能开警车。</translation>
    </message>
    <message>
        <source>Officers away at once</source>
        <translation>同时离岗民警比例</translation>
    </message>
    <message>
        <source>Officers for case work and reception</source>
        <translation>办案、接处警的民警人数</translation>
    </message>
    <message>
        <source>On a day with reception or a checkpoint one woman at least is on duty there.</source>
        <translation>当天有接处警岗或卡点的，其中至少有一名女性工作人员。</translation>
    </message>
    <message>
        <source>On a trunk road stand two officers, or one officer with two auxiliaries.</source>
        <translation>干道上要么两名民警，要么一名民警带两名辅警。</translation>
    </message>
    <message>
        <source>One crew for both halves</source>
        <translation>上下半场同一组人</translation>
    </message>
    <message>
        <source>One leader has the watch today, so the others have it before it is his turn again.</source>
        <translation>今天他带班，其他领导轮完一遍再轮到他。</translation>
    </message>
    <message>
        <source>One shift a weekend</source>
        <translation>周末同一班次</translation>
    </message>
    <message>
        <source>Only Li and Wang are on the kiosk's list of people, so Zhang is never put there.</source>
        <translation>菜市岗亭只列了李四、王五，就不会排张三去。</translation>
    </message>
    <message>
        <source>Patrols of two at least</source>
        <translation>巡逻不少于两人</translation>
    </message>
    <message>
        <source>People a duty asks for</source>
        <translation>岗位需要人数</translation>
    </message>
    <message>
        <source>People keep their post</source>
        <translation>定岗定人</translation>
    </message>
    <message>
        <source>People plan by a published roster; shift changes are announced 48 h ahead.</source>
        <translation>排班公布后大家据此安排生活，调班应提前48小时告知。</translation>
    </message>
    <message>
        <source>Police vehicles are driven by people with a police driving permit.</source>
        <translation>警车由持有准驾资格的人员驾驶。</translation>
    </message>
    <message>
        <source>Posts change hands</source>
        <translation>岗位轮换</translation>
    </message>
    <message>
        <source>Protected people</source>
        <translation>特殊保护人员</translation>
    </message>
    <message>
        <source>Provisions on procedures for administrative cases, art. 52: case work by two officers, receiving reports by one officer leading auxiliaries (as of 2019).</source>
        <translation>《公安机关办理行政案件程序规定》第五十二条：办案须由两名以上民警进行，接报案等可由一名民警带领辅警进行（2019年版）。</translation>
    </message>
    <message>
        <source>Public Security Administration Punishments Law: a woman's body is examined by female staff (as of 2026).</source>
        <translation>《治安管理处罚法》（2025年修订，2026年1月1日起施行）：检查妇女的身体应由女性工作人员进行。</translation>
    </message>
    <message>
        <source>Regulations on internal affairs of public security organs: rest after a night on watch.</source>
        <translation>《公安机关人民警察内务条令》：通宵值班后安排补休。</translation>
    </message>
    <message>
        <source>Regulations on internal affairs: leading cadres take the watch in turn.</source>
        <translation>《公安机关人民警察内务条令》：领导干部轮流带班。</translation>
    </message>
    <message>
        <source>Rest between duties</source>
        <translation>勤务间隔休息</translation>
    </message>
    <message>
        <source>Road duty teams</source>
        <translation>道路执勤人数</translation>
    </message>
    <message>
        <source>Rotations and own patterns kept</source>
        <translation>按轮班上班</translation>
    </message>
    <message>
        <source>Rule {rule} has no parameter {name}; it has {known}.</source>
        <translation>规则{rule}没有参数{name}，可用参数为{known}。</translation>
    </message>
    <message>
        <source>Rule {rule} stands twice; this rule can have one row only.</source>
        <translation>规则{rule}重复，该规则只能有一行。</translation>
    </message>
    <message>
        <source>Rule {rule}: a price cannot be negative.</source>
        <translation>规则{rule}：扣分不能为负数。</translation>
    </message>
    <message>
        <source>Rule {rule}: {name}={value} is none of {known}.</source>
        <translation>规则{rule}：{name}={value}不在可选范围内，可填{known}。</translation>
    </message>
    <message>
        <source>Rule {rule}: {name}={value} is not a number from 0.</source>
        <translation>规则{rule}：{name}={value}不是大于等于0的数字。</translation>
    </message>
    <message>
        <source>Rule {rule}: {name}={value} is not a whole number from 0.</source>
        <translation>规则{rule}：{name}={value}不是大于等于0的整数。</translation>
    </message>
    <message>
        <source>Runs of days off</source>
        <translation>连续休息天数</translation>
    </message>
    <message>
        <source>Runs of one shift</source>
        <translation>同一班次连续天数</translation>
    </message>
    <message>
        <source>Runs of work days</source>
        <translation>连续工作天数</translation>
    </message>
    <message>
        <source>Set to 160 to 176 h: everybody's hours in the period lie between.</source>
        <translation>设为160至176小时：这一期每人的工时都在其间。</translation>
    </message>
    <message>
        <source>Set to 2 to 5: nobody comes for a single day, and nobody for six days in a row.</source>
        <translation>设为2至5天：不会只上一天就休，也不会连上六天。</translation>
    </message>
    <message>
        <source>Set to N&gt;-: a night followed by a day off is avoided.</source>
        <translation>设为 N&gt;-：尽量不出现上一个夜班接着休一天。</translation>
    </message>
    <message>
        <source>Set to at least 2: days off come two by two, never singly.</source>
        <translation>设为至少2天：要休就连休两天，不单休一天。</translation>
    </message>
    <message>
        <source>Set to at most 2: after two weekends on duty the third is off.</source>
        <translation>设为至多2个：连着两个周末上班，第三个周末休息。</translation>
    </message>
    <message>
        <source>Span of a day</source>
        <translation>一天的首尾跨度</translation>
    </message>
    <message>
        <source>Special Provisions on Labour Protection of Female Employees: no night work and no overtime from the seventh month of pregnancy and while nursing a child under one (as of 2012).</source>
        <translation>《女职工劳动保护特别规定》：怀孕七个月以上及哺乳未满一周岁婴儿的，不得安排夜班和加班（2012年版）。</translation>
    </message>
    <message>
        <source>Stable after publication</source>
        <translation>公布后保持稳定</translation>
    </message>
    <message>
        <source>State Council Office opinion of 2016, art. 4, and the provincial by-laws on police auxiliaries: they work under command of an officer and never enforce alone (as of 2025). Where the bureau lets them direct traffic or guard a school gate by themselves, name these kinds of duty as exempt.</source>
        <translation>《国务院办公厅关于规范公安机关警务辅助人员管理工作的意见》（2016年）第四条及各省警务辅助人员条例：辅警在民警带领下工作，不得单独执法（截至2025年）。本局允许辅警独立指挥疏导或护学的，在参数中注明这类勤务。</translation>
    </message>
    <message>
        <source>State Council decision on working hours: 40 h a week; where work requires, other arrangements with time off in return. 48 h and 60 h follow fatigue guidance (as of 2025).</source>
        <translation>《国务院关于职工工作时间的规定》：每周工作40小时；因工作需要可另行安排并给予补休。48小时和60小时依据疲劳管理建议（2025年）。</translation>
    </message>
    <message>
        <source>The demand of the post; what cannot be filled is named as a gap. Where not all can be filled, posts of higher importance come first.</source>
        <translation>按岗位的勤务需求；排不满的列为缺口。人手不够时，先保重要程度高的岗位。</translation>
    </message>
    <message>
        <source>The pattern of the team, or a person's own before it, decides the shift of the day; the post is free.</source>
        <translation>当天上什么班由本人的轮班定，没有的按警组轮班；在哪个岗不限。</translation>
    </message>
    <message>
        <source>The roster of December is published; other people's duties stay as they are when one falls ill.</source>
        <translation>12月班表已发布，有一人请病假，其他人的班尽量不动。</translation>
    </message>
    <message>
        <source>The station's own custom: switch it on where nights are to be mixed.</source>
        <translation>本单位自定：夜班要求男女搭配、新老搭配的，启用本条。</translation>
    </message>
    <message>
        <source>The station's own posting orders. Partner staff serve only where their unit is named in the demand; leaders' watch is for leaders.</source>
        <translation>按本单位的岗位安排。联勤人员只到勤务需求点名其单位的岗位；带班领导由领导担任。</translation>
    </message>
    <message>
        <source>The station's own rule, so that enough officers are there when something happens.</source>
        <translation>本单位自定：保证有事时在岗民警够用。</translation>
    </message>
    <message>
        <source>The ties are the station's own: mentors as the bureau has named them, couples so that somebody is at home, and who must not serve together.</source>
        <translation>结对由本单位填报：师徒按本局指定，夫妻为的是家里有人，需要回避的不同班。</translation>
    </message>
    <message>
        <source>There is no rule {rule}; known rules are {known}.</source>
        <translation>没有规则{rule}，已有规则为{known}。</translation>
    </message>
    <message>
        <source>Ties between people</source>
        <translation>结对关系</translation>
    </message>
    <message>
        <source>Time off after the night</source>
        <translation>夜班后补休</translation>
    </message>
    <message>
        <source>Two women, or two who have served for less than {months} {months:month|months}, are not alone on a night duty.</source>
        <translation>夜班不安排两名女性单独在岗，也不安排两名工作不满{months}个月的人单独在岗。</translation>
    </message>
    <message>
        <source>Unwanted patterns</source>
        <translation>不宜的班次组合</translation>
    </message>
    <message>
        <source>Weekends running</source>
        <translation>连续周末上班</translation>
    </message>
    <message>
        <source>Weekly hours</source>
        <translation>每周工时</translation>
    </message>
    <message>
        <source>Where market supervision joins in, {holders} of its people there hold the certificate.</source>
        <translation>市场监管来联合执法，到场的至少{holders}人持有执法证。</translation>
    </message>
    <message>
        <source>Whoever has Saturday and Sunday off has no night on Friday.</source>
        <translation>周六、周日休息的，周五不上夜班。</translation>
    </message>
    <message>
        <source>Whoever is on duty on Saturday is on Sunday too; otherwise both are off.</source>
        <translation>周六上班的周日也上，要休就两天都休。</translation>
    </message>
    <message>
        <source>Whoever is on duty on the whole weekend has the same shift on all its days.</source>
        <translation>周末几天都上班的，上同一个班次。</translation>
    </message>
    <message>
        <source>Whoever stands at the school gate in the morning stands there in the afternoon too.</source>
        <translation>早上在校门口站岗的人，下午放学还由他站。</translation>
    </message>
    <message>
        <source>Whoever was on duty on {most} {most:weekend|weekends} has the next one off.</source>
        <translation>已有{most}个周末上班的，下个周末休息。</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>个人意愿</translation>
    </message>
    <message>
        <source>Working rules for traffic police on road duty, art. 70 and 72: two officers or one officer with two auxiliaries; on highways and urban expressways at night, in fog, rain, snow or on ice three officers or two with two auxiliaries. What counts as night is for the station to set.</source>
        <translation>《交通警察道路执勤执法工作规范》第七十条、第七十二条：二名民警，或一名民警带二名辅警；夜间或雾、雨、雪、结冰天气在公路、城市快速路上，三名民警，或二名民警带二名辅警。夜间从几点算起由本单位设定。</translation>
    </message>
    <message>
        <source>Zhang comes in for the morning peak alone; better he has {least_hours} h of duty that day.</source>
        <translation>老张当天只来上一个早高峰，不如让他当天上满{least_hours}小时。</translation>
    </message>
    <message>
        <source>Zhang ends at 20:00; his next duty begins {hours} h later at least, better {target} h.</source>
        <translation>张三20:00下班，至少隔{hours}小时再上班，最好隔{target}小时。</translation>
    </message>
    <message>
        <source>Zhang had a late shift yesterday: today better a night shift than an early one.</source>
        <translation>张三昨天上中班，今天宜排夜班，不宜倒回早班。</translation>
    </message>
    <message>
        <source>Zhang had the night shift the day before; he has no duty the next morning.</source>
        <translation>张三前一天上夜班，第二天早上不再排班。</translation>
    </message>
    <message>
        <source>Zhang has about {average} h a week, better not more than {warn} h, and {most} h at most.</source>
        <translation>张三一周{average}小时左右，不宜超过{warn}小时，至多{most}小时。</translation>
    </message>
    <message>
        <source>Zhang has been at the market kiosk for {days} {days:day|days}; then he changes to another post.</source>
        <translation>张三在菜市岗亭连上了{days}天，就换个岗。</translation>
    </message>
    <message>
        <source>Zhang has been on duty on {rest_days} rest {rest_days:day|days} this month: others take the next ones.</source>
        <translation>张三这个月已有{rest_days}个休息日上班，再有就排别人。</translation>
    </message>
    <message>
        <source>Zhang is off on Tuesday: better on Wednesday too, and one weekend of the month is his.</source>
        <translation>老张周二休息，周三最好接着休；每月还要有一个周末双休。</translation>
    </message>
    <message>
        <source>Zhang is on leave from 3 to 5 December and gets no duty on these days.</source>
        <translation>张三12月3日至5日年休，这三天不排他的班。</translation>
    </message>
    <message>
        <source>Zhang leaves one post at 12:00; another one begins {travel} {travel:minute|minutes} later at the earliest.</source>
        <translation>张三12:00从一个岗下来，最早{travel}分钟后才接另一个岗。</translation>
    </message>
    <message>
        <source>Zhang stood at the market kiosk on Monday and Tuesday; on Thursday he is there again. In a month he is at {posts} {posts:post|posts} at most.</source>
        <translation>张某周一、周二在菜市岗亭，周四上班还在那里。一个月里站的岗位不超过{posts}个。</translation>
    </message>
    <message>
        <source>Zhang would like 12 December off; where somebody else can come he has it off.</source>
        <translation>张三希望12月12日休息，有别人能上就不排他。</translation>
    </message>
    <message>
        <source>Zhang's day began with the morning peak: his last duty of the day ends within {most} h, better {warn} h.</source>
        <translation>老张从早高峰开始上班，当天最后一班要在{most}小时内结束，最好{warn}小时内。</translation>
    </message>
    <message>
        <source>dark={value}: write two times such as 19:00-06:00.</source>
        <translation>dark={value}：请写成两个时刻，如19:00-06:00。</translation>
    </message>
    <message>
        <source>day={value}: it must be one of {known}.</source>
        <translation>day={value}：应为{known}之一。</translation>
    </message>
    <message>
        <source>exempt={name}: there is no kind of post and no mode of this name.</source>
        <translation>exempt={name}：没有这个名称的岗位类别或模式。</translation>
    </message>
    <message>
        <source>month {month} of {year}</source>
        <translation>{year}年{month}月</translation>
    </message>
    <message>
        <source>pattern={value}: write days joined by &gt;, such as N&gt;- or L&gt;D, with a duty.</source>
        <translation>pattern={value}：应以&gt;连接各天，例如N&gt;-或L&gt;D，其中至少有一天上班。</translation>
    </message>
    <message>
        <source>weekend={value}: write days that follow each other, such as sat|sun.</source>
        <translation>weekend={value}：应写相连的几天，例如sat|sun。</translation>
    </message>
    <message>
        <source>who={name}: there is no unit, team, role or person of this name.</source>
        <translation>who={name}：没有叫这个名称的单位、警组、身份或人员。</translation>
    </message>
    <message>
        <source>{day} {post} {shift}</source>
        <translation>{day}{post}{shift}</translation>
    </message>
    <message>
        <source>{day}: no woman on duty at reception posts or checkpoints.</source>
        <translation>{day}：接处警岗和卡点没有女性工作人员在岗。</translation>
    </message>
    <message>
        <source>{duty}: a patrol of only {count}; at least {people} go out together.</source>
        <translation>{duty}：巡逻只有{count}人，至少须{people}人同行。</translation>
    </message>
    <message>
        <source>{duty}: nobody in the car holds {certificate}.</source>
        <translation>{duty}：车上没有人持有{certificate}资质。</translation>
    </message>
    <message>
        <source>{duty}: on a night duty only people with less than {months} {months:month|months} of service: {people}.</source>
        <translation>{duty}：夜班只有工作不满{months}个月的人：{people}。</translation>
    </message>
    <message>
        <source>{duty}: only women on a night duty: {people}.</source>
        <translation>{duty}：夜班只有女性：{people}。</translation>
    </message>
    <message>
        <source>{duty}: the only officer is {people}, with less than {months} {months:month|months} of service; an officer of more should lead.</source>
        <translation>{duty}：唯一的民警{people}工作不满{months}个月，须有满{months}个月的民警带领。</translation>
    </message>
    <message>
        <source>{duty}: {count} at reception; an officer is not alone there, {asked} at least.</source>
        <translation>{duty}：接处警只有{count}人；民警不单独在岗，至少{asked}人。</translation>
    </message>
    <message>
        <source>{duty}: {count} {count:auxiliary|auxiliaries} and partners on armed duty (at most {most}).</source>
        <translation>{duty}：武装勤务有辅警、联勤{count}人（最多{most}人）。</translation>
    </message>
    <message>
        <source>{duty}: {count} {count:officer|officers} for case work; at least {asked} are required.</source>
        <translation>{duty}：办案民警{count}人，至少须{asked}人。</translation>
    </message>
    <message>
        <source>{duty}: {count} {count:officer|officers} for reception; at least {asked} is required.</source>
        <translation>{duty}：接处警民警{count}人，至少须{asked}人。</translation>
    </message>
    <message>
        <source>{duty}: {count} {count:person|people}; at most {most}.</source>
        <translation>{duty}：安排{count}人，最多{most}人。</translation>
    </message>
    <message>
        <source>{duty}: {have} {have:person|people}, {missing} below the target of {asked}.</source>
        <translation>{duty}：安排{have}人，比目标{asked}人少{missing}人。</translation>
    </message>
    <message>
        <source>{duty}: {have} {have:person|people}, {over} above the target of {target}.</source>
        <translation>{duty}：安排{have}人，比目标{target}人多{over}人。</translation>
    </message>
    <message>
        <source>{duty}: {have} {have:person|people}, {over} below the target of {target}.</source>
        <translation>{duty}：安排{have}人，比目标{target}人少{over}人。</translation>
    </message>
    <message>
        <source>{duty}: {missing} of {asked} missing ({have} present).</source>
        <translation>{duty}缺{missing}名（最少{asked}，现有{have}名）。</translation>
    </message>
    <message>
        <source>{duty}: {officers} licensed {officers:officer|officers} on armed duty; at least {least} go together.</source>
        <translation>{duty}：武装勤务只有{officers}名持证民警，至少要{least}名同行。</translation>
    </message>
    <message>
        <source>{duty}: {officers} {officers:officer|officers} and {auxiliaries} {auxiliaries:auxiliary|auxiliaries} on a highway in the dark or bad weather; 3 officers, or 2 officers and 2 auxiliaries are required.</source>
        <translation>{duty}：夜间或恶劣天气在公路、快速路上只有民警{officers}名、辅警{auxiliaries}名；应有民警3名，或民警2名加辅警2名。</translation>
    </message>
    <message>
        <source>{duty}: {officers} {officers:officer|officers} and {auxiliaries} {auxiliaries:auxiliary|auxiliaries} on road duty; 2 officers, or 1 officer and 2 auxiliaries are required.</source>
        <translation>{duty}：道路执勤有民警{officers}人、辅警{auxiliaries}人，须有2名民警，或1名民警加2名辅警。</translation>
    </message>
    <message>
        <source>{duty}: {people} with less than {months} {months:month|months} of service and nobody experienced.</source>
        <translation>{duty}：{people}工作不满{months}个月，没有满{months}个月的同志带领。</translation>
    </message>
    <message>
        <source>{duty}: {people} without an officer; at least 1 officer must lead.</source>
        <translation>{duty}：只有{people}，没有民警，至少须有1名民警带领。</translation>
    </message>
    <message>
        <source>{duty}: {unit} is there with {count} {count:holder|holders} of {certificate}; at least {holders} are required.</source>
        <translation>{duty}：{unit}到场人员中持有{certificate}的只有{count}人，至少须{holders}人。</translation>
    </message>
    <message>
        <source>{one} and {other} are a couple and both work the night of {day}.</source>
        <translation>{one}与{other}是夫妻，{day}夜里都在上班。</translation>
    </message>
    <message>
        <source>{one} and {other} must not serve together: {duty}.</source>
        <translation>{one}与{other}应当回避，不能同班：{duty}。</translation>
    </message>
    <message>
        <source>{person} asked for a duty on {day}; not met (weight {weight}).</source>
        <translation>{person}希望{day}上班，未能满足（权重{weight}）。</translation>
    </message>
    <message>
        <source>{person} asked for {day} off; not met (weight {weight}).</source>
        <translation>{person}希望{day}休息，未能满足（权重{weight}）。</translation>
    </message>
    <message>
        <source>{person} asked for {shift} on {day}; not met (weight {weight}).</source>
        <translation>{person}希望{day}上{shift}，未能满足（权重{weight}）。</translation>
    </message>
    <message>
        <source>{person} asked not to have {shift} on {day}; not met (weight {weight}).</source>
        <translation>{person}希望{day}不上{shift}，未能满足（权重{weight}）。</translation>
    </message>
    <message>
        <source>{person} cannot take armed duty {duty}: no {certificate}.</source>
        <translation>{person}不能担任武装勤务{duty}：没有{certificate}。</translation>
    </message>
    <message>
        <source>{person} cannot take armed duty {duty}: {certificate} expired on {until}.</source>
        <translation>{person}不能担任武装勤务{duty}：{certificate}已于{until}到期。</translation>
    </message>
    <message>
        <source>{person} changes posts within {minutes} min: {first}, then {second} (at least {travel} min).</source>
        <translation>{person}转岗时间不足：{first}与{second}间隔{minutes}分钟（至少{travel}分钟）。</translation>
    </message>
    <message>
        <source>{person} does not serve here on the date of {duty}.</source>
        <translation>{duty}当天{person}不在任职期内。</translation>
    </message>
    <message>
        <source>{person} has been at {post} only for {days} {days:day|days} running since {day} (at most {most}).</source>
        <translation>{person}自{day}起连续{days}天只在{post}执勤（最多{most}天）。</translation>
    </message>
    <message>
        <source>{person} is at {posts} {posts:post|posts} in the period (better not more than {most}).</source>
        <translation>{person}一个周期内站了{posts}个岗位（最好不超过{most}个）。</translation>
    </message>
    <message>
        <source>{person} is away ({kind}, {first} to {last}) and cannot take {duty}.</source>
        <translation>{person}{first}至{last}{kind}，不能上{duty}。</translation>
    </message>
    <message>
        <source>{person} is away from the home posts: {duty}.</source>
        <translation>{person}不在常驻岗位：{duty}。</translation>
    </message>
    <message>
        <source>{person} is duty leader on {day} again, {days} {days:day|days} after {first} (in turn: {turn} {turn:day|days}).</source>
        <translation>{person}{first}带班后，{day}又轮到带班，只隔了{days}天（轮流应隔{turn}天）。</translation>
    </message>
    <message>
        <source>{person} is duty leader {days} {days:day|days} running from {day} (at most {most}).</source>
        <translation>{person}自{day}起连续{days}天带班（最多{most}天）。</translation>
    </message>
    <message>
        <source>{person} is new on {duty} against the published roster.</source>
        <translation>与已公布排班相比，{duty}新增{person}。</translation>
    </message>
    <message>
        <source>{person} is no longer on {duty} as published.</source>
        <translation>与已公布排班相比，{duty}减少{person}。</translation>
    </message>
    <message>
        <source>{person} is not an officer and cannot take armed duty {duty}.</source>
        <translation>{person}不是民警，不能担任武装勤务{duty}。</translation>
    </message>
    <message>
        <source>{person} is on two duties at once: {first} and {second}.</source>
        <translation>{person}的两个班次时间重叠：{first}与{second}。</translation>
    </message>
    <message>
        <source>{person} is on {held}, but not on {missed}, which the same crew holds.</source>
        <translation>{person}上了{held}，却没有上同组的{missed}。</translation>
    </message>
    <message>
        <source>{person} lacks {certificate} for {duty}.</source>
        <translation>{person}缺少{duty}所需的资质“{certificate}”。</translation>
    </message>
    <message>
        <source>{person} may not take {duty}: it is for duty leaders; mark the person as a leader, or put the post on their list.</source>
        <translation>{person}不能上{duty}：此岗由领导带班；可将其标为领导，或在其可上岗位中加入此岗。</translation>
    </message>
    <message>
        <source>{person} may not take {duty}: the post belongs to another unit and the demand does not name theirs.</source>
        <translation>{person}不能上{duty}：该岗位属于其他单位，勤务需求也未写明其单位。</translation>
    </message>
    <message>
        <source>{person} may not take {duty}: the post is not on the person's list of posts.</source>
        <translation>{person}不能上{duty}：该岗位不在其可上岗位之内。</translation>
    </message>
    <message>
        <source>{person} may not work at night: {duty}.</source>
        <translation>{person}不得上夜班：{duty}。</translation>
    </message>
    <message>
        <source>{person} may not work overtime: {hours} h in the week of {day} (at most {most} h).</source>
        <translation>{person}不得加班：{day}所在周工时{hours}小时（最多{most}小时）。</translation>
    </message>
    <message>
        <source>{person}: a night duty before the free weekend of {day}.</source>
        <translation>{person}：{day}起的周末休息，前一天却上夜班。</translation>
    </message>
    <message>
        <source>{person}: at {posts} on {day}, the working day before at {before}; better at the same post.</source>
        <translation>{person}：{day}在{posts}，上一个上班日在{before}；最好不换岗。</translation>
    </message>
    <message>
        <source>{person}: different shifts on the weekend of {day}.</source>
        <translation>{person}：{day}起的周末班次不一致。</translation>
    </message>
    <message>
        <source>{person}: duty on only one day of the weekend of {day}.</source>
        <translation>{person}：{day}的周末只上了一天班。</translation>
    </message>
    <message>
        <source>{person}: duty on only {count} {count:weekend|weekends} running from {day} (at least {least}).</source>
        <translation>{person}：自{day}起仅连续{count}个周末上班（至少{least}个）。</translation>
    </message>
    <message>
        <source>{person}: duty on {count} {count:weekend|weekends} (at most {most}).</source>
        <translation>{person}：有{count}个周末上班（最多{most}个）。</translation>
    </message>
    <message>
        <source>{person}: duty on {count} {count:weekend|weekends} running from {day} (at most {most}).</source>
        <translation>{person}：自{day}起连续{count}个周末上班（至多{most}个）。</translation>
    </message>
    <message>
        <source>{person}: duty on {days} rest {days:day|days} or statutory days in {month} (reminder above {most}).</source>
        <translation>{person}：{month}休息日和法定节假日上班{days}天（超过{most}天提醒）。</translation>
    </message>
    <message>
        <source>{person}: no duty on the {days} {days:day|days} from {day} (at most {most} {most:day|days} off).</source>
        <translation>{person}：{day}起连续{days}天无勤务（连续休息至多{most}天）。</translation>
    </message>
    <message>
        <source>{person}: no duty on {day} although the rotation says {shift}.</source>
        <translation>{person}：{day}按轮班应上{shift}，未排班。</translation>
    </message>
    <message>
        <source>{person}: no weekend off in {month}.</source>
        <translation>{person}：{month}没有一个周末双休。</translation>
    </message>
    <message>
        <source>{person}: not on duty on all days of the weekend of {day}.</source>
        <translation>{person}：{day}起的周末未全部上班。</translation>
    </message>
    <message>
        <source>{person}: only {days} {days:day|days} of duty in a row from {day} (at least {least}).</source>
        <translation>{person}：自{day}起只连续上班{days}天（至少{least}天）。</translation>
    </message>
    <message>
        <source>{person}: only {days} {days:day|days} off in a row from {day} (at least {least}).</source>
        <translation>{person}：自{day}起只连续休息{days}天（至少{least}天）。</translation>
    </message>
    <message>
        <source>{person}: only {days} {days:time|times} {shift} in a row from {day} (at least {least}).</source>
        <translation>{person}：自{day}起只连续上{days}个{shift}（至少{least}个）。</translation>
    </message>
    <message>
        <source>{person}: only {hours} h of duty on {day} (better {least} h at least).</source>
        <translation>{person}：{day}只上{hours}小时班（宜不少于{least}小时）。</translation>
    </message>
    <message>
        <source>{person}: only {rest} h of rest between {first} and {second} (at least {least} h).</source>
        <translation>{person}：{first}与{second}之间只休息{rest}小时（至少{least}小时）。</translation>
    </message>
    <message>
        <source>{person}: only {rest} h of rest between {first} and {second} (at least {least} h); the date's duties last {whole} h from first to last and are no split duty ({split} h).</source>
        <translation>{person}：{first}与{second}之间只休息{rest}小时（至少{least}小时）；当天各班首尾共{whole}小时，不算分段班（{split}小时内）。</translation>
    </message>
    <message>
        <source>{person}: the unwanted pattern {pattern} from {day}.</source>
        <translation>{person}：自{day}起出现不宜的班次组合{pattern}。</translation>
    </message>
    <message>
        <source>{person}: {amount} 24 h {amount:duty|duties} above the fair share.</source>
        <translation>{person}：24小时值班比应分担的多{amount}次。</translation>
    </message>
    <message>
        <source>{person}: {amount} 24 h {amount:duty|duties} below the fair share.</source>
        <translation>{person}：24小时值班比应分担的少{amount}次。</translation>
    </message>
    <message>
        <source>{person}: {amount} h above the fair share.</source>
        <translation>{person}：工时比应分担的多{amount}小时。</translation>
    </message>
    <message>
        <source>{person}: {amount} h below the fair share.</source>
        <translation>{person}：工时比应分担的少{amount}小时。</translation>
    </message>
    <message>
        <source>{person}: {amount} night {amount:duty|duties} above the fair share.</source>
        <translation>{person}：夜班比应分担的多{amount}个。</translation>
    </message>
    <message>
        <source>{person}: {amount} night {amount:duty|duties} below the fair share.</source>
        <translation>{person}：夜班比应分担的少{amount}个。</translation>
    </message>
    <message>
        <source>{person}: {amount} statutory-day {amount:duty|duties} above the fair share.</source>
        <translation>{person}：法定节假日上班比应分担的多{amount}次。</translation>
    </message>
    <message>
        <source>{person}: {amount} statutory-day {amount:duty|duties} below the fair share.</source>
        <translation>{person}：法定节假日上班比应分担的少{amount}次。</translation>
    </message>
    <message>
        <source>{person}: {amount} weekend {amount:duty|duties} above the fair share.</source>
        <translation>{person}：周末上班比应分担的多{amount}次。</translation>
    </message>
    <message>
        <source>{person}: {amount} weekend {amount:duty|duties} below the fair share.</source>
        <translation>{person}：周末上班比应分担的少{amount}次。</translation>
    </message>
    <message>
        <source>{person}: {count} {count:duty|duties} of {shift} in the period (at least {least}).</source>
        <translation>{person}：本期{shift}班{count}次（至少{least}次）。</translation>
    </message>
    <message>
        <source>{person}: {count} {count:duty|duties} of {shift} in the period (at most {most}).</source>
        <translation>{person}：本时段上{shift}{count}次（最多{most}次）。</translation>
    </message>
    <message>
        <source>{person}: {count} {count:duty|duties} on {day} (at most {most}).</source>
        <translation>{person}：{day}有{count}次勤务（至多{most}次）。</translation>
    </message>
    <message>
        <source>{person}: {days} {days:day|days} of duty in a row from {day} (at most {most}).</source>
        <translation>{person}：自{day}起连续上班{days}天（最多{most}天）。</translation>
    </message>
    <message>
        <source>{person}: {days} {days:day|days} of duty in a row from {day} (target at most {most}).</source>
        <translation>{person}：自{day}起连续上班{days}天（目标不超过{most}天）。</translation>
    </message>
    <message>
        <source>{person}: {days} {days:time|times} {shift} in a row from {day} (at most {most}).</source>
        <translation>{person}：自{day}起连续上{days}个{shift}（最多{most}个）。</translation>
    </message>
    <message>
        <source>{person}: {day} is a single day off between two days of duty.</source>
        <translation>{person}：{day}前后都上班，只休这一天。</translation>
    </message>
    <message>
        <source>{person}: {duty} although the rotation says {shift}.</source>
        <translation>{person}：按轮班应上{shift}，却排了{duty}。</translation>
    </message>
    <message>
        <source>{person}: {duty} lasts {hours} h (at most {most} h).</source>
        <translation>{person}：{duty}长达{hours}小时（最多{most}小时）。</translation>
    </message>
    <message>
        <source>{person}: {duty} on a day off of the rotation.</source>
        <translation>{person}：按轮班当天休息，却排了{duty}。</translation>
    </message>
    <message>
        <source>{person}: {first} and {last} are two nights of one duty date; one is enough.</source>
        <translation>{person}：{first}与{last}是同一天的两个夜班，一天只上一个。</translation>
    </message>
    <message>
        <source>{person}: {hours} h from the start of {first} to the end of {last} on one duty date (at most {most} h).</source>
        <translation>{person}：同一天从{first}开始到{last}结束共{hours}小时（至多{most}小时）。</translation>
    </message>
    <message>
        <source>{person}: {hours} h from the start of {first} to the end of {last} on one duty date (reminder above {warn} h).</source>
        <translation>{person}：同一天从{first}开始到{last}结束共{hours}小时（超过{warn}小时提醒）。</translation>
    </message>
    <message>
        <source>{person}: {hours} h in the period (at least {limit} h).</source>
        <translation>{person}：本时段工时{hours}小时（至少{limit}小时）。</translation>
    </message>
    <message>
        <source>{person}: {hours} h in the period (at most {limit} h).</source>
        <translation>{person}：本时段工时{hours}小时（最多{limit}小时）。</translation>
    </message>
    <message>
        <source>{person}: {hours} h in the period ({average} h a week allow {most} h).</source>
        <translation>{person}：本时段工时{hours}小时（按每周{average}小时计应为{most}小时以内）。</translation>
    </message>
    <message>
        <source>{person}: {hours} h in the week of {day} (at most {most} h).</source>
        <translation>{person}：{day}所在周工时{hours}小时（最多{most}小时）。</translation>
    </message>
    <message>
        <source>{person}: {hours} h in the week of {day} (reminder above {most} h).</source>
        <translation>{person}：{day}所在周工时{hours}小时（超过{most}小时提醒）。</translation>
    </message>
    <message>
        <source>{person}: {hours} h in {month} (reminder above {most} h).</source>
        <translation>{person}：{month}工时{hours}小时（超过{most}小时提醒）。</translation>
    </message>
    <message>
        <source>{person}: {nights} {nights:night|nights} in a row from {day} (at most {most}).</source>
        <translation>{person}：自{day}起连续{nights}个夜班（最多{most}个）。</translation>
    </message>
    <message>
        <source>{person}: {nights} {nights:night|nights} in a row from {day} (target at most {most}).</source>
        <translation>{person}：自{day}起连续{nights}个夜班（目标不超过{most}个）。</translation>
    </message>
    <message>
        <source>{person}: {rest} h of rest between {first} and {second} (target {target} h).</source>
        <translation>{person}：{first}与{second}之间休息{rest}小时（目标{target}小时）。</translation>
    </message>
    <message>
        <source>{person}: {second} starts earlier in the day than {first} before it.</source>
        <translation>{person}：{second}的上班时间早于前一班{first}，属反向轮换。</translation>
    </message>
    <message>
        <source>{person}: {second} starts {hours} h after {first} ends; {off} h off are required after it.</source>
        <translation>{person}：{first}结束{hours}小时后又上{second}，之后应休息{off}小时。</translation>
    </message>
    <message>
        <source>{person}: {then} on {day} right after {first} must not be.</source>
        <translation>{person}：{day}在{first}之后不得接{then}。</translation>
    </message>
    <message>
        <source>{post} {shift}</source>
        <translation>{post}{shift}</translation>
    </message>
    <message>
        <source>{post}: on {day} no demand covers {hours} h, first at {time}.</source>
        <translation>{post}：{day}有{hours}小时没有安排值守需求，最早从{time}起。</translation>
    </message>
    <message>
        <source>{unit}: {away} of {all} {all:officer|officers} {away:is|are} away on {day} (at most {percent} %): {people}.</source>
        <translation>{unit}：{day}民警{all}人中有{away}人离岗（最多{percent}%）：{people}。</translation>
    </message>
    <message>
        <source>{younger}: {missing} {missing:duty|duties} too few together with {mentor} (wished for: {share} % of the duties).</source>
        <translation>{younger}与{mentor}同班还差{missing}班（希望占本人班次的{share}%）。</translation>
    </message>
</context>
<context>
    <name>rules page</name>
    <message>
        <source>A price is a whole number from 0.</source>
        <translation>扣分须为不小于 0 的整数。</translation>
    </message>
    <message>
        <source>Another row</source>
        <translation>增加一条</translation>
    </message>
    <message>
        <source>Another row of rule {rule}</source>
        <translation>规则 {rule} 增加一条</translation>
    </message>
    <message>
        <source>Example: {text}</source>
        <translation>例：{text}</translation>
    </message>
    <message>
        <source>Fairness: everybody takes a turn</source>
        <translation>公平：大家轮着来</translation>
    </message>
    <message>
        <source>Find a rule…</source>
        <translation>查找规则…</translation>
    </message>
    <message>
        <source>For experts: prices</source>
        <translation>高级：扣分</translation>
    </message>
    <message>
        <source>How important</source>
        <translation>重要程度</translation>
    </message>
    <message>
        <source>Law: what laws and regulations ask of teams</source>
        <translation>法律：法律法规对出勤人员的要求</translation>
    </message>
    <message>
        <source>Law: {note}</source>
        <translation>依据：{note}</translation>
    </message>
    <message>
        <source>Looking at the roster…</source>
        <translation>正在核对班表…</translation>
    </message>
    <message>
        <source>More: not used unless chosen here</source>
        <translation>更多：默认不用，需要时在此启用</translation>
    </message>
    <message>
        <source>No rule has this in its name, example or law.</source>
        <translation>名称、举例和依据中都没有找到。</translation>
    </message>
    <message>
        <source>Not kept now</source>
        <translation>现有不符</translation>
    </message>
    <message>
        <source>On</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>People: leave, wishes, who goes with whom</source>
        <translation>人员：请假、意愿、谁带谁</translation>
    </message>
    <message>
        <source>Places that stay open weigh most, then what is very important, then the rest. Notes on the law are as of the year given and are no legal advice.</source>
        <translation>先保证岗位不缺人，再顾很重要的，然后才是其他各条。依据说明以所注年份为准，不构成法律意见。</translation>
    </message>
    <message>
        <source>Posts: how many people, and who may stand there</source>
        <translation>岗位：要多少人、谁可以上岗</translation>
    </message>
    <message>
        <source>Price of a unit</source>
        <translation>单位扣分</translation>
    </message>
    <message>
        <source>Price of a unit of what is wished beyond it</source>
        <translation>达不到期望值时的单位扣分</translation>
    </message>
    <message>
        <source>Rest: time between duties, nights, hours</source>
        <translation>休息：间隔、夜班、工时</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Rule {rule} {title}</source>
        <translation>规则 {rule} {title}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>The roster shown does not keep it in {count} {count:place|places}.</source>
        <translation>当前班表中有{count}处不符。</translation>
    </message>
    <message>
        <source>The roster shown is not held against it.</source>
        <translation>没有启用，不核对班表。</translation>
    </message>
    <message>
        <source>The roster shown keeps it everywhere.</source>
        <translation>当前班表全部符合。</translation>
    </message>
    <message>
        <source>The roster shown keeps what is asked; in {count} {count:place|places} not what is wished beyond it.</source>
        <translation>当前班表都符合要求，有{count}处没达到期望值。</translation>
    </message>
    <message>
        <source>Usual settings</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Usual settings for all</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>Usual settings for all ({count})</source>
        <translation>全部恢复默认（{count}条）</translation>
    </message>
    <message>
        <source>Usual settings of all rules</source>
        <translation>全部规则恢复默认</translation>
    </message>
    <message>
        <source>Usual settings of rule {rule}</source>
        <translation>规则 {rule} 恢复默认</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已改</translation>
    </message>
    <message>
        <source>usually {value}</source>
        <translation>默认 {value}</translation>
    </message>
</context>
<context>
    <name>saved</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>school holidays</name>
    <message>
        <source>Another line</source>
        <translation>再加一段</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>放假首日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>放假末日</translation>
    </message>
    <message>
        <source>Put the holidays together</source>
        <translation>逐段填写假期</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>删除这一段</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>Finds</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>全局查找</translation>
    </message>
    <message>
        <source>Search names, pinyin, posts, dates …</source>
        <translation>查找姓名、拼音、岗位、日期……</translation>
    </message>
    <message>
        <source>area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>batch of incidents</source>
        <translation>警情批次</translation>
    </message>
    <message>
        <source>candidate site</source>
        <translation>候选点</translation>
    </message>
    <message>
        <source>command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>must-visit spot</source>
        <translation>必巡点</translation>
    </message>
    <message>
        <source>name of a place</source>
        <translation>地名</translation>
    </message>
    <message>
        <source>page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>页签</translation>
    </message>
</context>
<context>
    <name>selftest</name>
    <message>
        <source>Everything works.</source>
        <translation>全部正常。</translation>
    </message>
    <message>
        <source>FAILED  {what} ({seconds} s): {problem}</source>
        <translation>失败  {what}（{seconds}秒）：{problem}</translation>
    </message>
    <message>
        <source>a mistake of the program: {text}</source>
        <translation>程序出错：{text}</translation>
    </message>
    <message>
        <source>a paper as PDF</source>
        <translation>生成表格材料PDF</translation>
    </message>
    <message>
        <source>a plan in a file</source>
        <translation>新建方案文件</translation>
    </message>
    <message>
        <source>a plan that is open is kept from others</source>
        <translation>已打开的方案不让他人再打开</translation>
    </message>
    <message>
        <source>a plan that is open was opened a second time</source>
        <translation>已打开的方案被第二次打开</translation>
    </message>
    <message>
        <source>a search in a process of its own</source>
        <translation>独立进程自动排班</translation>
    </message>
    <message>
        <source>a station of its own</source>
        <translation>单独一个单位</translation>
    </message>
    <message>
        <source>a workbook written and read</source>
        <translation>工作簿导出再导入</translation>
    </message>
    <message>
        <source>good    {what} ({seconds} s)</source>
        <translation>正常  {what}（{seconds}秒）</translation>
    </message>
    <message>
        <source>only these pages were seen: {pages}</source>
        <translation>只看到这些页面：{pages}</translation>
    </message>
    <message>
        <source>the paper that was read back names nobody</source>
        <translation>读回的表格材料上没有任何人名</translation>
    </message>
    <message>
        <source>the process of the window ended with status {status}: {output}</source>
        <translation>窗口进程结束，状态{status}：{output}</translation>
    </message>
    <message>
        <source>the sample has no roster</source>
        <translation>示例方案没有班表</translation>
    </message>
    <message>
        <source>the search did not end</source>
        <translation>自动排班没有结束</translation>
    </message>
    <message>
        <source>the search found no roster</source>
        <translation>自动排班没有排出班表</translation>
    </message>
    <message>
        <source>the window, every page, and the PDF read back</source>
        <translation>打开窗口、逐页显示、读回PDF</translation>
    </message>
    <message>
        <source>the workbook that was read back holds something else</source>
        <translation>读回的工作簿内容不一致</translation>
    </message>
    <message>
        <source>two plans rostered at the same time</source>
        <translation>两个方案同时排班</translation>
    </message>
    <message>
        <source>{count} of {all} {all:part|parts} {count:does not|do not} work; install the program anew, or send these lines.</source>
        <translation>{all}项中有{count}项不正常；请重新安装程序，或把以上内容发给开发者。</translation>
    </message>
    <message>
        <source>{kind}: {text}</source>
        <translation>{kind}：{text}</translation>
    </message>
</context>
<context>
    <name>service promise</name>
    <message>
        <source>Somebody is here for you 24 hours a day.</source>
        <translation>二十四小时有人值守。</translation>
    </message>
    <message>
        <source>We answer every call, help in every need, come to every danger and hear every request.</source>
        <translation>有警必接、有难必帮、有险必救、有求必应。</translation>
    </message>
    <message>
        <source>We wear uniform, show who we are, speak politely and welcome your supervision.</source>
        <translation>着装规范、亮明身份、文明用语，自觉接受群众监督。</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>In “{text}” the last day comes before the first.</source>
        <translation>“{text}”的末日早于首日。</translation>
    </message>
    <message>
        <source>{count} {count:minute|minutes}</source>
        <translation>{count}分钟</translation>
    </message>
    <message>
        <source>“{text}” has more than a first and a last day; write 2027-01-18至2027-02-21.</source>
        <translation>“{text}”不止首日和末日两个日期，请写成 2027-01-18至2027-02-21。</translation>
    </message>
    <message>
        <source>“{text}” is no time to be there in; write minutes, such as 15 or 15分钟, or 1小时.</source>
        <translation>“{text}”不能作到岗时限，请填分钟数，如15或15分钟，也可填1小时。</translation>
    </message>
</context>
<context>
    <name>settings page</name>
    <message>
        <source>&amp;Complaints phone</source>
        <translation>投诉电话(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Duty phone</source>
        <translation>值班电话(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Language of papers</source>
        <translation>表格材料语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Market held</source>
        <translation>赶场(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Name on papers</source>
        <translation>单位名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Supervision phone</source>
        <translation>监督电话(&amp;S)</translation>
    </message>
    <message>
        <source>16th to 15th</source>
        <translation>上月16日至本月15日</translation>
    </message>
    <message>
        <source>1st to last of the month (usual)</source>
        <translation>1日至月末（默认）</translation>
    </message>
    <message>
        <source>21st to 20th</source>
        <translation>上月21日至本月20日</translation>
    </message>
    <message>
        <source>26th to 25th</source>
        <translation>上月26日至本月25日</translation>
    </message>
    <message>
        <source>A call of the kind {kind} weighs</source>
        <translation>警情权重：{kind}</translation>
    </message>
    <message>
        <source>C&amp;oordinates</source>
        <translation>坐标(&amp;O)</translation>
    </message>
    <message>
        <source>Chinese (usual)</source>
        <translation>中文（默认）</translation>
    </message>
    <message>
        <source>Counted f&amp;rom</source>
        <translation>统计期(&amp;R)</translation>
    </message>
    <message>
        <source>Empty: 10 July to 31 August, and two weeks either side of the lunar new year. Write dates as you like, 1月18日至2月21日 or 2027/1/18-2027/2/21, several parted by ";", or open the list; "none" for no holidays.</source>
        <translation>留空表示7月10日至8月31日，以及春节前后各两周。日期可以写成“1月18日至2月21日”或“2027/1/18-2027/2/21”，多段用“；”隔开，也可点右端按钮逐段填写；写“无”表示不放假。</translation>
    </message>
    <message>
        <source>Every change is saved at once and can be undone.</source>
        <translation>改动即时保存，可以撤销。</translation>
    </message>
    <message>
        <source>Find it by a &amp;known place…</source>
        <translation>按已知地点判断(&amp;K)…</translation>
    </message>
    <message>
        <source>Holida&amp;ys</source>
        <translation>学校假期(&amp;Y)</translation>
    </message>
    <message>
        <source>Hours of a year that one person can be on duty = (248 − leave − training − sick) × 8; with 10, 10 and 5 days these are 1,784, so that a seat that is never empty takes 8,760 ÷ 1,784 = 4.9 people. Siting and 余缺 are counted so.</source>
        <translation>每人全年可用工时 =（248 − 年休 − 培训 − 病事假）× 8；按 10、10、5 天为 1,784 小时，一个 24 小时不断人的席位需 8,760 ÷ 1,784 = 4.9 人。选点和余缺据此计算。</translation>
    </message>
    <message>
        <source>How often the notice at a post changes. One a day names everybody of that day; one a shift never tells more than who is there and who comes next.</source>
        <translation>岗位公示多久更换一次。每日一张：列出当日各班人员；每班一张：只列当班和下一班。</translation>
    </message>
    <message>
        <source>How places are written in posts and areas. It changes the map only, never the roster.</source>
        <translation>岗位和区域的位置怎样填写；只影响地图，不影响排班。</translation>
    </message>
    <message>
        <source>Market days</source>
        <translation>赶场日</translation>
    </message>
    <message>
        <source>Next market days: {days}.</source>
        <translation>最近的赶场日：{days}。</translation>
    </message>
    <message>
        <source>No market is held.</source>
        <translation>不赶场。</translation>
    </message>
    <message>
        <source>On the way to a call cars</source>
        <translation>出警车辆</translation>
    </message>
    <message>
        <source>Overtime and allowances</source>
        <translation>加班与补助</translation>
    </message>
    <message>
        <source>P&amp;ublic notices</source>
        <translation>公示方式(&amp;U)</translation>
    </message>
    <message>
        <source>Papers and map</source>
        <translation>表格材料与地图</translation>
    </message>
    <message>
        <source>Papers count n&amp;ights and overtime</source>
        <translation>夜班和加班统计口径(&amp;I)</translation>
    </message>
    <message>
        <source>Patrols go round</source>
        <translation>巡逻时刻</translation>
    </message>
    <message>
        <source>People look out for, minutes</source>
        <translation>见警时限（分钟）</translation>
    </message>
    <message>
        <source>Places of Chinese maps lie some 350 m beside those of satellites. Incidents that are taken in are turned into the plan's own reference; a plan in metres needs none.</source>
        <translation>国内地图的坐标与卫星定位约差 350 米。导入的警情一律换算到本方案的坐标系；以米为坐标的方案无须填写。</translation>
    </message>
    <message>
        <source>Police are seen from, metres</source>
        <translation>见警距离（米）</translation>
    </message>
    <message>
        <source>Reference of longitudes</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Says which dates are market days; demands that hold on market days follow it.</source>
        <translation>决定哪天赶场；“赶场日”的勤务需求按它算。</translation>
    </message>
    <message>
        <source>Says which dates are school days; demands that hold on school days follow it.</source>
        <translation>决定哪天上学；“上学日”的勤务需求按它算。</translation>
    </message>
    <message>
        <source>School holidays</source>
        <translation>学校假期</translation>
    </message>
    <message>
        <source>Setting: {name}</source>
        <translation>设置：{name}</translation>
    </message>
    <message>
        <source>Single dates can be changed on the page Calendar.</source>
        <translation>个别日期可在“日历”页修改。</translation>
    </message>
    <message>
        <source>Siting counts a call as much as it weighs, and half of it after a year. A weight in the list of incidents goes before these; 0 leaves the kind out.</source>
        <translation>选点时按权重计警情，一年前的减半。警情表中单独填写的权重优先；填 0 表示该类不计。</translation>
    </message>
    <message>
        <source>Siting: days that people are away</source>
        <translation>选点：每年不在岗天数</translation>
    </message>
    <message>
        <source>Siting: what calls weigh</source>
        <translation>选点：警情权重</translation>
    </message>
    <message>
        <source>Speed on main roads at peak hours, share</source>
        <translation>主干道高峰系数</translation>
    </message>
    <message>
        <source>Stand&amp;by is there within</source>
        <translation>备勤到岗时限(&amp;B)</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Streets: coverage and visibility</source>
        <translation>街道：覆盖和见警率</translation>
    </message>
    <message>
        <source>The language of the window is in the menu View; papers have a language of their own.</source>
        <translation>界面语言在“视图”菜单中选择；表格材料语言另定。</translation>
    </message>
    <message>
        <source>The station's own numbers, no standard: 100 m is a post by day, 150 m one with lights at night.</source>
        <translation>自定的数，不是标准：白天岗亭约 100 米，夜间亮警灯约 150 米。</translation>
    </message>
    <message>
        <source>The supervision phone stands on the public notice of units that have none of their own.</source>
        <translation>单位未填监督电话时，公示栏用此号码。</translation>
    </message>
    <message>
        <source>This does not look like a telephone number (3 to 15 digits); it is kept as it is.</source>
        <translation>不像电话号码（3 至 15 位数字），已照原样保存。</translation>
    </message>
    <message>
        <source>What is paid or given in lieu for one date or duty, as your bureau has laid it down: 50元, 补休1天 or both parted by “;”, with the source in brackets behind it, such as 50元（局发〔2026〕3号）. “无” is nothing. The sheet is among the papers: overtime and duty allowances, there as a table, too.</source>
        <translation>一天或一个班次补多少，按本单位（本局）规定填写：50元、补休1天，两者都有用“；”隔开，依据写在后面的括号里，如50元（局发〔2026〕3号）。“无”为不补。表格在“打印”中：加班补助审批表（发放表），也可在那里另存为Excel表格。</translation>
    </message>
    <message>
        <source>Where the public can complain. It stands on notices of units without a number of their own.</source>
        <translation>群众监督投诉的电话；单位自己没有填的，公示上用它。</translation>
    </message>
    <message>
        <source>at drawn minutes (usual)</source>
        <translation>不定时（常用）</translation>
    </message>
    <message>
        <source>by a fixed timetable</source>
        <translation>定时</translation>
    </message>
    <message>
        <source>by duty date (usual)</source>
        <translation>按勤务日期（默认）</translation>
    </message>
    <message>
        <source>by the clock, in hours</source>
        <translation>按时刻（小时）</translation>
    </message>
    <message>
        <source>keep to one-way streets (usual)</source>
        <translation>遵守单行（常用）</translation>
    </message>
    <message>
        <source>longitude and latitude</source>
        <translation>经纬度</translation>
    </message>
    <message>
        <source>may go against them</source>
        <translation>可逆行</translation>
    </message>
    <message>
        <source>metres on a plan (usual)</source>
        <translation>平面坐标，米（默认）</translation>
    </message>
    <message>
        <source>minutes, such as 15; empty: papers do not say</source>
        <translation>分钟数，如15；留空则表上不写</translation>
    </message>
    <message>
        <source>one a day, with all its crews (usual)</source>
        <translation>每日一张，列出当日各班（常用）</translation>
    </message>
    <message>
        <source>one for every shift</source>
        <translation>每班一张</translation>
    </message>
    <message>
        <source>{role}: days of leave a year</source>
        <translation>{role}：每年年休天数</translation>
    </message>
    <message>
        <source>{role}: days of training a year</source>
        <translation>{role}：每年培训天数</translation>
    </message>
    <message>
        <source>{role}: days sick or excused a year</source>
        <translation>{role}：每年病事假天数</translation>
    </message>
    <message>
        <source>{role}: {kind}</source>
        <translation>{role}：{kind}</translation>
    </message>
</context>
<context>
    <name>severities</name>
    <message>
        <source>hard</source>
        <translation>硬性</translation>
    </message>
    <message>
        <source>reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>可改进</translation>
    </message>
</context>
<context>
    <name>sexes</name>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>{count} {count:person has|people have} no sex given: they count as men, so that none of them stands where a woman is asked for.</source>
        <translation>{count}人没有填写性别，按男性处理，不会被排到要求女性的岗位上。</translation>
    </message>
</context>
<context>
    <name>shift kinds</name>
    <message>
        <source>24 hours</source>
        <translation>24小时值班</translation>
    </message>
    <message>
        <source>day</source>
        <translation>白班</translation>
    </message>
    <message>
        <source>night</source>
        <translation>夜班</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>standby</source>
        <translation>备勤</translation>
    </message>
</context>
<context>
    <name>shifts</name>
    <message>
        <source>Rotation of team {team}: the pattern is empty.</source>
        <translation>警组{team}的轮班：周期不能为空。</translation>
    </message>
    <message>
        <source>Shift {code}: effective hours cannot be negative.</source>
        <translation>班次{code}：有效工时不能为负数。</translation>
    </message>
    <message>
        <source>Shift {code}: start and end must lie between 00:00 and 24:00.</source>
        <translation>班次{code}：开始和结束时间须在00:00至24:00之间。</translation>
    </message>
</context>
<context>
    <name>shifts page</name>
    <message>
        <source>An end not after the start means the next day: 08:00-08:00 are 24 hours. Working time is what counts as hours worked; a 24-hour duty with rest may count less than 24.</source>
        <translation>结束不晚于开始即为次日：08:00-08:00 为 24 小时。有效工时是计入工时的小时数，可休息的24小时值班可少计。</translation>
    </message>
    <message>
        <source>At least {hours} h of rest lie between all duties of the rotations.</source>
        <translation>各轮班两个班之间均至少休息{hours}小时。</translation>
    </message>
    <message>
        <source>Earlier hours</source>
        <translation>以往时间</translation>
    </message>
    <message>
        <source>Leaders' turn…</source>
        <translation>领导轮值…</translation>
    </message>
    <message>
        <source>Less than {hours} h of rest between two duties: {teams}.</source>
        <translation>两个班之间休息不足{hours}小时：{teams}。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Rotation {name}</source>
        <translation>轮班 {name}</translation>
    </message>
    <message>
        <source>Rotations</source>
        <translation>轮班</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>This shift</source>
        <translation>当前班次</translation>
    </message>
    <message>
        <source>Turn of the leaders</source>
        <translation>领导轮值</translation>
    </message>
    <message>
        <source>Well-known rotation…</source>
        <translation>常用轮班…</translation>
    </message>
</context>
<context>
    <name>signatures</name>
    <message>
        <source>(seal of the unit)</source>
        <translation>（单位盖章）</translation>
    </message>
    <message>
        <source>Approved by:</source>
        <translation>签发：</translation>
    </message>
    <message>
        <source>Checked by:</source>
        <translation>审核：</translation>
    </message>
    <message>
        <source>Date: ____ / __ / __</source>
        <translation>日期：＿＿＿＿年＿＿月＿＿日</translation>
    </message>
    <message>
        <source>Made by:</source>
        <translation>制表：</translation>
    </message>
</context>
<context>
    <name>site states</name>
    <message>
        <source>may be chosen</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>must be chosen</source>
        <translation>必选</translation>
    </message>
    <message>
        <source>struck out</source>
        <translation>划去</translation>
    </message>
</context>
<context>
    <name>sites</name>
    <message>
        <source>a candidate site needs a place on the map: x and y.</source>
        <translation>候选点须有图上位置：x 和 y。</translation>
    </message>
    <message>
        <source>it is manned in no hour; write such as 8-20, or 8-20;20-8 for round the clock.</source>
        <translation>没有值守时段；请写成 8-20，全天写 8-20;20-8。</translation>
    </message>
    <message>
        <source>nobody is there; write how many officers or auxiliaries one turn takes.</source>
        <translation>无人值守；请写明每班几名民警或辅警。</translation>
    </message>
    <message>
        <source>the cost {cost} is below 0; write what building it costs, or nothing.</source>
        <translation>费用 {cost} 小于 0；请写建设费用，或留空。</translation>
    </message>
    <message>
        <source>the turns {one} and {other} overlap; let one begin when the other ends.</source>
        <translation>时段 {one} 与 {other} 重叠；请让一班在另一班结束时开始。</translation>
    </message>
    <message>
        <source>there are more than {most} candidate sites; leave out what nobody would build.</source>
        <translation>候选点超过 {most} 个；不会建的请不要列入。</translation>
    </message>
    <message>
        <source>{count} is no number of people of a turn; write 0 to {most}.</source>
        <translation>{count} 不是每班人数；请写 0 到 {most}。</translation>
    </message>
    <message>
        <source>{first}-{until} are no hours of a day; write such as 8-20 or 20-8, from 0 to 24.</source>
        <translation>{first}-{until} 不是一天中的钟点；请写成 8-20 或 20-8，0 到 24。</translation>
    </message>
    <message>
        <source>{id} is the number of a post; give the site another one.</source>
        <translation>{id} 已是岗位的编号；请给候选点另取编号。</translation>
    </message>
    <message>
        <source>{site} is at the very place of {other}; move one of the two, or strike one out.</source>
        <translation>{site}与{other}在同一位置；请移动其中一个，或划去一个。</translation>
    </message>
</context>
<context>
    <name>siting</name>
    <message>
        <source>24-hour kiosk</source>
        <translation>24小时岗亭</translation>
    </message>
    <message>
        <source>All kiosks take {officers} {officers:officer|officers} and {auxiliaries} {auxiliaries:auxiliary|auxiliaries} the year round; they may take {may_officers} and {may_auxiliaries}: {left}.</source>
        <translation>全部岗亭全年需民警 {officers} 人、辅警 {auxiliaries} 人，可用民警 {may_officers} 人、辅警 {may_auxiliaries} 人：{left}。</translation>
    </message>
    <message>
        <source>At most {gap} {gap:point|points} below the best that is possible.</source>
        <translation>与可能的最好结果最多差 {gap} 个百分点。</translation>
    </message>
    <message>
        <source>Because of it alone: {points} {points:point|points}.</source>
        <translation>其中仅因有它：{points} 个百分点。</translation>
    </message>
    <message>
        <source>Calls are estimated from key areas and people in the streets: fewer than 300 located calls are known.</source>
        <translation>警情按重点部位和街面人流估算：已定位的警情不足 300 起。</translation>
    </message>
    <message>
        <source>Changed: {changes}.</source>
        <translation>有变动：{changes}。</translation>
    </message>
    <message>
        <source>Day kiosk</source>
        <translation>白天岗亭</translation>
    </message>
    <message>
        <source>Evening standing point</source>
        <translation>晚间屯警点</translation>
    </message>
    <message>
        <source>From {count} located {count:call|calls}.</source>
        <translation>据 {count} 起已定位警情。</translation>
    </message>
    <message>
        <source>How busy units are cannot be said without calls that have a date: take incidents in first, or let a second unit count in 3 of 10 cases.</source>
        <translation>没有带日期的警情，无法推算警力占用：请先导入警情，或改选“计第二警力”。</translation>
    </message>
    <message>
        <source>How many every roster leaves open is not proven; give it more time.</source>
        <translation>至少缺多少尚未证明；请给更多时间。</translation>
    </message>
    <message>
        <source>It would add {points} {points:point|points} as “{way}”.</source>
        <translation>按“{way}”设岗可增加 {points} 个百分点。</translation>
    </message>
    <message>
        <source>It would add {points} {points:point|points}.</source>
        <translation>设岗可增加 {points} 个百分点。</translation>
    </message>
    <message>
        <source>Kept as {name}.</source>
        <translation>已存为{name}。</translation>
    </message>
    <message>
        <source>Kiosk 8–24</source>
        <translation>8至24时岗亭</translation>
    </message>
    <message>
        <source>Most between {first} and {last} o'clock.</source>
        <translation>{first} 时至 {last} 时作用最大。</translation>
    </message>
    <message>
        <source>Nearer than {metres} m to {other}: only one of the two is taken.</source>
        <translation>距{other}不足 {metres} 米：两处只取其一。</translation>
    </message>
    <message>
        <source>Next best is {other}: {lost} {lost:point|points} fewer.</source>
        <translation>其次为{other}：少覆盖 {lost} 个百分点。</translation>
    </message>
    <message>
        <source>No new post adds anything: {share} % of the calls are reached {how} as it is.</source>
        <translation>再建也不增加覆盖：现有岗位{how}已能到达 {share}% 的警情。</translation>
    </message>
    <message>
        <source>No other site can take its place.</source>
        <translation>没有其他候选点可以代替。</translation>
    </message>
    <message>
        <source>Nothing lies on the map yet: put key areas on it, or draw streets, first.</source>
        <translation>图上还没有任何内容：请先把重点部位放到图上，或绘制街道。</translation>
    </message>
    <message>
        <source>Planned visibility: {percent} with these posts, {now} now.</source>
        <translation>计划见警率：按此布设{percent}，现状{now}。</translation>
    </message>
    <message>
        <source>Proven: every roster leaves {least} open at least.</source>
        <translation>已证明：任何排法至少缺 {least} 人次。</translation>
    </message>
    <message>
        <source>Proven: no choice reaches more.</source>
        <translation>已证明：没有更好的选法。</translation>
    </message>
    <message>
        <source>Say what is to become of {name}: --try-roster MONTH, --adopt DATE or --save NAME.</source>
        <translation>请写明对{name}做什么：--try-roster 月份、--adopt 日期或 --save 名称。</translation>
    </message>
    <message>
        <source>The existing posts take {officers} {officers:officer|officers} and {auxiliaries} {auxiliaries:auxiliary|auxiliaries} already, {most} may be used: {change}.</source>
        <translation>现有岗亭已需民警 {officers} 人、辅警 {auxiliaries} 人，可用 {most}：{change}。</translation>
    </message>
    <message>
        <source>The key area that is farthest from a post is {minutes} {minutes:minute|minutes} away.</source>
        <translation>离岗位最远的重点部位为 {minutes} 分钟路程。</translation>
    </message>
    <message>
        <source>The nearest who is there needs {minutes} {minutes:minute|minutes} on the average.</source>
        <translation>在岗最近警力平均 {minutes} 分钟到达。</translation>
    </message>
    <message>
        <source>The plan has no scenario {name} nor any other; find one first and keep it with --save.</source>
        <translation>没有方案“{name}”，也没有其他方案；请先选点并用 --save 保存。</translation>
    </message>
    <message>
        <source>The plan has no scenario {name}; it has {known}.</source>
        <translation>没有方案“{name}”；现有{known}。</translation>
    </message>
    <message>
        <source>The required site {site} has no room within the people, the money or the number of new posts asked for.</source>
        <translation>必选的{site}在所给人数、费用或新建个数之内安排不下。</translation>
    </message>
    <message>
        <source>The scenario {scenario} has a post at {place}, which is neither a site nor a post of the plan any more.</source>
        <translation>方案“{scenario}”在 {place} 设岗，而它现在既不是候选点也不是岗位。</translation>
    </message>
    <message>
        <source>The scenario {scenario} mans {place} in the way {option}, which the plan does not have any more.</source>
        <translation>方案“{scenario}”中 {place} 的勤务方式 {option} 现在已没有了。</translation>
    </message>
    <message>
        <source>The work ended by itself; nothing has been changed. Try it again with less time.</source>
        <translation>计算自行中断，没有改动任何内容。请缩短用时后再试。</translation>
    </message>
    <message>
        <source>There are no candidate sites to choose from: add them on the map where a post could be built, and find again.</source>
        <translation>没有候选点可选：请先在图上可以建岗的地方添加候选点，再计算。</translation>
    </message>
    <message>
        <source>There are no candidate sites, only {count} planned {count:post|posts} to choose from: add sites on the map where a post could be built, and find again.</source>
        <translation>没有候选点，只比较了 {count} 个规划岗位：请先在图上可以建岗的地方添加候选点，再计算。</translation>
    </message>
    <message>
        <source>Trial roster {first} to {last}: no gap.</source>
        <translation>试排 {first} 至 {last}：没有缺口。</translation>
    </message>
    <message>
        <source>Trial roster {first} to {last}: {gaps}, among them {officers} and {auxiliaries}; {at} at the scenario's posts.</source>
        <translation>试排 {first} 至 {last}：{gaps}，其中{officers}、{auxiliaries}；方案中的岗位缺 {at}。</translation>
    </message>
    <message>
        <source>Tried only: {post} stays where it is. It is moved on the page of the map.</source>
        <translation>仅试算：{post}位置未变；要移动请到“区域与地图”页。</translation>
    </message>
    <message>
        <source>When units are busy, by the queue of calls, {one}, {three} and {five} % of the calls are reached within 1, 3 and 5 minutes. A unit is busy {busy} % of the time, the busiest one {busiest} %; {all} % of the calls find nobody free.</source>
        <translation>计入警力占用（按警情排队推算），1、3、5 分钟内可到达的警情分别为 {one}%、{three}%、{five}%。各岗平均 {busy}% 的时间在处警，最忙的 {busiest}%；{all}% 的警情发生时无空闲警力。</translation>
    </message>
    <message>
        <source>With {posts} {share} % of the calls are reached {how}, {more} {more:point|points} more than now.</source>
        <translation>{posts}，{how}可到达 {share}% 的警情，比现在多 {more} 个百分点。</translation>
    </message>
    <message>
        <source>Without streets everything is estimated by the straight line (直线估算).</source>
        <translation>没有街道，一律按直线估算。</translation>
    </message>
    <message>
        <source>adopt the scenario {name}</source>
        <translation>采用方案{name}</translation>
    </message>
    <message>
        <source>as now</source>
        <translation>同现在</translation>
    </message>
    <message>
        <source>by the rings of 1, 3 and 5 minutes, weighed 2 : 4 : 4</source>
        <translation>按 1、3、5 分钟综合圈层（权重 2:4:4）</translation>
    </message>
    <message>
        <source>chosen again in {again} of {draws} {draws:draw|draws}, certainty {sure}</source>
        <translation>{draws} 次重抽中 {again} 次仍选中，把握度{sure}</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>high</source>
        <translation>较高</translation>
    </message>
    <message>
        <source>keep the scenario {name}</source>
        <translation>保存方案{name}</translation>
    </message>
    <message>
        <source>low</source>
        <translation>较低</translation>
    </message>
    <message>
        <source>shorten their hours first</source>
        <translation>先减时段</translation>
    </message>
    <message>
        <source>the scenario's posts in its hours, those that it closes not at all; patrols on rounds of their areas.</source>
        <translation>方案所设岗位按方案时段在岗，撤去的岗位不计；巡逻按绕本组区域计算。</translation>
    </message>
    <message>
        <source>trial</source>
        <translation>试排</translation>
    </message>
    <message>
        <source>within 1 minute</source>
        <translation>1 分钟内</translation>
    </message>
    <message>
        <source>within {minutes} {minutes:minute|minutes}</source>
        <translation>{minutes} 分钟内</translation>
    </message>
    <message>
        <source>{area} is reached by nobody: no way leads there, or it is not on the map.</source>
        <translation>{area}无人能到：没有路通达，或不在图上。</translation>
    </message>
    <message>
        <source>{area} is reached within 1 minute by nobody in {hours} of 24 hours; nearest is {nearest} with {minutes} {minutes:minute|minutes}.</source>
        <translation>{area}一天 24 小时中有 {hours} 小时无人能在 1 分钟内到达；最近的是{nearest}，需 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>{count} new {count:post|posts}</source>
        <translation>新建 {count} 个岗位</translation>
    </message>
    <message>
        <source>{count} required {count:site is|sites are}</source>
        <translation>有 {count} 个必选点</translation>
    </message>
    <message>
        <source>{count} {count:auxiliary|auxiliaries}</source>
        <translation>辅警 {count} 人</translation>
    </message>
    <message>
        <source>{count} {count:auxiliary|auxiliaries} short</source>
        <translation>辅警缺 {count} 人</translation>
    </message>
    <message>
        <source>{count} {count:auxiliary|auxiliaries} to spare</source>
        <translation>辅警余 {count} 人</translation>
    </message>
    <message>
        <source>{count} {count:officer|officers}</source>
        <translation>民警 {count} 人</translation>
    </message>
    <message>
        <source>{count} {count:officer|officers} short</source>
        <translation>民警缺 {count} 人</translation>
    </message>
    <message>
        <source>{count} {count:officer|officers} to spare</source>
        <translation>民警余 {count} 人</translation>
    </message>
    <message>
        <source>{count} {count:place|places} open</source>
        <translation>缺 {count} 人次</translation>
    </message>
    <message>
        <source>{formula} Counted with everybody on duty whom demands ask for, {first} to {last}: {how}</source>
        <translation>{formula}按{first}至{last}勤务需求全部有人上岗计算：{how}</translation>
    </message>
    <message>
        <source>{name} adopted: new posts {posts}, manned from {first} on.</source>
        <translation>已采用{name}：新增岗位{posts}，自{first}起安排勤务。</translation>
    </message>
    <message>
        <source>{name} adopted: the posts are manned in its hours from {first} on.</source>
        <translation>已采用{name}：自{first}起按方案时段安排勤务。</translation>
    </message>
    <message>
        <source>{name} leaves all posts as they are; nothing was changed.</source>
        <translation>{name}对岗位没有改动，未作任何变更。</translation>
    </message>
    <message>
        <source>{option}</source>
        <translation>{option}</translation>
    </message>
    <message>
        <source>{posts}: {officers} {officers:officer|officers}, {auxiliaries} {auxiliaries:auxiliary|auxiliaries}, {share} % reached</source>
        <translation>{posts}：民警 {officers} 人、辅警 {auxiliaries} 人，到达 {share}%</translation>
    </message>
    <message>
        <source>{post} as it is: {share} % of the calls are reached because of it alone, {night} % by night</source>
        <translation>{post}现状：仅因有它才到达的警情占 {share}%，其中夜间 {night}%</translation>
    </message>
    <message>
        <source>{post} as “{option}”</source>
        <translation>{post}改为“{option}”</translation>
    </message>
    <message>
        <source>{post} closed</source>
        <translation>撤销{post}</translation>
    </message>
    <message>
        <source>{post} here: {share} % reached, as where it was.</source>
        <translation>{post}移到此处：可到达 {share}%，与原处相同。</translation>
    </message>
    <message>
        <source>{post} here: {share} % reached, {points} {points:point|points} fewer than where it was.</source>
        <translation>{post}移到此处：可到达 {share}%，比原处少 {points} 个百分点。</translation>
    </message>
    <message>
        <source>{post} here: {share} % reached, {points} {points:point|points} more than where it was.</source>
        <translation>{post}移到此处：可到达 {share}%，比原处多 {points} 个百分点。</translation>
    </message>
    <message>
        <source>{post}: because of it alone {share} % of the calls are reached, most in {streets}.</source>
        <translation>{post}：仅因有它才按时到达的警情占 {share}%，主要在{streets}。</translation>
    </message>
    <message>
        <source>{post}: nothing is reached because of it alone.</source>
        <translation>{post}：没有仅因有它才到达的警情。</translation>
    </message>
    <message>
        <source>{post}: {option}, {officers} {officers:officer|officers} and {auxiliaries} {auxiliaries:auxiliary|auxiliaries}</source>
        <translation>{post}：{option}，民警 {officers} 人、辅警 {auxiliaries} 人</translation>
    </message>
    <message>
        <source>{seconds} s: {share} % reached, at most {bound} %</source>
        <translation>{seconds} 秒：到达 {share}%，最多 {bound}%</translation>
    </message>
    <message>
        <source>{sites} asked for, but only so many new posts: {new}; raise that.</source>
        <translation>{sites}，却只要求新建 {new} 个；请增加新建个数。</translation>
    </message>
    <message>
        <source>{value} is no number of days of a year; write 0 to {most}, or nothing.</source>
        <translation>“{value}”不是一年中的天数；请写 0 到 {most}，或留空。</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
</context>
<context>
    <name>siting page</name>
    <message>
        <source>&amp;Adopt</source>
        <translation>采用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Busy units</source>
        <translation>警力占用(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Minutes per call</source>
        <translation>每起处警分钟(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;New posts at most</source>
        <translation>最多新建岗位(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Officers</source>
        <translation>民警(&amp;O)</translation>
    </message>
    <message>
        <source>1, 3, 5 minutes</source>
        <translation>1、3、5分钟圈</translation>
    </message>
    <message>
        <source>20–8 %</source>
        <translation>20–8 时 %</translation>
    </message>
    <message>
        <source>A call counts where somebody who is there by then comes within the minutes. By the three rings it counts 0.2 for 1 minute + 0.4 for 3 minutes + 0.4 for 5 minutes.</source>
        <translation>在岗警力能在规定分钟内赶到的警情才算到达。综合圈层：得分 = 0.2 × 1分钟可到 + 0.4 × 3分钟可到 + 0.4 × 5分钟可到。</translation>
    </message>
    <message>
        <source>A&amp;uxiliaries</source>
        <translation>辅警(&amp;U)</translation>
    </message>
    <message>
        <source>Ad&amp;opt…</source>
        <translation>采用(&amp;O)…</translation>
    </message>
    <message>
        <source>Add by c&amp;licking</source>
        <translation>点击添加候选点(&amp;L)</translation>
    </message>
    <message>
        <source>Adds %</source>
        <translation>新增覆盖 %</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>As many as there are</source>
        <translation>按现有可用人数</translation>
    </message>
    <message>
        <source>At hand for kiosks: {officers} {officers:officer|officers} and {auxiliaries} {auxiliaries:auxiliary|auxiliaries} ({no_officers} and {no_auxiliaries} of all do no night duty).</source>
        <translation>岗亭可用：民警 {officers} 人、辅警 {auxiliaries} 人（其中不上夜班的民警 {no_officers} 人、辅警 {no_auxiliaries} 人）。</translation>
    </message>
    <message>
        <source>At most …</source>
        <translation>不超过…</translation>
    </message>
    <message>
        <source>Auxiliaries of all kiosks</source>
        <translation>全部岗亭需辅警</translation>
    </message>
    <message>
        <source>Best hours</source>
        <translation>最好时段</translation>
    </message>
    <message>
        <source>Building, 10,000 yuan</source>
        <translation>建设费用（万元）</translation>
    </message>
    <message>
        <source>Calls that find nobody free, %</source>
        <translation>无空闲警力的警情，%</translation>
    </message>
    <message>
        <source>Counts as reache&amp;d</source>
        <translation>到达口径(&amp;D)</translation>
    </message>
    <message>
        <source>E&amp;xisting kiosks</source>
        <translation>现有岗亭(&amp;X)</translation>
    </message>
    <message>
        <source>Ending with the best so far…</source>
        <translation>正在以目前最好的结果结束……</translation>
    </message>
    <message>
        <source>F&amp;ind</source>
        <translation>开始计算(&amp;I)</translation>
    </message>
    <message>
        <source>F&amp;ind posts</source>
        <translation>开始计算(&amp;I)</translation>
    </message>
    <message>
        <source>Facts since</source>
        <translation>此后资料</translation>
    </message>
    <message>
        <source>Find posts</source>
        <translation>选点</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>求得时间</translation>
    </message>
    <message>
        <source>Keep a&amp;s a scenario</source>
        <translation>存为选点方案(&amp;S)</translation>
    </message>
    <message>
        <source>Kept as “{name}”; the posts of the plan are as they were.</source>
        <translation>已存为“{name}”；岗位未作改动。</translation>
    </message>
    <message>
        <source>Key areas re&amp;quired in 1 minute, from weight</source>
        <translation>重点部位 1 分钟必到，权重不低于(&amp;Q)</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>岗亭</translation>
    </message>
    <message>
        <source>Kiosks as they are</source>
        <translation>现有岗亭作用</translation>
    </message>
    <message>
        <source>Kiosks today</source>
        <translation>现有岗亭</translation>
    </message>
    <message>
        <source>Laying out streets, sites and calls…</source>
        <translation>正在整理街道、候选点和警情……</translation>
    </message>
    <message>
        <source>Least weight of a key area</source>
        <translation>重点部位的最低权重</translation>
    </message>
    <message>
        <source>Looking for better posts: {share} % so far, {bound} % at most.</source>
        <translation>正在求更好的选法：目前 {share}%，最多 {bound}%。</translation>
    </message>
    <message>
        <source>Make the posts of “{name}” posts of the plan, manned from {first} on? Whoever mans kiosks beside them may man them too. It is one step that can be undone. Print the report before: it proposes no posts that stand already.</source>
        <translation>把“{name}”的岗位列入岗位表，自 {first} 起派人？可值守同单位岗亭的人也可值守这些岗位。此为一步操作，可以撤销。论证报告请在采用之前打印：采用之后这些岗位算作已有，报告不再作为新建推荐。</translation>
    </message>
    <message>
        <source>Manned</source>
        <translation>勤务方式</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Map of candidate sites and kiosks</source>
        <translation>候选点和岗亭图</translation>
    </message>
    <message>
        <source>Minutes asked</source>
        <translation>按规定分钟</translation>
    </message>
    <message>
        <source>Minutes asked for</source>
        <translation>要求分钟数</translation>
    </message>
    <message>
        <source>Minutes to a call on the average</source>
        <translation>平均到达（分钟）</translation>
    </message>
    <message>
        <source>Minutes to the farthest key area</source>
        <translation>最远重点部位（分钟）</translation>
    </message>
    <message>
        <source>Money, 10,000 &amp;yuan</source>
        <translation>建设费用（万元）(&amp;Y)</translation>
    </message>
    <message>
        <source>Name of the scenario</source>
        <translation>方案名称</translation>
    </message>
    <message>
        <source>New or changed posts</source>
        <translation>新建或变动的岗位</translation>
    </message>
    <message>
        <source>New site in the &amp;middle of the map</source>
        <translation>在图中央添加候选点(&amp;M)</translation>
    </message>
    <message>
        <source>No choice reaches more than, %</source>
        <translation>任何选法最多可达 %</translation>
    </message>
    <message>
        <source>No scenarios are kept yet. Find posts first, then press “Keep as a scenario”.</source>
        <translation>还没有保存的方案。请先计算，再点“存为方案”。</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>民警</translation>
    </message>
    <message>
        <source>Officers / auxiliaries over (+) or short (−)</source>
        <translation>民警/辅警余（+）缺（−）</translation>
    </message>
    <message>
        <source>Officers of all kiosks</source>
        <translation>全部岗亭需民警</translation>
    </message>
    <message>
        <source>Part that is shown</source>
        <translation>显示哪一部分</translation>
    </message>
    <message>
        <source>People</source>
        <translation>警力</translation>
    </message>
    <message>
        <source>People and coverage</source>
        <translation>警力与覆盖</translation>
    </message>
    <message>
        <source>People for &amp;all kiosks</source>
        <translation>全部岗亭警力(&amp;A)</translation>
    </message>
    <message>
        <source>Places open in it</source>
        <translation>试排缺口（人次）</translation>
    </message>
    <message>
        <source>Planned visibility, %</source>
        <translation>计划见警率（%）</translation>
    </message>
    <message>
        <source>Planned visibility, % (now {now})</source>
        <translation>计划见警率（%，现状{now}）</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Posts of the answer</source>
        <translation>求得的岗位</translation>
    </message>
    <message>
        <source>Proven open at least</source>
        <translation>已证明至少缺</translation>
    </message>
    <message>
        <source>Queue of calls</source>
        <translation>按警情排队</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>删除(&amp;M)</translation>
    </message>
    <message>
        <source>Reached &amp;within minutes</source>
        <translation>几分钟内到达(&amp;W)</translation>
    </message>
    <message>
        <source>Reached (%) by officers and auxiliaries that all kiosks take</source>
        <translation>到达比例（%）随全部岗亭所需民警、辅警人数的变化</translation>
    </message>
    <message>
        <source>Reached in 1 / 3 / 5 minutes, %</source>
        <translation>1 / 3 / 5 分钟到达 %</translation>
    </message>
    <message>
        <source>Reached in time, %</source>
        <translation>按时到达 %</translation>
    </message>
    <message>
        <source>Repor&amp;t…</source>
        <translation>论证报告(&amp;T)…</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Say on the left what you want and press “Find”. The first answer comes at once; whether a better one is possible is proven after it.</source>
        <translation>请在左边写明要求，再点“开始计算”。先给出一个结果，随后证明能否更好。</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Scenario {number}</source>
        <translation>方案{number}</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>方案比选</translation>
    </message>
    <message>
        <source>Scenarios side by side</source>
        <translation>方案比选</translation>
    </message>
    <message>
        <source>Se&amp;conds</source>
        <translation>用时（秒）(&amp;C)</translation>
    </message>
    <message>
        <source>Second unit</source>
        <translation>计第二警力</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>候选点</translation>
    </message>
    <message>
        <source>Somebody must reach every key area of this weight at every hour</source>
        <translation>权重达到此数的重点部位，每个小时都须有人能到</translation>
    </message>
    <message>
        <source>Stri&amp;ke out</source>
        <translation>划去或恢复(&amp;K)</translation>
    </message>
    <message>
        <source>Stri&amp;ke the site out or back</source>
        <translation>划去或恢复候选点(&amp;K)</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>把握度</translation>
    </message>
    <message>
        <source>T&amp;ry a month</source>
        <translation>试排一个月(&amp;R)</translation>
    </message>
    <message>
        <source>The chosen site is no longer a choice; pressed again, it is one once more</source>
        <translation>选中的候选点不再参与选点；再按一次恢复</translation>
    </message>
    <message>
        <source>The first unit in time counts 1 − q, the second one (1 − q) × q, where q is the share of its time that a unit is on a call. Second unit: q = 0.3. Queue of calls: q is found from calls an hour × minutes a call, by who goes when the nearest is busy; the answer says then how many are reached in 1, 3 and 5 minutes so.</source>
        <translation>能按时赶到的第一处警力计 1 − q，第二处计 (1 − q) × q；q 为警力正在处警的时间占比。计第二警力：q 取 0.3。按警情排队：q 由每小时警情数 × 每起处警分钟、最近警力占用时由谁出警推算，结果中另列此时1、3、5分钟可到比例。</translation>
    </message>
    <message>
        <source>The paper for those who decide, on the page of papers</source>
        <translation>在“打印”页打开《执勤岗亭布设规划论证》，供领导审签</translation>
    </message>
    <message>
        <source>The same with busy units, %</source>
        <translation>计入占用后 1/3/5 分钟可到，%</translation>
    </message>
    <message>
        <source>Trial roster</source>
        <translation>试排</translation>
    </message>
    <message>
        <source>Trial roster: proving what must stay open.</source>
        <translation>试排：正在证明至少缺多少。</translation>
    </message>
    <message>
        <source>Trial roster: {gaps} so far.</source>
        <translation>试排：目前{gaps}。</translation>
    </message>
    <message>
        <source>Ways to man a post</source>
        <translation>勤务方式</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>What is found</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What of the answer is shown</source>
        <translation>显示哪部分结果</translation>
    </message>
    <message>
        <source>any amount</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>changed: find it anew</source>
        <translation>已变动，请重新计算</translation>
    </message>
    <message>
        <source>move {site} on the map</source>
        <translation>在图上移动{site}</translation>
    </message>
    <message>
        <source>new candidate site</source>
        <translation>添加候选点</translation>
    </message>
    <message>
        <source>remove the scenario {name}</source>
        <translation>删除方案{name}</translation>
    </message>
    <message>
        <source>strike out {site}</source>
        <translation>划去{site}</translation>
    </message>
    <message>
        <source>take {site} in again</source>
        <translation>恢复{site}</translation>
    </message>
    <message>
        <source>trial roster of {name}</source>
        <translation>{name}的试排</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>没有变动</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>{officers} + {auxiliaries}</source>
        <translation>{officers}+{auxiliaries}</translation>
    </message>
    <message>
        <source>{posts}</source>
        <translation>{posts}</translation>
    </message>
    <message>
        <source>{posts}: {people} {people:person|people}, {share} %</source>
        <translation>{posts}：{people} 人，{share}%</translation>
    </message>
    <message>
        <source>{post} ({option})</source>
        <translation>{post}（{option}）</translation>
    </message>
    <message>
        <source>{share} % found; now how sure that is.</source>
        <translation>已得 {share}%；正在看把握有多大。</translation>
    </message>
    <message>
        <source>{share} % found; now what more or fewer posts would bring.</source>
        <translation>已得 {share}%；正在看多建、少建各会怎样。</translation>
    </message>
    <message>
        <source>“{name}” is adopted from {first} on: posts, shifts and demands are in the plan. Undo takes it back.</source>
        <translation>“{name}”已采用，自 {first} 起：岗位、班次和勤务需求已列入。可以撤销。</translation>
    </message>
</context>
<context>
    <name>siting report</name>
    <message>
        <source>({number}) {name}: {option}</source>
        <translation>（{number}）{name}：{option}</translation>
    </message>
    <message>
        <source>1 / 3 / 5 minutes</source>
        <translation>1/3/5分钟（%）</translation>
    </message>
    <message>
        <source>1. Basis and scope</source>
        <translation>一、依据与范围</translation>
    </message>
    <message>
        <source>1/3/5 min</source>
        <translation>1、3、5分钟圈</translation>
    </message>
    <message>
        <source>10,000 yuan</source>
        <translation>经费（万元）</translation>
    </message>
    <message>
        <source>2. Incidents</source>
        <translation>二、警情分析</translation>
    </message>
    <message>
        <source>2.1 Where</source>
        <translation>（一）空间分布</translation>
    </message>
    <message>
        <source>2.2 When</source>
        <translation>（二）时间分布</translation>
    </message>
    <message>
        <source>2.3 Of which kind</source>
        <translation>（三）类别构成</translation>
    </message>
    <message>
        <source>25 to 45 %</source>
        <translation>25%至45%</translation>
    </message>
    <message>
        <source>3. The present state</source>
        <translation>三、现状评估</translation>
    </message>
    <message>
        <source>4. Candidate sites and scenarios</source>
        <translation>四、候选点与比选</translation>
    </message>
    <message>
        <source>45 to 65 %</source>
        <translation>45%至65%</translation>
    </message>
    <message>
        <source>5 to 25 %</source>
        <translation>5%至25%</translation>
    </message>
    <message>
        <source>5. Proposal</source>
        <translation>五、推荐方案</translation>
    </message>
    <message>
        <source>6. People and money</source>
        <translation>六、警力与经费测算</translation>
    </message>
    <message>
        <source>65 % and more</source>
        <translation>65%及以上</translation>
    </message>
    <message>
        <source>7. How sure this is</source>
        <translation>七、敏感性</translation>
    </message>
    <message>
        <source>8. Conclusion and phases</source>
        <translation>八、结论与分期实施</translation>
    </message>
    <message>
        <source>A kilometre</source>
        <translation>每公里</translation>
    </message>
    <message>
        <source>Adds alone</source>
        <translation>单建新增</translation>
    </message>
    <message>
        <source>Appendix: method and fingerprints</source>
        <translation>附：方法与资料指纹</translation>
    </message>
    <message>
        <source>Auxiliaries</source>
        <translation>辅警</translation>
    </message>
    <message>
        <source>Building, 10,000 yuan</source>
        <translation>建设费用（万元）</translation>
    </message>
    <message>
        <source>By this count {officers} {officers:officer|officers} and {auxiliaries} {auxiliaries:auxiliary is|auxiliaries are} missing: the proposal can be manned only with more people, or in fewer hours.</source>
        <translation>按此测算，缺民警{officers}名、辅警{auxiliaries}名：需增加警力，或缩短时段，方案才能落实。</translation>
    </message>
    <message>
        <source>By who was rostered, {mean} of the streets are reached within 3 minutes on the average of all hours, least at {worst} h ({least}), most at {best} h ({most}). Of the people in the street {seen} see police within {minutes} {minutes:minute|minutes} (planned visibility). A post without people covers nothing.</source>
        <translation>按班表实际排定的警力，全天各小时平均有{mean}的街道3分钟内可到，{worst}时最低（{least}），{best}时最高（{most}）。街面群众有{seen}能在{minutes}分钟内见到民警（计划见警率）。没有人的岗位不计覆盖。</translation>
    </message>
    <message>
        <source>Calls reached because of it alone</source>
        <translation>仅靠该岗及时到达的警情</translation>
    </message>
    <message>
        <source>Calls reached because of them</source>
        <translation>由此及时到达的警情</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>重复选中</translation>
    </message>
    <message>
        <source>Candidate sites</source>
        <translation>候选点</translation>
    </message>
    <message>
        <source>Choice of sites: maximal covering with hours as options, people by role, money and spacing as limits, solved exactly; the bound is what no choice reaches more than. Times on the way: length by the speed of the class of street, 6 s a crossing, main roads slower in the peak hours. Calls on segments: the nearest within 60 m; three tenths of a segment's calls count for those beside it. Beside calls people in the street count a fifth.</source>
        <translation>选点方法：以及时到达的警情最多为目标，时段、民警和辅警人数、经费、间距为条件，精确求解；理论上限是任何选法都不能超过的数。行车时间：路段长度按道路等级的车速，每个路口加6秒，主干道高峰减速。警情归入60米以内最近的路段，其中三成计入相邻路段。除警情外，街面人流占两成。</translation>
    </message>
    <message>
        <source>Counted on {day}; fingerprint of the facts {now}.</source>
        <translation>测算日期{day}；资料指纹{now}。</translation>
    </message>
    <message>
        <source>From the best possible</source>
        <translation>还可改进的余地</translation>
    </message>
    <message>
        <source>Gaps of the trial month</source>
        <translation>试排缺口</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Hours a day</source>
        <translation>每日时数</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>In 1 minute</source>
        <translation>1分钟可到</translation>
    </message>
    <message>
        <source>In 3 minutes</source>
        <translation>3分钟可到</translation>
    </message>
    <message>
        <source>In 5 minutes</source>
        <translation>5分钟可到</translation>
    </message>
    <message>
        <source>In this scenario {name} is closed.</source>
        <translation>本方案撤销{name}。</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>警情</translation>
    </message>
    <message>
        <source>It is proposed to build {names} in the order of table 13, and to look after each phase whether the calls reached and the visibility are as counted here.</source>
        <translation>建议按表13的次序建设{names}，每期建成后对照本论证核对及时到达率和见警率。</translation>
    </message>
    <message>
        <source>Key areas on the map</source>
        <translation>图上重点部位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>岗亭</translation>
    </message>
    <message>
        <source>Lost there</source>
        <translation>换址损失</translation>
    </message>
    <message>
        <source>Manned</source>
        <translation>勤务方式</translation>
    </message>
    <message>
        <source>Map 1  Incidents by segment, all hours</source>
        <translation>图1　警情路段分布（全天）</translation>
    </message>
    <message>
        <source>Map 2  People in the street who see police, all day</source>
        <translation>图2　全天计划见警率</translation>
    </message>
    <message>
        <source>Map 3  Sites and posts</source>
        <translation>图3　候选点与岗亭位置</translation>
    </message>
    <message>
        <source>May be used for kiosks</source>
        <translation>可用于岗亭</translation>
    </message>
    <message>
        <source>Most at (h)</source>
        <translation>最多的小时</translation>
    </message>
    <message>
        <source>Most in</source>
        <translation>主要街道</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>New posts</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Next best site</source>
        <translation>次优位置</translation>
    </message>
    <message>
        <source>No further post is to be built: {names} stand already, manned as this scenario says.</source>
        <translation>不再新建：{names}已是现有岗位，按本方案的勤务方式执勤。</translation>
    </message>
    <message>
        <source>No month has been rostered for trial with this scenario yet; do that before deciding.</source>
        <translation>该方案尚未试排；请先试排一个月再作决定。</translation>
    </message>
    <message>
        <source>No new post is proposed: the existing ones reach as much.</source>
        <translation>不建议新建：现有岗亭已能达到同样效果。</translation>
    </message>
    <message>
        <source>No scenario is kept in the plan yet, so that chapters 5 to 8 are missing: let sites be found, keep the answer as a scenario, and print this report again.</source>
        <translation>本方案尚未保存选点方案，故缺第五至第八部分：请先选点，把结果存为方案，再打印本论证。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Nothing is reached because of it alone.</source>
        <translation>没有仅靠该岗及时到达的警情。</translation>
    </message>
    <message>
        <source>Of the calls that a straight line says are reached in 3 minutes about a third are not, and a seventh of those it leaves out are. Nothing in this report decides about a place of a kiosk before the streets are drawn.</source>
        <translation>按直线估算为3分钟可到的警情，约三分之一实际到不了；被直线估算排除的，又有约七分之一其实到得了。在绘制街道之前，本论证不能作为确定岗亭位置的依据。</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>民警</translation>
    </message>
    <message>
        <source>Officers + auxiliaries</source>
        <translation>民警＋辅警</translation>
    </message>
    <message>
        <source>Officers + auxiliaries a year</source>
        <translation>全年民警＋辅警</translation>
    </message>
    <message>
        <source>One person serves (248 − leave − training − sickness) × 8 hours a year: officers (248 − {leave} − {training} − {sick}) × 8 = {officer} {officer:hour|hours}, auxiliaries {auxiliary} {auxiliary:hour|hours}. People of a post = hours a year × people of a turn ÷ these hours; a seat that is never empty takes 8,760 ÷ {officer} = {relief} {relief:officer|officers}.</source>
        <translation>每人全年可执勤（248−年休−培训−病事假）×8小时：民警（248−{leave}−{training}−{sick}）×8＝{officer}小时，辅警{auxiliary}小时。一个岗所需人数＝全年执勤小时×每班人数÷上述小时数；全天不断人的一个岗位需8760÷{officer}＝{relief}名民警。</translation>
    </message>
    <message>
        <source>One post more, at {name}, would add {share} {share:point|points}.</source>
        <translation>再增建一处（{name}），可提高{share}个百分点。</translation>
    </message>
    <message>
        <source>Over (+) or missing (−)</source>
        <translation>余（＋）缺（−）</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>期次</translation>
    </message>
    <message>
        <source>Planned visibility</source>
        <translation>计划见警率</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>岗亭</translation>
    </message>
    <message>
        <source>Posts on the map</source>
        <translation>图上岗位</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Proposed is the scenario {name}: {new}. {covered} of the calls are reached in time ({asked}), {more} {more:point|points} more than now; in 1, 3 and 5 minutes {one}, {three} and {five}.</source>
        <translation>推荐“{name}”：{new}。按时（{asked}）可到的警情占{covered}，比现状提高{more}个百分点；1、3、5分钟可到分别为{one}、{three}、{five}。</translation>
    </message>
    <message>
        <source>Reached in time</source>
        <translation>及时到达</translation>
    </message>
    <message>
        <source>Read this first: there are no streets</source>
        <translation>阅读说明：本方案尚无街道数据</translation>
    </message>
    <message>
        <source>Remark, why struck out</source>
        <translation>备注（划去原因）</translation>
    </message>
    <message>
        <source>Report on where duty kiosks should stand</source>
        <translation>执勤岗亭布设规划论证</translation>
    </message>
    <message>
        <source>Roster of the present state</source>
        <translation>现状所依班表</translation>
    </message>
    <message>
        <source>Rostered for trial from {first} to {last}: no gaps.</source>
        <translation>{first}至{last}试排：没有缺口。</translation>
    </message>
    <message>
        <source>Rostered for trial from {first} to {last}: places that stay open: {gaps}.</source>
        <translation>{first}至{last}试排：缺{gaps}个岗次。</translation>
    </message>
    <message>
        <source>Rostered for trial from {first} to {last}: places that stay open: {gaps}; no roster leaves fewer than {least}.</source>
        <translation>{first}至{last}试排：缺{gaps}个岗次，已证明至少缺{least}个。</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Scenario made on {day} from facts with the fingerprint {then}: {same}.</source>
        <translation>方案形成于{day}，当时资料指纹{then}：{same}。</translation>
    </message>
    <message>
        <source>Scenarios compared</source>
        <translation>方案比较</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Share by weight</source>
        <translation>按权重占比</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>候选点</translation>
    </message>
    <message>
        <source>Source of incidents</source>
        <translation>警情来源</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>Streets were drawn by hand over a plan: lengths and times on the way are good to about a tenth.</source>
        <translation>街道系在平面图上手工绘制，长度和行车时间的误差约一成。</translation>
    </message>
    <message>
        <source>Streets, posts, demands or calls have changed since the scenario was made; its numbers in this chapter are counted anew, the proof and the draws are those of then.</source>
        <translation>方案形成后，街道、岗位、勤务需求或警情有过变动；本部分数字已重新测算，最优性证明和抽样结果仍为当时的。</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Table 1  The material</source>
        <translation>表1　资料清单</translation>
    </message>
    <message>
        <source>Table 10  The new posts</source>
        <translation>表10　拟建岗亭</translation>
    </message>
    <message>
        <source>Table 10 falls away: no new post is proposed.</source>
        <translation>表10略：本方案不新建岗亭。</translation>
    </message>
    <message>
        <source>Table 11  People the year round, and money</source>
        <translation>表11　全年警力与经费</translation>
    </message>
    <message>
        <source>Table 12  One post fewer, or at another site (points of the calls reached)</source>
        <translation>表12　少建一处或换址的影响（及时到达警情的百分点）</translation>
    </message>
    <message>
        <source>Table 12 falls away: no new post is proposed.</source>
        <translation>表12略：本方案不新建岗亭。</translation>
    </message>
    <message>
        <source>Table 13  Phases</source>
        <translation>表13　分期实施</translation>
    </message>
    <message>
        <source>Table 2  Streets with most incidents</source>
        <translation>表2　警情最多的街道</translation>
    </message>
    <message>
        <source>Table 3  Incidents by hour and weekday ({timeless} without a time are left out)</source>
        <translation>表3　警情按时段、星期分布（时刻不详{timeless}起未计入）</translation>
    </message>
    <message>
        <source>Table 4  Incidents by kind, and what they weigh</source>
        <translation>表4　警情类别与权重</translation>
    </message>
    <message>
        <source>Table 5  Streets reached, and visibility, by hour</source>
        <translation>表5　各时段街道覆盖与见警率</translation>
    </message>
    <message>
        <source>Table 6  Key streets in which police are seen least</source>
        <translation>表6　见警率最低的重点路段</translation>
    </message>
    <message>
        <source>Table 7  What each existing kiosk is worth</source>
        <translation>表7　现有岗亭作用</translation>
    </message>
    <message>
        <source>Table 8  All candidate sites</source>
        <translation>表8　全部候选点</translation>
    </message>
    <message>
        <source>Table 9  Scenarios and the present state</source>
        <translation>表9　各方案与现状比较</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>The calls were drawn anew {draws} {draws:time|times} from themselves, and the sites chosen anew each time: a site that comes back nearly always hangs on no single call.</source>
        <translation>将警情重新抽样{draws}次，每次重新选点：几乎每次都选中的位置，不取决于个别警情。</translation>
    </message>
    <message>
        <source>The map shows only the {percent} of incidents that are located.</source>
        <translation>本图只反映已定位的{percent}警情。</translation>
    </message>
    <message>
        <source>The people in service are enough by this count. Those of them who do no night duty: officers {officers}, auxiliaries {auxiliaries}.</source>
        <translation>按此测算，在职警力够用。其中不上夜班的民警{officers}名、辅警{auxiliaries}名。</translation>
    </message>
    <message>
        <source>The plan has no candidate sites; only planned posts were looked at.</source>
        <translation>方案中没有候选点，只比选了规划岗位。</translation>
    </message>
    <message>
        <source>The weight says how much police in the street matter to a call; the numbers are the station's own, no standard. Older calls count less: half after a year. Fewer than {few} located calls would count nothing, and key areas alone.</source>
        <translation>权重表示街面警力对该类警情的作用大小，为本单位自定，并非国家标准。越早的警情作用越小，一年减半。已定位警情不足{few}起时不采用警情，只按重点部位权重测算。</translation>
    </message>
    <message>
        <source>This report proposes where police kiosks should be built and in which hours they are manned. It is counted from the facts of the station listed in table 1 alone: streets and key places as drawn by the station, calls of the public, the roster, and the people in service. Checks, fines and arrests are no part of it, since they are many where police are.</source>
        <translation>本论证提出执勤岗亭建在何处、在哪些时段有人。测算仅依据表1所列本单位资料：本单位绘制的街道和重点部位、群众报警求助、班表和在职警力。盘查、处罚、抓获等数据不作依据，因为警力多的地方这些数据自然就多。</translation>
    </message>
    <message>
        <source>Time of the incidents</source>
        <translation>警情资料期间</translation>
    </message>
    <message>
        <source>Weight of one</source>
        <translation>每起权重</translation>
    </message>
    <message>
        <source>Weights, speeds and the minutes asked for are the station's own. Calls are those that were made: where nobody calls nothing is seen. Studies abroad found fewer offences where presence is aimed at few places, and none where cars drive about; what is reached faster is no promise of less crime.</source>
        <translation>权重、车速和要求的分钟数均为本单位自定。警情只反映有人报警的情况，没人报警的地方看不出来。国外研究表明，警力集中于少数地点时发案下降，漫无目标的车巡则没有效果；到达更快不等于发案必然减少。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Where {name} stands: {metres} m around it</source>
        <translation>{name}位置图（周边{metres}米）</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>不建该处</translation>
    </message>
    <message>
        <source>as now</source>
        <translation>维持现状</translation>
    </message>
    <message>
        <source>at most {gap} {gap:point|points}</source>
        <translation>不超过{gap}个百分点</translation>
    </message>
    <message>
        <source>existing kiosk</source>
        <translation>现有岗亭</translation>
    </message>
    <message>
        <source>first third: most gathered</source>
        <translation>前三分之一：最集中</translation>
    </message>
    <message>
        <source>key area</source>
        <translation>重点部位</translation>
    </message>
    <message>
        <source>last third of the incidents</source>
        <translation>最后三分之一警情</translation>
    </message>
    <message>
        <source>main road</source>
        <translation>主干道</translation>
    </message>
    <message>
        <source>may be chosen</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>no incidents</source>
        <translation>没有警情</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>未试排</translation>
    </message>
    <message>
        <source>of these 20–8 h</source>
        <translation>其中20–8时</translation>
    </message>
    <message>
        <source>other candidate site</source>
        <translation>其他候选点</translation>
    </message>
    <message>
        <source>present state</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>proposed post</source>
        <translation>拟建岗亭</translation>
    </message>
    <message>
        <source>proven best</source>
        <translation>已证明最优</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必选</translation>
    </message>
    <message>
        <source>second third</source>
        <translation>中间三分之一</translation>
    </message>
    <message>
        <source>street, lane</source>
        <translation>街道、巷</translation>
    </message>
    <message>
        <source>struck out</source>
        <translation>划去</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>资料未变</translation>
    </message>
    <message>
        <source>they have changed since</source>
        <translation>资料已变动</translation>
    </message>
    <message>
        <source>under 5 % see police</source>
        <translation>见警率5%以下</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{count} candidate {count:site was|sites were} looked at. What a site adds is the share of calls that is reached in time when it is built alone, in the way to man it that reaches most.</source>
        <translation>共比选候选点{count}处。“单建新增”是只建该处、按效果最好的勤务方式执勤时，新增及时到达警情的占比。</translation>
    </message>
    <message>
        <source>{count} new {count:post|posts}</source>
        <translation>新建{count}处</translation>
    </message>
    <message>
        <source>{count}, {located} located</source>
        <translation>{count}起，已定位{located}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}分钟</translation>
    </message>
    <message>
        <source>{name}: {count} taken, {left} not taken</source>
        <translation>{name}：采用{count}起，未采用{left}行</translation>
    </message>
    <message>
        <source>{posts} in use, {planned} planned</source>
        <translation>现有{posts}个，规划{planned}个</translation>
    </message>
    <message>
        <source>{share} ({asked})</source>
        <translation>{share}（{asked}）</translation>
    </message>
    <message>
        <source>{share} of the calls are reached in time because of it alone, most in {streets}, most of them between {first} and {last} o'clock. Next best is {other}, where {lost} {lost:point|points} fewer are reached.</source>
        <translation>仅靠该岗及时到达的警情占{share}，主要在{streets}，以{first}时至{last}时最多。次优位置为{other}，少到达{lost}个百分点。</translation>
    </message>
    <message>
        <source>{share} of the calls are reached in time because of it alone, most in {streets}, most of them between {first} and {last} o'clock. No other site can take its place.</source>
        <translation>仅靠该岗及时到达的警情占{share}，主要在{streets}，以{first}时至{last}时最多。没有其他位置可以替代。</translation>
    </message>
    <message>
        <source>{streets}, {segments} {segments:segment|segments}, {km} km; {apart} {apart:segment hangs|segments hang} apart</source>
        <translation>{streets}条，{segments}个路段，{km}公里；未连通路段{apart}个</translation>
    </message>
    <message>
        <source>{unit}: report on where duty kiosks should stand</source>
        <translation>{unit}执勤岗亭布设规划论证</translation>
    </message>
</context>
<context>
    <name>solving</name>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>&amp;All rows: {stay} stay, only what is open is filled</source>
        <translation>全部保留(&amp;A)：{stay}条不动，只补空缺</translation>
    </message>
    <message>
        <source>&amp;Cancel; keep the roster as it is</source>
        <translation>取消，保留原班表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>时段(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep the present roster</source>
        <translation>保留原班表(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Locked rows: {stay} stay, {free} may change</source>
        <translation>保留锁定(&amp;L)：{stay}条不动，{free}条可改</translation>
    </message>
    <message>
        <source>&amp;Nothing: all {free} {free:row|rows} may change, {locked} {locked:lock is|locks are} lifted</source>
        <translation>全部重排(&amp;N)：{free}条均可改，解除锁定{locked}条</translation>
    </message>
    <message>
        <source>&amp;Results before…</source>
        <translation>之前的结果(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>开始排班(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>采用(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>时间(&amp;T)</translation>
    </message>
    <message>
        <source>Against the fair share</source>
        <translation>比应值</translation>
    </message>
    <message>
        <source>And {count} more, which the roster page lists.</source>
        <translation>另有{count}条，采用后可在排班页查看。</translation>
    </message>
    <message>
        <source>As last &amp;month…</source>
        <translation>像上月一样(&amp;M)…</translation>
    </message>
    <message>
        <source>Ask somethin&amp;g else…</source>
        <translation>改条件重排(&amp;G)…</translation>
    </message>
    <message>
        <source>Automatic roster</source>
        <translation>自动排班</translation>
    </message>
    <message>
        <source>Before the search</source>
        <translation>排班前校核</translation>
    </message>
    <message>
        <source>Best so far, compared with the present roster: {come} {come:duty comes|duties come}, {gone} {gone:goes|go}, on {days} {days:day|days}</source>
        <translation>目前最好的排班与现班表相比：新增{come}班，撤下{gone}班，涉及{days}天</translation>
    </message>
    <message>
        <source>Best so far: the same as the present roster</source>
        <translation>目前最好的排班与现班表相同</translation>
    </message>
    <message>
        <source>Both results are the same roster.</source>
        <translation>两个结果的排班相同。</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>最低可能扣分</translation>
    </message>
    <message>
        <source>Checking whether the demands can be met…</source>
        <translation>正在校核勤务需求能否满足…</translation>
    </message>
    <message>
        <source>Comparing with the present roster…</source>
        <translation>正在与现班表比较…</translation>
    </message>
    <message>
        <source>Course of the search: price {price} after {seconds} s</source>
        <translation>排班进程：{seconds}秒时扣分{price}</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细</translation>
    </message>
    <message>
        <source>Duty by duty</source>
        <translation>逐班变化</translation>
    </message>
    <message>
        <source>Ended after {seconds} s, when the time was up.</source>
        <translation>用时{seconds}秒，时间已到。</translation>
    </message>
    <message>
        <source>Ended after {seconds} s: it cannot get better.</source>
        <translation>用时{seconds}秒，已经排到最好。</translation>
    </message>
    <message>
        <source>Ending the search with the best roster so far…</source>
        <translation>正在停止，取目前最好的排班…</translation>
    </message>
    <message>
        <source>Every place is filled.</source>
        <translation>全部岗位都排上人了。</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>How thorough</source>
        <translation>细致程度</translation>
    </message>
    <message>
        <source>In the last {seconds} s no place was filled, but duties lie better than before.</source>
        <translation>近{seconds}秒没有再补上人，但班排得更合理了。</translation>
    </message>
    <message>
        <source>In the last {seconds} s {count} more {count:place was|places were} filled.</source>
        <translation>近{seconds}秒又补上了{count}人。</translation>
    </message>
    <message>
        <source>It can hardly get better: it may be stopped.</source>
        <translation>基本排到最好了，可以停了。</translation>
    </message>
    <message>
        <source>It could not be saved; the roster is as it was.</source>
        <translation>未能保存，班表未改动。</translation>
    </message>
    <message>
        <source>It has not got better for a while: it may be stopped.</source>
        <translation>有一阵没有变好了，可以停了。</translation>
    </message>
    <message>
        <source>It is still getting better: better wait.</source>
        <translation>还能更好，可再等等。</translation>
    </message>
    <message>
        <source>It is worse than the present roster. Search longer, or keep what there is.</source>
        <translation>比现班表差，请延长时间重排，或保留现班表。</translation>
    </message>
    <message>
        <source>It takes longer than expected; perhaps not every place can be filled.</source>
        <translation>比预计的慢，可能有的岗确实排不满。</translation>
    </message>
    <message>
        <source>Laying the plan out for the search…</source>
        <translation>正在准备数据…</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>夜班</translation>
    </message>
    <message>
        <source>No post asks for anybody yet: enter the demands first.</source>
        <translation>还没有勤务需求，请先录入。</translation>
    </message>
    <message>
        <source>Nobody's hours, nights and weekends change.</source>
        <translation>没有人的工时、夜班、周末班有变化。</translation>
    </message>
    <message>
        <source>Nothing at all.</source>
        <translation>没有需要看的。</translation>
    </message>
    <message>
        <source>Nothing has got better for {seconds} s.</source>
        <translation>已有{seconds}秒没有变好。</translation>
    </message>
    <message>
        <source>Nothing is known that must fail: people, officers and hours suffice.</source>
        <translation>未发现问题：人数、民警数和工时均够用。</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Result {number}, {time}, {period}</source>
        <translation>结果{number}（{time}，{period}）</translation>
    </message>
    <message>
        <source>S&amp;top and take the best</source>
        <translation>停止，看目前最好的(&amp;T)</translation>
    </message>
    <message>
        <source>Search a bit &amp;longer</source>
        <translation>再找一会儿(&amp;L)</translation>
    </message>
    <message>
        <source>Searching; other pages can be used meanwhile.</source>
        <translation>正在排班，其他页面可照常使用。</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Stopped after {seconds} s; this is the best roster found until then.</source>
        <translation>{seconds}秒时停止，以下为当时最好的排班。</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Take the best so far</source>
        <translation>采用目前结果</translation>
    </message>
    <message>
        <source>The computer has too little memory for this search; nothing has been changed. Close other programs, or search a shorter period.</source>
        <translation>电脑内存不足，无法完成这次搜索；未作任何改动。请关闭其他程序，或缩短时段。</translation>
    </message>
    <message>
        <source>The first roster is being made.</source>
        <translation>正在排第一遍。</translation>
    </message>
    <message>
        <source>The plan was changed while the search ran. The roster has been judged again for the plan as it is now; what came meanwhile stays, and what is no longer possible is left out.</source>
        <translation>搜索期间方案有改动。已按现在的方案重新评判：其间新增的予以保留，已不可能的不再采用。</translation>
    </message>
    <message>
        <source>The roster is at most so much dearer than the best that there can be. Much is no sign of a poor roster: often it cannot be proven how good the best is.</source>
        <translation>班表的扣分比最好的至多高出这么多。数值大不等于班表差：往往只是无法证明最好的能好到什么程度。</translation>
    </message>
    <message>
        <source>The roster that was found is not taken over yet.</source>
        <translation>找到的班表还没有采用。</translation>
    </message>
    <message>
        <source>The search ended by itself after {seconds} s; this is the best roster that it had found. The computer may have run out of memory.</source>
        <translation>搜索在 {seconds} 秒后自行终止；这是它已找到的最佳班表。电脑可能内存不足。</translation>
    </message>
    <message>
        <source>The search ended by itself before it had a better roster (code {code}); nothing has been changed. Try it again with less time or a shorter period; the computer may have run out of memory.</source>
        <translation>搜索在找到更好的班表之前自行终止（代码 {code}）；未作任何改动。请减少时间或缩短时段再试；电脑可能内存不足。</translation>
    </message>
    <message>
        <source>The search has found nothing better than the present roster.</source>
        <translation>没有找到比现班表更好的排班。</translation>
    </message>
    <message>
        <source>The search has given no sign of life for {seconds} s. Wait, or stop it: the best roster that it has told of is kept.</source>
        <translation>搜索已 {seconds} 秒没有反应。可以再等，或者停止：它已报出的最佳班表会保留。</translation>
    </message>
    <message>
        <source>The search is under way and has found no roster yet.</source>
        <translation>正在排班，还没有找到班表。</translation>
    </message>
    <message>
        <source>The search is under way; it has found a roster that leaves no place open.</source>
        <translation>正在排班，已找到没有缺口的班表。</translation>
    </message>
    <message>
        <source>The search is under way; the best roster so far leaves {gaps} {gaps:place|places} open.</source>
        <translation>正在排班，目前找到的班表还缺{gaps}人次。</translation>
    </message>
    <message>
        <source>The time is up; the best roster is being put together, which takes a moment.</source>
        <translation>时间已到，正在收尾，稍等一下。</translation>
    </message>
    <message>
        <source>There are no people in this plan yet.</source>
        <translation>方案中还没有人员。</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>细致</translation>
    </message>
    <message>
        <source>Time spent</source>
        <translation>已用时间</translation>
    </message>
    <message>
        <source>Weekend duties</source>
        <translation>周末班</translation>
    </message>
    <message>
        <source>What deserves a look</source>
        <translation>值得看一眼</translation>
    </message>
    <message>
        <source>What is shown of the result</source>
        <translation>查看内容</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>保留内容</translation>
    </message>
    <message>
        <source>Who carries least</source>
        <translation>谁最轻</translation>
    </message>
    <message>
        <source>Who carries most</source>
        <translation>谁最累</translation>
    </message>
    <message>
        <source>Who gets more, who less</source>
        <translation>谁多了谁少了</translation>
    </message>
    <message>
        <source>Whom the best roster so far changes</source>
        <translation>目前最好的排班涉及的人员</translation>
    </message>
    <message>
        <source>automatic roster {period}</source>
        <translation>自动排班 {period}</translation>
    </message>
    <message>
        <source>bound</source>
        <translation>最低可能扣分</translation>
    </message>
    <message>
        <source>compared with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>from the best possible</source>
        <translation>还可改进的余地</translation>
    </message>
    <message>
        <source>hard rules broken</source>
        <translation>处硬性违规</translation>
    </message>
    <message>
        <source>in a minute or two as a rule</source>
        <translation>一般一两分钟</translation>
    </message>
    <message>
        <source>in about {seconds} s, as this computer has done lately</source>
        <translation>按这台电脑上次的速度，约{seconds}秒</translation>
    </message>
    <message>
        <source>in some minutes as a rule</source>
        <translation>一般需要几分钟</translation>
    </message>
    <message>
        <source>places open</source>
        <translation>人次缺口</translation>
    </message>
    <message>
        <source>places still open</source>
        <translation>人次缺口</translation>
    </message>
    <message>
        <source>price</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>reminders</source>
        <translation>条提醒</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>the fair share</source>
        <translation>与应值相当</translation>
    </message>
    <message>
        <source>the present roster</source>
        <translation>原班表</translation>
    </message>
    <message>
        <source>within half a minute as a rule</source>
        <translation>一般半分钟以内</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>{before} → {after} ({difference})</source>
        <translation>{before} → {after}（{difference}）</translation>
    </message>
    <message>
        <source>{count} {count:lock is|locks are} lifted by it.</source>
        <translation>将解除锁定{count}条。</translation>
    </message>
    <message>
        <source>{count} {count:place stays|places stay} open.</source>
        <translation>还缺{count}人次。</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours}小时</translation>
    </message>
    <message>
        <source>{hours} h above the fair share</source>
        <translation>比应值多{hours}小时</translation>
    </message>
    <message>
        <source>{hours} h below the fair share</source>
        <translation>比应值少{hours}小时</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n}秒</translation>
    </message>
    <message>
        <source>{people} {people:person|people}, {days} {days:day|days}: every place that can be filled is filled {time}. More time makes it fairer; the best roster so far can be taken at any moment.</source>
        <translation>{people}人、{days}天：{time}可把能排的岗排上；时间越长越均衡，随时可停止并采用目前最好的排班。</translation>
    </message>
    <message>
        <source>{person}: {hours} h, {nights} {nights:night|nights} ({over})</source>
        <translation>{person}：{hours}小时、{nights}个夜班（{over}）</translation>
    </message>
</context>
<context>
    <name>sources</name>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手工</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>临时抽调</translation>
    </message>
    <message>
        <source>rotation</source>
        <translation>轮班</translation>
    </message>
    <message>
        <source>swap</source>
        <translation>调班</translation>
    </message>
</context>
<context>
    <name>start page</name>
    <message>
        <source>&amp;All the county</source>
        <translation>全县(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;New plan…</source>
        <translation>新建方案(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open a plan…</source>
        <translation>打开方案(&amp;O)…</translation>
    </message>
    <message>
        <source>A .patrol file from this computer or a share</source>
        <translation>本机或共享文件夹中的 .patrol 文件</translation>
    </message>
    <message>
        <source>A whole station with a roster, to try things out with</source>
        <translation>整套岗位、人员和班表，供熟悉操作</translation>
    </message>
    <message>
        <source>All stations on one screen; their plans are only looked at</source>
        <translation>各单位在一个屏幕上；只查看，不改动各单位方案</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Duty rosters for the station</source>
        <translation>派出所勤务排班</translation>
    </message>
    <message>
        <source>Plans you have opened are listed here. A file can also be dropped here.</source>
        <translation>打开过的方案列在这里；也可以把文件拖到窗口中打开。</translation>
    </message>
    <message>
        <source>Recent plans</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Sample &amp;county…</source>
        <translation>示例县(&amp;C)…</translation>
    </message>
    <message>
        <source>Step by step: station, shifts, posts, people</source>
        <translation>逐步填写：单位、班次、岗位、人员</translation>
    </message>
    <message>
        <source>The log names you: {name}</source>
        <translation>日志中的操作人：{name}</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>today {at}</source>
        <translation>今天 {at}</translation>
    </message>
    <message>
        <source>{file} is no longer there</source>
        <translation>{file} 已不存在</translation>
    </message>
</context>
<context>
    <name>statistics</name>
    <message>
        <source>24 h</source>
        <translation>24小时值班</translation>
    </message>
    <message>
        <source>Annual</source>
        <translation>年休</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>重点 部位</translation>
    </message>
    <message>
        <source>Area: market, square, station, peak-hour post. Desk: duty leader, station duty, video. Total, mean, most − least and standard deviation (divided by the number of people) leave partners of other units out: their standard hours, overtime and days in lieu are a matter of their own unit.</source>
        <translation>重点部位指市场、广场、车站、高峰岗；值班室指带班领导、值班、视频巡查。合计、人均、最大－最小、标准差（总体标准差，除以人数）不含外单位联勤人员，其标准工时、加班、补休由派出单位计算。</translation>
    </message>
    <message>
        <source>Away on duty</source>
        <translation>培训 公出</translation>
    </message>
    <message>
        <source>Before {today} counted as worked: whoever did not come is left out, whoever came instead is counted; from {today} on as planned. All columns but “Worked” hold both. </source>
        <translation>统计口径：{today}之前按实际到岗统计，未到岗不计，顶班计入顶班人；{today}起按排班计划统计。除“计工”外各栏均含计划。</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>岗位类别（次）</translation>
    </message>
    <message>
        <source>By the clock: nights are the hours between 22:00 and 06:00 of night duties, statutory days and rest days the hours that lie in them, whatever the duty date.</source>
        <translation>按时刻统计：夜班为夜间勤务在22:00至06:00之间的小时数，法定节假日和休息日为落在当日的小时数，不论勤务日期。</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>调班缺岗</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>卡点</translation>
    </message>
    <message>
        <source>Counted as worked: whoever did not come is left out, whoever came instead is counted. </source>
        <translation>统计口径：按实际到岗统计，未到岗不计，顶班计入顶班人。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>白班</translation>
    </message>
    <message>
        <source>Days in a row</source>
        <translation>最长连班（天）</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>值班室</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>班次（次）</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>应休</translation>
    </message>
    <message>
        <source>Every duty is one of day, night, 24 hours and standby; night is 3 hours or more between 22:00 and 06:00. Weekend and statutory days go by the duty date; New Year is New Year's Eve and the first day.</source>
        <translation>每个班次只计入白班、夜班、24小时值班、备勤之一；22:00至次日6:00之间满3小时为夜班。周末、法定节假日按勤务日期计；除夕初一指除夕和正月初一。</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>婚产丧</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>法定 节假日</translation>
    </message>
    <message>
        <source>Holiday, h</source>
        <translation>节假日时</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>岗亭</translation>
    </message>
    <message>
        <source>Leave, workdays</source>
        <translation>请假（工作日）</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>余</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>人均</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>缺岗</translation>
    </message>
    <message>
        <source>Most − least</source>
        <translation>最大－最小</translation>
    </message>
    <message>
        <source>New Year</source>
        <translation>除夕 初一</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>夜班</translation>
    </message>
    <message>
        <source>Night, h</source>
        <translation>夜间时</translation>
    </message>
    <message>
        <source>Nothing is worked yet: {ahead} {ahead:duty|duties} planned from {today} on</source>
        <translation>{today}起计划{ahead}班次，均未到</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>期初</translation>
    </message>
    <message>
        <source>Opening: hours of the opening balances in this period, before this program was used; they have no standard here and are not in over.</source>
        <translation>期初：本期内期初数的工时，为启用本程序之前所上，不计标准工时，不计入超时。</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Overtime counts dates, not duties: in a rotation days that it has off, else rest days beyond five days worked in the week; statutory days apart. What is paid or given in lieu for whom the station's settings say; left = earned − taken up to the last date, corrections included. Leave counts workdays.</source>
        <translation>加班按日期计，不按班次计：轮班人员为轮班表上休息而上班的日子，其他人员为本周上满五天以后的休息日；法定节假日单独统计。谁计发补助、谁安排补休见方案设置；余＝截至期末应休－已休（含更正）。请假按工作日计。</translation>
    </message>
    <message>
        <source>Overtime, days</source>
        <translation>加班（天）</translation>
    </message>
    <message>
        <source>Overtime, h</source>
        <translation>加班（小时）</translation>
    </message>
    <message>
        <source>Patrol</source>
        <translation>巡逻</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>待上</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>Present: from beginning to end of all duties but standby. Worked: what of it counts as working time. Standard = 8 hours × workdays in service and not away, of months with a roster from its first to its last day; {over}. Shortest rest: between the duties of two days, not within one. </source>
        <translation>在岗为各班次起止全长（备勤除外），计工为其中计入工时的部分。标准工时＝8小时×在职且未请假的工作日数，只算有班表的月份，从当月排班的第一天到最后一天；{over}。最短间隔为前后两个上班日之间的休息，同一天两班之间不算。</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>事假</translation>
    </message>
    <message>
        <source>Rest days</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>School</source>
        <translation>护学</translation>
    </message>
    <message>
        <source>Shortest rest, h</source>
        <translation>最短间隔（时）</translation>
    </message>
    <message>
        <source>Sick</source>
        <translation>病假</translation>
    </message>
    <message>
        <source>Special</source>
        <translation>专项</translation>
    </message>
    <message>
        <source>Special days</source>
        <translation>节假日（次）</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>备勤</translation>
    </message>
    <message>
        <source>Strain</source>
        <translation>疲劳提示</translation>
    </message>
    <message>
        <source>Swaps</source>
        <translation>调班</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>已休</translation>
    </message>
    <message>
        <source>Taken and planned</source>
        <translation>休（含拟休）</translation>
    </message>
    <message>
        <source>Time off in lieu, days</source>
        <translation>补休（天）</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Total of the unit</source>
        <translation>小计</translation>
    </message>
    <message>
        <source>Weekend</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>计工</translation>
    </message>
    <message>
        <source>Working time is less than the time present: {shifts}.</source>
        <translation>计工少于在岗的班次：{shifts}。</translation>
    </message>
    <message>
        <source>Working time, h</source>
        <translation>工时（小时）</translation>
    </message>
    <message>
        <source>duty statistics</source>
        <translation>勤务统计表</translation>
    </message>
    <message>
        <source>over = worked and planned − standard</source>
        <translation>超时＝计工＋待上－标准</translation>
    </message>
    <message>
        <source>over = worked − standard</source>
        <translation>超时＝计工－标准</translation>
    </message>
    <message>
        <source>{count} {count:person|people} and {partners} {partners:partner|partners} of other units</source>
        <translation>共{count}人，另有联勤{partners}人</translation>
    </message>
    <message>
        <source>{done} {done:duty|duties} worked before {today}, {ahead} planned from then on</source>
        <translation>{today}之前已上{done}班次，{today}起计划{ahead}班次</translation>
    </message>
    <message>
        <source>{shift}: {hours} of {length} h</source>
        <translation>{shift}{length}小时计{hours}小时</translation>
    </message>
</context>
<context>
    <name>status line</name>
    <message>
        <source>Checking …</source>
        <translation>正在校核……</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>内容均已保存</translation>
    </message>
    <message>
        <source>No gaps, no broken hard rules</source>
        <translation>无缺口，无硬性违规</translation>
    </message>
    <message>
        <source>Nothing rostered yet in this period</source>
        <translation>本期尚未排班</translation>
    </message>
    <message>
        <source>Saved {at}</source>
        <translation>已保存 {at}</translation>
    </message>
    <message>
        <source>The roster cannot be checked</source>
        <translation>无法校核排班</translation>
    </message>
    <message>
        <source>not published yet</source>
        <translation>尚未发布</translation>
    </message>
    <message>
        <source>published V{number}</source>
        <translation>已发布 V{number}</translation>
    </message>
    <message>
        <source>{gaps} {gaps:gap|gaps}, {hard} broken hard {hard:rule|rules}</source>
        <translation>缺口 {gaps} 人次，硬性违规 {hard} 条</translation>
    </message>
    <message>
        <source>{people} {people:person|people}, {posts} {posts:post|posts}, {days} {days:day|days}</source>
        <translation>{people} 人 · {posts} 个岗位 · {days} 天</translation>
    </message>
</context>
<context>
    <name>street drawing</name>
    <message>
        <source>&amp;Add the street</source>
        <translation>加入(&amp;A)</translation>
    </message>
    <message>
        <source>Class of the street</source>
        <translation>街道等级</translation>
    </message>
    <message>
        <source>Click point by point (or arrow keys and Space); double click or Enter ends the street, Backspace takes the last point back, Esc begins anew or ends drawing. Points snap to streets within 15 m.</source>
        <translation>逐点单击（或用方向键加空格）；双击或回车结束一条，退格撤回上一点，Esc 重画或退出。15 米内自动吸附到已有街道。</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>不要了</translation>
    </message>
    <message>
        <source>Name of the street</source>
        <translation>街道名称</translation>
    </message>
</context>
<context>
    <name>street kinds</name>
    <message>
        <source>lane</source>
        <translation>巷</translation>
    </message>
    <message>
        <source>main road</source>
        <translation>主干道</translation>
    </message>
    <message>
        <source>pedestrian street</source>
        <translation>步行街</translation>
    </message>
    <message>
        <source>street</source>
        <translation>街道</translation>
    </message>
</context>
<context>
    <name>street layer</name>
    <message>
        <source>25 to 45 %</source>
        <translation>25%～45%</translation>
    </message>
    <message>
        <source>45 to 65 %</source>
        <translation>45%～65%</translation>
    </message>
    <message>
        <source>5 to 25 %</source>
        <translation>5%～25%</translation>
    </message>
    <message>
        <source>65 % and more</source>
        <translation>65% 以上</translation>
    </message>
    <message>
        <source>No streets yet: draw them, or read them from a file.</source>
        <translation>还没有街道：请画出来，或从文件导入。</translation>
    </message>
    <message>
        <source>Streets: {count}, segments: {segments}.</source>
        <translation>{count} 条街道，{segments} 段。</translation>
    </message>
    <message>
        <source>Time from the nearest post where somebody is on duty to the middle of a segment: length by the speed of the street, 6 s a crossing, main roads slower at 7-9 and 17-19 h; a patrol from the farthest of its stops. A post without people covers nothing.</source>
        <translation>从最近的有人岗位到路段中点的时间：长度除以车速，每个路口加 6 秒，7～9 时、17～19 时主干道减速；巡逻组按最远的停留点计。无人的岗位不覆盖任何路段。</translation>
    </message>
    <message>
        <source>Wide: main road. Middle: street. Narrow: lane. Dashed: pedestrian street.</source>
        <translation>粗：主干道。中：街道。细：巷。虚线：步行街。</translation>
    </message>
    <message>
        <source>first third: most gathered</source>
        <translation>前三分之一：最集中</translation>
    </message>
    <message>
        <source>in 3 minutes</source>
        <translation>3 分钟内到</translation>
    </message>
    <message>
        <source>in 5 minutes</source>
        <translation>5 分钟内到</translation>
    </message>
    <message>
        <source>lane</source>
        <translation>巷</translation>
    </message>
    <message>
        <source>last third of the incidents</source>
        <translation>最后三分之一警情</translation>
    </message>
    <message>
        <source>later, or by nobody</source>
        <translation>更久或到不了</translation>
    </message>
    <message>
        <source>main road</source>
        <translation>主干道</translation>
    </message>
    <message>
        <source>no incidents</source>
        <translation>没有警情</translation>
    </message>
    <message>
        <source>not reached within 5 minutes</source>
        <translation>5 分钟内到不了</translation>
    </message>
    <message>
        <source>pedestrian street</source>
        <translation>步行街</translation>
    </message>
    <message>
        <source>reached in 1 minute</source>
        <translation>1 分钟内到</translation>
    </message>
    <message>
        <source>reached in {minutes} min</source>
        <translation>{minutes} 分钟可到</translation>
    </message>
    <message>
        <source>second third</source>
        <translation>中间三分之一</translation>
    </message>
    <message>
        <source>street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>under 5 % see police</source>
        <translation>见警率 5% 以下</translation>
    </message>
    <message>
        <source>{hour} h: {percent} of the people in the streets see police, {day} all day.</source>
        <translation>{hour} 时计划见警率 {percent}，全天 {day}。</translation>
    </message>
    <message>
        <source>{name} ({kind}, {kmh} km/h, segment of {metres} m)</source>
        <translation>{name}（{kind}，{kmh} 公里/小时，本段 {metres} 米）</translation>
    </message>
    <message>
        <source>{percent} see police at {hour} h</source>
        <translation>{hour} 时见警率 {percent}</translation>
    </message>
    <message>
        <source>{time}: areas reached in 1 minute {one}, in 3 {three}, in 5 {five}.</source>
        <translation>{time} 区域覆盖：1 分钟 {one}，3 分钟 {three}，5 分钟 {five}。</translation>
    </message>
    <message>
        <source>{time}: reached in 1 minute {one}, in 3 {three}, in 5 {five}, along streets.</source>
        <translation>{time} 沿街道覆盖：1 分钟 {one}，3 分钟 {three}，5 分钟 {five}。</translation>
    </message>
</context>
<context>
    <name>streets</name>
    <message>
        <source>A point of {name} is no place.</source>
        <translation>{name}有一个点不是有效位置。</translation>
    </message>
    <message>
        <source>No streets yet: everything is estimated by the straight line (直线估算).</source>
        <translation>还没有街道：一律为直线估算。</translation>
    </message>
    <message>
        <source>Not connected: {names} (segments: {segments}, {metres} m); nobody reaches them by street.</source>
        <translation>未连通：{names}（{segments} 段，{metres} 米），沿街道到不了。</translation>
    </message>
    <message>
        <source>People in the street cannot be {people}; write a number from 0 to {most}.</source>
        <translation>人流不能是 {people}；请写 0 到 {most} 的数。</translation>
    </message>
    <message>
        <source>Streets: {streets}, segments: {segments}, {km} km, all connected.</source>
        <translation>{streets} 条街道，{segments} 段，{km} 公里，全部连通。</translation>
    </message>
    <message>
        <source>Streets: {streets}, segments: {segments}, {km} km; not connected: {apart} (parts: {parts}).</source>
        <translation>{streets} 条街道，{segments} 段，{km} 公里；有 {apart} 段（{parts} 处）未连通。</translation>
    </message>
    <message>
        <source>The hours {one} and {other} overlap; let one begin when the other ends.</source>
        <translation>时段 {one} 和 {other} 重叠；请让后一个从前一个结束时开始。</translation>
    </message>
    <message>
        <source>streets from {file}</source>
        <translation>从 {file} 导入街道</translation>
    </message>
    <message>
        <source>the line has no length; a street has two different points at least.</source>
        <translation>走向没有长度；一条街道至少要有两个不同的点。</translation>
    </message>
    <message>
        <source>the line is {metres} m long; perhaps these are degrees in a plan of metres: see the setting 坐标 (coordinates).</source>
        <translation>走向只有 {metres} 米长；可能在按米的方案里填了经纬度，请看设置“坐标”。</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另有{count}条</translation>
    </message>
    <message>
        <source>{count} {count:street lies|streets lie} farther than {km} km from the plan and {count:was|were} left out.</source>
        <translation>有 {count} 条街道离方案超过 {km} 公里，未导入。</translation>
    </message>
    <message>
        <source>{count} {count:street|streets} with more than {most} points were cut into several.</source>
        <translation>有 {count} 条街道超过 {most} 个点，已分成几条。</translation>
    </message>
    <message>
        <source>{file} has longitudes and latitudes, but the plan is in metres; set 坐标 (coordinates) to lonlat and enter areas and posts that way, or draw the streets on the map.</source>
        <translation>{file} 是经纬度，方案却按米；请把设置“坐标”改为经纬度并重填区域和岗位的位置，或者在地图上画街道。</translation>
    </message>
    <message>
        <source>{file} has more than {most} streets; cut the town out of it.</source>
        <translation>{file} 的街道超过 {most} 条；请只截取城区。</translation>
    </message>
    <message>
        <source>{file} has no streets in it.</source>
        <translation>{file} 里没有街道。</translation>
    </message>
    <message>
        <source>{file} is far larger than the streets of a town; cut the town out of it.</source>
        <translation>{file} 远大于一个城区的街道数据；请只截取城区。</translation>
    </message>
    <message>
        <source>{file} is no .osm extract of OpenStreetMap, or it is damaged; export the town again as XML (.osm).</source>
        <translation>{file} 不是 OpenStreetMap 的 .osm 文件，或已损坏；请重新导出城区的 XML（.osm）。</translation>
    </message>
    <message>
        <source>{file} is no GeoJSON of streets: a FeatureCollection with lines (LineString or MultiLineString).</source>
        <translation>{file} 不是街道的 GeoJSON：应为 FeatureCollection，内含线（LineString 或 MultiLineString）。</translation>
    </message>
    <message>
        <source>{file}: feature {number} has no line of longitudes and latitudes or of metres.</source>
        <translation>{file}：第 {number} 个要素没有由经纬度或米组成的线。</translation>
    </message>
    <message>
        <source>{file}: none of its streets lies within {km} km of the plan's areas and posts.</source>
        <translation>{file}：没有一条街道在方案的区域、岗位 {km} 公里以内。</translation>
    </message>
    <message>
        <source>{file}: streets are read from .osm, .geojson, .json or .xlsx.</source>
        <translation>{file}：街道只能从 .osm、.geojson、.json 或 .xlsx 导入。</translation>
    </message>
    <message>
        <source>{first}-{until} are no hours of a day; write such as 7-9, from 0 to 24.</source>
        <translation>{first}-{until} 不是一天内的时段；请写成 7-9，在 0 到 24 之间。</translation>
    </message>
    <message>
        <source>{kmh} km/h is no speed of a street; write {least} to {most}, or nothing.</source>
        <translation>街道的时速不能是 {kmh} 公里；请填 {least} 到 {most}，或留空。</translation>
    </message>
    <message>
        <source>{name} has {count} {count:point|points}; draw it as several streets of at most {most}.</source>
        <translation>{name}有 {count} 个点；请分成几条画，每条最多 {most} 个点。</translation>
    </message>
    <message>
        <source>{street} ends {metres} m from {to}; they count as joined.</source>
        <translation>{street}的端点离{to} {metres} 米，按相接处理。</translation>
    </message>
    <message>
        <source>{value} cannot be; write a number from {least} to {most}, or nothing.</source>
        <translation>不能是 {value}；请填 {least} 到 {most} 的数，或留空。</translation>
    </message>
    <message>
        <source>{value} is neither yes nor no; write 是 or 否.</source>
        <translation>{value} 既不是“是”也不是“否”；请写是或否。</translation>
    </message>
    <message>
        <source>{value} is not known; rounds are 不定时 (drawn) or 定时 (even).</source>
        <translation>不认识 {value}；巡逻时刻只能是不定时或定时。</translation>
    </message>
    <message>
        <source>{value} is not known; the reference is WGS-84, GCJ-02 or BD-09.</source>
        <translation>不认识{value}；坐标系为WGS-84、GCJ-02或BD-09。</translation>
    </message>
    <message>
        <source>{x} {y} is no longitude and latitude; the longitude, from -180 to 180, stands first.</source>
        <translation>{x} {y} 不是经纬度；经度在前，在 -180 到 180 之间。</translation>
    </message>
    <message>
        <source>{x} {y} lies {km} km outside the plan, whose places end {most} km from their middle at most; correct the point, or the setting 坐标 (coordinates).</source>
        <translation>坐标 {x} {y} 在图外 {km} 公里，方案里的位置离中心不超过 {most} 公里；请改正这个点，或改设置“坐标”。</translation>
    </message>
    <message>
        <source>{x} {y} lies {km} km outside the plan; perhaps longitude and latitude are swapped: the longitude stands first.</source>
        <translation>坐标 {x} {y} 在图外 {km} 公里，可能经纬度颠倒：经度应在前。</translation>
    </message>
</context>
<context>
    <name>swap slip</name>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Ask 48 hours before; in an emergency by word of mouth, with the slip within 24 hours.</source>
        <translation>一般提前 48 小时申请；紧急情况可先口头报批，24 小时内补办手续。</translation>
    </message>
    <message>
        <source>Checked by the system</source>
        <translation>系统核查</translation>
    </message>
    <message>
        <source>Duty given away</source>
        <translation>原　班</translation>
    </message>
    <message>
        <source>Duty taken instead</source>
        <translation>对方原班</translation>
    </message>
    <message>
        <source>Filed by the office</source>
        <translation>内勤备案</translation>
    </message>
    <message>
        <source>Further changes</source>
        <translation>其他调整</translation>
    </message>
    <message>
        <source>Head of the team</source>
        <translation>警组长意见</translation>
    </message>
    <message>
        <source>Leader's decision</source>
        <translation>所领导审批</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No slip changes a duty of these dates; empty forms are a paper of their own.</source>
        <translation>这段日期没有调班单；可另打印空白表。</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>编号：{number}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>警号</translation>
    </message>
    <message>
        <source>Other person</source>
        <translation>对　方</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事　由</translation>
    </message>
    <message>
        <source>Request for a change of duty</source>
        <translation>调班（替班）申请审批表</translation>
    </message>
    <message>
        <source>Signature of the applicant</source>
        <translation>申请人签名</translation>
    </message>
    <message>
        <source>Signature of the other</source>
        <translation>对方签名</translation>
    </message>
    <message>
        <source>Signature: {name}</source>
        <translation>签名：{name}</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>警组</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时　间</translation>
    </message>
    <message>
        <source>checked when it was written and when it was decided</source>
        <translation>申请时、审批时均已核查</translation>
    </message>
    <message>
        <source>exchange</source>
        <translation>对调</translation>
    </message>
    <message>
        <source>gap at the post</source>
        <translation>岗位缺口</translation>
    </message>
    <message>
        <source>hours of rest</source>
        <translation>休息间隔（小时）</translation>
    </message>
    <message>
        <source>hours of the month</source>
        <translation>本月工时（小时）</translation>
    </message>
    <message>
        <source>more than two days</source>
        <translation>超过 48</translation>
    </message>
    <message>
        <source>nights running</source>
        <translation>连续夜班（个）</translation>
    </message>
    <message>
        <source>no longer in the plan</source>
        <translation>方案中已无此人或班次</translation>
    </message>
    <message>
        <source>none ({there} of {least})</source>
        <translation>无（在岗 {there} 人，至少 {least} 人）</translation>
    </message>
    <message>
        <source>nothing stands against it</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>qualified</source>
        <translation>资格条件</translation>
    </message>
    <message>
        <source>return of a duty owed</source>
        <translation>还班</translation>
    </message>
    <message>
        <source>substitution</source>
        <translation>替班</translation>
    </message>
    <message>
        <source>substitution, owed</source>
        <translation>替班（待还班）</translation>
    </message>
    <message>
        <source>{missing} missing at {post}</source>
        <translation>{post} 缺 {missing} 人</translation>
    </message>
    <message>
        <source>{moment}</source>
        <translation>{moment}</translation>
    </message>
    <message>
        <source>{posts}</source>
        <translation>{posts}</translation>
    </message>
    <message>
        <source>{reasons}</source>
        <translation>{reasons}</translation>
    </message>
</context>
<context>
    <name>swaps</name>
    <message>
        <source>--free {text}: give person and date, such as 009006,2026-12-08.</source>
        <translation>--free {text}：请写人员和日期，如 009006,2026-12-08。</translation>
    </message>
    <message>
        <source>--give {text}: give giver, taker, date, post and shift, such as 009006,009010,2026-12-08,P01,D.</source>
        <translation>--give {text}：请写申请人、替班人、日期、岗位、班次，如 009006,009010,2026-12-08,P01,D。</translation>
    </message>
    <message>
        <source>A duty of this swap has begun already; give the reason for writing it now.</source>
        <translation>本次调班中有勤务已经开始；补录须写明原因。</translation>
    </message>
    <message>
        <source>Approve a swap</source>
        <translation>批准调班</translation>
    </message>
    <message>
        <source>Notices to issue again: {posts}</source>
        <translation>需重新张贴的公示：{posts}</translation>
    </message>
    <message>
        <source>Propose a swap</source>
        <translation>提出调班</translation>
    </message>
    <message>
        <source>Refuse a swap</source>
        <translation>驳回调班</translation>
    </message>
    <message>
        <source>Reminder: {text}</source>
        <translation>提醒：{text}</translation>
    </message>
    <message>
        <source>Say why the swap is refused.</source>
        <translation>请写明驳回原因。</translation>
    </message>
    <message>
        <source>Slip {number} is decided already ({state}).</source>
        <translation>调班单 {number} 已办结（{state}）。</translation>
    </message>
    <message>
        <source>Slip {number}: {kind}, {state}</source>
        <translation>调班单 {number}：{kind}，{state}</translation>
    </message>
    <message>
        <source>The same duty changes hands twice in this swap.</source>
        <translation>同一班次在本次调班中调整了两次。</translation>
    </message>
    <message>
        <source>There is no duty {duty} in this plan.</source>
        <translation>本方案中没有勤务“{duty}”。</translation>
    </message>
    <message>
        <source>There is no person {id} in this plan.</source>
        <translation>本方案中没有编号为 {id} 的人员。</translation>
    </message>
    <message>
        <source>There is no slip {number}; none waits.</source>
        <translation>没有调班单 {number}；目前没有待审批的调班单。</translation>
    </message>
    <message>
        <source>There is no slip {number}; {known} wait.</source>
        <translation>没有调班单 {number}；待审批的有 {known}。</translation>
    </message>
    <message>
        <source>This does not pay the debt {number}: {debtor} owes {creditor} a duty.</source>
        <translation>不能用来还调班单 {number} 的班：应由{debtor}还{creditor}一个班。</translation>
    </message>
    <message>
        <source>This swap is not possible: {reasons}</source>
        <translation>不能调班：{reasons}</translation>
    </message>
    <message>
        <source>Withdraw a swap</source>
        <translation>撤回调班</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>exchange</source>
        <translation>对调</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>已归还</translation>
    </message>
    <message>
        <source>substitution</source>
        <translation>替班</translation>
    </message>
    <message>
        <source>to be returned</source>
        <translation>待还班</translation>
    </message>
    <message>
        <source>waits for approval</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>{duty}: {count} {count:way|ways}</source>
        <translation>{duty}：{count} 种办法</translation>
    </message>
    <message>
        <source>{duty}: {taker} for {giver}</source>
        <translation>{duty}：{taker} 替 {giver}</translation>
    </message>
    <message>
        <source>{number} is no open debt.</source>
        <translation>{number} 不是待还班的调班单。</translation>
    </message>
    <message>
        <source>{number}. {kind}, {reminders} {reminders:reminder|reminders}: {handings}</source>
        <translation>{number}. {kind}，{reminders} 条提醒：{handings}</translation>
    </message>
    <message>
        <source>{person} does not have this duty.</source>
        <translation>{person}没有这个班次。</translation>
    </message>
    <message>
        <source>{person} does not have {duty}.</source>
        <translation>{person}没有{duty}的勤务。</translation>
    </message>
    <message>
        <source>{person} has no duty on {day}.</source>
        <translation>{person}在{day}没有勤务。</translation>
    </message>
    <message>
        <source>{person} is locked on {duty}; unlock that row first.</source>
        <translation>{person}的{duty}已锁定；请先解锁。</translation>
    </message>
    <message>
        <source>{person} is on {duty} already.</source>
        <translation>{person}已在{duty}上。</translation>
    </message>
</context>
<context>
    <name>swaps page</name>
    <message>
        <source>&amp;Approve</source>
        <translation>批准(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Duty</source>
        <translation>勤务(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>事由(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Taker</source>
        <translation>替班人(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>撤回(&amp;W)</translation>
    </message>
    <message>
        <source>A debt of an earlier slip that is paid back by this one.</source>
        <translation>用这一单归还以前哪张待还班的调班单。</translation>
    </message>
    <message>
        <source>A duty of the taker that the giver does in return: none for a substitution, a later one for a debt.</source>
        <translation>申请人上替班人的哪一班作为交换；替班的不用换回，以后还班的另定日期。</translation>
    </message>
    <message>
        <source>A swap is begun, but its slip is not written yet.</source>
        <translation>调班已开始填写，调班单还没有生成。</translation>
    </message>
    <message>
        <source>Approve swap {number}</source>
        <translation>批准调班单 {number}</translation>
    </message>
    <message>
        <source>Debt that it pays</source>
        <translation>所还的班</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>勤务</translation>
    </message>
    <message>
        <source>Duty that is given</source>
        <translation>让出的勤务</translation>
    </message>
    <message>
        <source>G&amp;iver</source>
        <translation>申请人(&amp;I)</translation>
    </message>
    <message>
        <source>Gives &amp;back</source>
        <translation>换回(&amp;B)</translation>
    </message>
    <message>
        <source>Looking for ways…</source>
        <translation>正在查找调班办法……</translation>
    </message>
    <message>
        <source>New swap</source>
        <translation>新建调班</translation>
    </message>
    <message>
        <source>Nobody can take this duty without breaking a rule or leaving a gap.</source>
        <translation>没有人能接这个班次而不违规、不留缺口。</translation>
    </message>
    <message>
        <source>Nothing stands against it.</source>
        <translation>没有冲突。</translation>
    </message>
    <message>
        <source>Notices to put up again: {posts}</source>
        <translation>需重新张贴的公示：{posts}</translation>
    </message>
    <message>
        <source>Pa&amp;ys debt</source>
        <translation>还班(&amp;Y)</translation>
    </message>
    <message>
        <source>Prin&amp;t the slips…</source>
        <translation>打印审批表(&amp;T)…</translation>
    </message>
    <message>
        <source>Propose swap {number}</source>
        <translation>提出调班单 {number}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Ref&amp;use…</source>
        <translation>驳回(&amp;U)…</translation>
    </message>
    <message>
        <source>Refuse swap {number}</source>
        <translation>驳回调班单 {number}</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>调班单</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Swap {number}</source>
        <translation>调班单 {number}</translation>
    </message>
    <message>
        <source>Take this way into the form</source>
        <translation>填入调班单</translation>
    </message>
    <message>
        <source>Ways</source>
        <translation>调班办法</translation>
    </message>
    <message>
        <source>Ways to be free</source>
        <translation>调班办法</translation>
    </message>
    <message>
        <source>What comes back</source>
        <translation>换回的勤务</translation>
    </message>
    <message>
        <source>Who could take it?</source>
        <translation>谁可以接班？</translation>
    </message>
    <message>
        <source>Who gives a duty</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Who takes it</source>
        <translation>替班人</translation>
    </message>
    <message>
        <source>Who takes what</source>
        <translation>谁接哪个班</translation>
    </message>
    <message>
        <source>Withdraw swap {number}</source>
        <translation>撤回调班单 {number}</translation>
    </message>
    <message>
        <source>Write and approve</source>
        <translation>提出并批准</translation>
    </message>
    <message>
        <source>Write the slip</source>
        <translation>提出调班单</translation>
    </message>
    <message>
        <source>a duty later (to be returned)</source>
        <translation>以后还班</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>nothing (substitution)</source>
        <translation>不换回（替班）</translation>
    </message>
    <message>
        <source>{person}: nights {nights} → {new_nights}, hours {hours} → {new_hours}</source>
        <translation>{person}：夜班 {nights} → {new_nights}，工时 {hours} → {new_hours}</translation>
    </message>
</context>
<context>
    <name>ties</name>
    <message>
        <source>A share is 0 to 100 percent, not {share}.</source>
        <translation>份额为 0 到 100（%），不能是 {share}。</translation>
    </message>
    <message>
        <source>Two different people are tied to each other, not {person} twice.</source>
        <translation>结对须是两个不同的人，不能两次都是{person}。</translation>
    </message>
    <message>
        <source>couple</source>
        <translation>夫妻</translation>
    </message>
    <message>
        <source>mentor and newcomer</source>
        <translation>师徒</translation>
    </message>
    <message>
        <source>not together</source>
        <translation>回避</translation>
    </message>
</context>
<context>
    <name>town map</name>
    <message>
        <source>N</source>
        <translation>北</translation>
    </message>
    <message>
        <source>Sketch; not for finding places or settling rights.</source>
        <translation>示意图，不作定位和确权依据</translation>
    </message>
</context>
<context>
    <name>unit kinds</name>
    <message>
        <source>garrison</source>
        <translation>驻军</translation>
    </message>
    <message>
        <source>housing and construction</source>
        <translation>住建</translation>
    </message>
    <message>
        <source>market supervision</source>
        <translation>市场监管</translation>
    </message>
    <message>
        <source>militia</source>
        <translation>民兵</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>police</source>
        <translation>公安</translation>
    </message>
    <message>
        <source>traffic police</source>
        <translation>交警</translation>
    </message>
</context>
<context>
    <name>vehicles</name>
    <message>
        <source>car</source>
        <translation>汽车</translation>
    </message>
    <message>
        <source>electric scooter</source>
        <translation>电动车</translation>
    </message>
    <message>
        <source>in repair</source>
        <translation>维修</translation>
    </message>
    <message>
        <source>motorcycle</source>
        <translation>摩托车</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>可用</translation>
    </message>
</context>
<context>
    <name>version difference</name>
    <message>
        <source>Comes</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>Duties ±</source>
        <translation>班次±</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Role, team</source>
        <translation>身份　警组</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>by date</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>by person</source>
        <translation>按人员</translation>
    </message>
    <message>
        <source>changes of the roster</source>
        <translation>排班变动对照表</translation>
    </message>
</context>
<context>
    <name>versions</name>
    <message>
        <source>No difference.</source>
        <translation>没有差异。</translation>
    </message>
    <message>
        <source>Nobody is rostered from {first} to {last}; there is nothing to publish.</source>
        <translation>{first}至{last}尚未排班，没有可发布的内容。</translation>
    </message>
    <message>
        <source>Nothing has been published yet; there is no version to compare.</source>
        <translation>尚未发布过，没有可对照的版本。</translation>
    </message>
    <message>
        <source>There is no version {name}; there are {known}, and “now”.</source>
        <translation>没有版本 {name}；现有 {known}，以及 now（当前排班）。</translation>
    </message>
    <message>
        <source>V{number} is published: {come} {come:row|rows} came, {gone} went, {people} {people:person|people}.</source>
        <translation>V{number} 已发布：新增 {come} 条，取消 {gone} 条，涉及 {people} 人。</translation>
    </message>
    <message>
        <source>V{old} and V{new} have no date in common; there is nothing to compare.</source>
        <translation>V{old}与V{new}没有共同日期，无从比较。</translation>
    </message>
    <message>
        <source>comes: {duties}</source>
        <translation>新增：{duties}</translation>
    </message>
    <message>
        <source>goes: {duties}</source>
        <translation>取消：{duties}</translation>
    </message>
    <message>
        <source>the present roster, not published</source>
        <translation>现行排班（未发布）</translation>
    </message>
    <message>
        <source>{people} {people:person|people}, {days} {days:date differs|dates differ}.</source>
        <translation>{people} 人、{days} 天有差异。</translation>
    </message>
</context>
<context>
    <name>versions page</name>
    <message>
        <source>By</source>
        <translation>发布人</translation>
    </message>
    <message>
        <source>Compared from</source>
        <translation>比较起点</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Judging the roster…</source>
        <translation>正在校核班表…</translation>
    </message>
    <message>
        <source>Nothing has been published yet.</source>
        <translation>尚未发布。</translation>
    </message>
    <message>
        <source>Publish the roster</source>
        <translation>发布班表</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>Published versions</source>
        <translation>已发布的版本</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>V{number}</source>
        <translation>V{number}</translation>
    </message>
    <message>
        <source>What changed from</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>as it stands now</source>
        <translation>现班表</translation>
    </message>
    <message>
        <source>to</source>
        <translation>与</translation>
    </message>
</context>
<context>
    <name>visibility</name>
    <message>
        <source>Actual visibility: patrols are seen where and when their visits were entered, and on the way between them; everybody else where somebody was on duty. Of the dates of which visits are entered.</source>
        <translation>实际见警率：巡逻按登记的到访时间、地点和途中计算，其他岗位按实际在岗计算；只算登记了到访的日期。</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Best seen hour</source>
        <translation>见警率最高时段</translation>
    </message>
    <message>
        <source>By hour, percent</source>
        <translation>分小时见警率，%</translation>
    </message>
    <message>
        <source>By the visits entered ({count} {count:date|dates}): {seen}, planned for {count:it|these} {planned}.</source>
        <translation>实际见警率（登记了 {count} 天）：{seen}，{count:当天|这些日期}的计划值 {planned}。</translation>
    </message>
    <message>
        <source>Estimated by the straight line (直线估算): the plan has no streets, so its key areas stand for them.</source>
        <translation>直线估算：方案里没有街道，以重点区域代替。</translation>
    </message>
    <message>
        <source>Least seen hour</source>
        <translation>见警率最低时段</translation>
    </message>
    <message>
        <source>Least seen key streets</source>
        <translation>最低的重点路段</translation>
    </message>
    <message>
        <source>Least seen:</source>
        <translation>见警率最低：</translation>
    </message>
    <message>
        <source>More visibility is no fall in crime; read it beside gaps, visits and times on the way.</source>
        <translation>见警率提高不等于案件下降；应与缺岗、到访、到场时间对照看。</translation>
    </message>
    <message>
        <source>No route cards are drawn for these dates: λ is taken from rounds of the patrols' areas.</source>
        <translation>这些日期没有路线卡：λ 按巡逻所属区域往返推算。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人流 %</translation>
    </message>
    <message>
        <source>People in the street are estimated from the key areas near by and their weights, or as entered for a street; not calibrated by a count.</source>
        <translation>街面人流由附近重点区域及其权重估算，或按街道填写的数字，未经实地计数校准。</translation>
    </message>
    <message>
        <source>Planned visibility: of the people in a street in an hour, the share who see police within {minutes} {minutes:minute|minutes}. P = F + (1 − F)·(1 − exp(−λ·(T + 2r/v))): F is the share of the hour in which a manned post is within r = {sight} m, λ how often patrols pass at drawn minutes, T = {minutes} min.</source>
        <translation>计划见警率：某小时街面上的人，{minutes} 分钟内见到民警的比例。P = F +（1 − F）·（1 − exp（−λ·（T + 2r/v）））：F 为有人岗位在 r = {sight} 米以内的时间比例，λ 为不定时巡逻经过的次数，T = {minutes} 分钟。</translation>
    </message>
    <message>
        <source>Planned visibility: of the people in a street in an hour, the share who see police within {minutes} {minutes:minute|minutes}. P = F + (1 − F)·min(1, λ·(T + 2r/v)): F is the share of the hour in which a manned post is within r = {sight} m, λ how often patrols pass by a fixed timetable, T = {minutes} min.</source>
        <translation>计划见警率：某小时街面上的人，{minutes} 分钟内见到民警的比例。P = F +（1 − F）·min（1，λ·（T + 2r/v））：F 为有人岗位在 r = {sight} 米以内的时间比例，λ 为定时巡逻经过的次数，T = {minutes} 分钟。</translation>
    </message>
    <message>
        <source>Reached in 3 minutes</source>
        <translation>3 分钟覆盖率</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Targets: main roads and key streets {key}, others {usual}; the station's own numbers, no standard. White on black: a key street below its target. People: share of all people in the street.</source>
        <translation>目标：主干道和重点路段 {key}，其余 {usual}，为自定数，不是标准。黑底白字：重点路段未达目标。人流：占全部街面人流的比例。</translation>
    </message>
    <message>
        <source>The town</source>
        <translation>全镇</translation>
    </message>
    <message>
        <source>The town, by visits entered</source>
        <translation>全城（实际）</translation>
    </message>
    <message>
        <source>The town, whole days: {percent}</source>
        <translation>全镇全天：{percent}</translation>
    </message>
    <message>
        <source>There are no streets and no areas on the map; draw the streets first.</source>
        <translation>地图上还没有街道，也没有区域；请先画街道。</translation>
    </message>
    <message>
        <source>There is no post {post} in the street that is on the map.</source>
        <translation>没有已上图的街面岗位 {post}。</translation>
    </message>
    <message>
        <source>Whole day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>police seen in the street, as planned</source>
        <translation>计划见警率月报</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>{first} to {last}, the town: {percent}</source>
        <translation>{first}至{last}，全镇：{percent}</translation>
    </message>
    <message>
        <source>{formula} {rounds}</source>
        <translation>{formula}{rounds}</translation>
    </message>
    <message>
        <source>{hour} h  {percent}</source>
        <translation>{hour} 时  {percent}</translation>
    </message>
    <message>
        <source>{hour} h: {percent}</source>
        <translation>{hour} 时：{percent}</translation>
    </message>
    <message>
        <source>{names}</source>
        <translation>{names}</translation>
    </message>
    <message>
        <source>{name} {percent}</source>
        <translation>{name} {percent}</translation>
    </message>
    <message>
        <source>{name}: {percent}, should be {target}</source>
        <translation>{name}：{percent}，目标 {target}</translation>
    </message>
    <message>
        <source>{unit}: police seen in the street, as planned</source>
        <translation>{unit}计划见警率月报</translation>
    </message>
    <message>
        <source>λ by the route cards drawn (dates: {dates}): visits where and when the cards have them and the ways between along streets; patrols without a card go round their areas.</source>
        <translation>λ 按已生成的路线卡计算（共 {dates} 天）：按卡上的到访地点、时间及其间沿街行进路线；没有路线卡的巡逻按所属区域往返推算。</translation>
    </message>
</context>
<context>
    <name>visit register</name>
    <message>
        <source>Asked</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>Besides</source>
        <translation>另到</translation>
    </message>
    <message>
        <source>Counted by crew and post, for the even service of spots; not to rank people. Made of asked, {made} of {asked} in all; {open} {open:visit has|visits have} not been entered yet. Besides: visits that no card asked for.</source>
        <translation>按班组和岗位统计，用于均衡巡逻，不作个人排名。应到 {asked} 次，实到 {made} 次；还有 {open} 次没有登记。另到：卡上没有要求的到访。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>实到</translation>
    </message>
    <message>
        <source>Not visited</source>
        <translation>未到之处</translation>
    </message>
    <message>
        <source>Patrol, shift</source>
        <translation>巡逻组、班次</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>到访率</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>register of visits of patrols</source>
        <translation>巡逻到访登记表</translation>
    </message>
    <message>
        <source>{spot}: {note}</source>
        <translation>{spot}：{note}</translation>
    </message>
</context>
<context>
    <name>wall screen</name>
    <message>
        <source>Coming changes</source>
        <translation>即将变动</translation>
    </message>
    <message>
        <source>Esc or F11 leaves · D day colours · N night colours · A by the hour</source>
        <translation>Esc或F11退出 · D白天配色 · N夜间配色 · A按时刻</translation>
    </message>
    <message>
        <source>Gaps: {count}</source>
        <translation>缺口：{count}处</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>带班领导</translation>
    </message>
    <message>
        <source>Next on duty</source>
        <translation>下一班</translation>
    </message>
    <message>
        <source>No gaps until this time tomorrow</source>
        <translation>24小时内无缺口</translation>
    </message>
    <message>
        <source>No post is manned just now.</source>
        <translation>此刻各岗位均无勤务。</translation>
    </message>
    <message>
        <source>None in sight.</source>
        <translation>近两日无变动。</translation>
    </message>
    <message>
        <source>On call: {people}</source>
        <translation>备勤：{people}</translation>
    </message>
    <message>
        <source>On duty now</source>
        <translation>现在在岗</translation>
    </message>
    <message>
        <source>Reading the plan…</source>
        <translation>正在读取方案…</translation>
    </message>
    <message>
        <source>What you see was read at {time}.</source>
        <translation>以下为{time}读到的内容。</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>{time}起</translation>
    </message>
    <message>
        <source>from {time} {people}</source>
        <translation>{time}起 {people}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>nobody is named</source>
        <translation>未安排</translation>
    </message>
    <message>
        <source>page {n} of {all}</source>
        <translation>第{n}页，共{all}页</translation>
    </message>
    <message>
        <source>read at {time}</source>
        <translation>{time}读取</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>至{time}</translation>
    </message>
    <message>
        <source>{count} missing</source>
        <translation>缺{count}人</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另有{count}项</translation>
    </message>
    <message>
        <source>{time} begins: {post}</source>
        <translation>{time} 上岗：{post}</translation>
    </message>
    <message>
        <source>{time} ends: {post}</source>
        <translation>{time} 下岗：{post}</translation>
    </message>
</context>
<context>
    <name>watch</name>
    <message>
        <source>&amp;Beats</source>
        <translation>巡区数(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Move by click</source>
        <translation>点击调整(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Proposed for it</source>
        <translation>建议值(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Take over all that differ</source>
        <translation>全部采用(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Within min</source>
        <translation>几分钟内(&amp;W)</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>All exits</source>
        <translation>全部出口</translation>
    </message>
    <message>
        <source>Beat</source>
        <translation>巡区</translation>
    </message>
    <message>
        <source>Beats</source>
        <translation>巡区</translation>
    </message>
    <message>
        <source>Beats and their loads</source>
        <translation>巡区和负荷</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>警情</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Cameras to look at</source>
        <translation>轮看摄像头</translation>
    </message>
    <message>
        <source>Cameras, who watches them and who responds</source>
        <translation>摄像头、值看和处置</translation>
    </message>
    <message>
        <source>Click streets that are to go to {beat}; Esc or the button again ends it.</source>
        <translation>点击要划入“{beat}”的街道；按 Esc 或再按一次按钮结束。</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>封控</translation>
    </message>
    <message>
        <source>Date of the rounds</source>
        <translation>轮巡日期</translation>
    </message>
    <message>
        <source>Di&amp;vide</source>
        <translation>划分(&amp;V)</translation>
    </message>
    <message>
        <source>Dividing the streets… Stop takes the best so far.</source>
        <translation>正在划分巡区…… 停止则采用目前最好的。</translation>
    </message>
    <message>
        <source>Duty at a video desk</source>
        <translation>视频巡查席班次</translation>
    </message>
    <message>
        <source>E&amp;xits…</source>
        <translation>封控监控(&amp;X)</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>出口</translation>
    </message>
    <message>
        <source>Exits and who closes them</source>
        <translation>出口和负责岗位</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负荷</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>No cameras, or no streets that they could see.</source>
        <translation>没有摄像头，或者没有街道。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>打印(&amp;R)…</translation>
    </message>
    <message>
        <source>People</source>
        <translation>行人</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>片数</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Rounds of the cameras</source>
        <translation>视频轮巡</translation>
    </message>
    <message>
        <source>Set of exits</source>
        <translation>封控组</translation>
    </message>
    <message>
        <source>Spare</source>
        <translation>备用</translation>
    </message>
    <message>
        <source>Standing out: at one of these cameras nobody on duty can be within 3 minutes.</source>
        <translation>突出显示的行：其中有摄像头 3 分钟内没有在岗警力可到场。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>停止(&amp;P)</translation>
    </message>
    <message>
        <source>Take over t&amp;his post</source>
        <translation>采用本岗(&amp;H)</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>The next day</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>The streets have changed meanwhile; divide them again.</source>
        <translation>街道已经变了，请重新划分。</translation>
    </message>
    <message>
        <source>There is no street at that place; click nearer.</source>
        <translation>那里没有街道，请点近一些。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>W&amp;hole street</source>
        <translation>整条街(&amp;H)</translation>
    </message>
    <message>
        <source>What posts are worth</source>
        <translation>岗位作用</translation>
    </message>
    <message>
        <source>Who responds</source>
        <translation>处置力量</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>by hour, in thousandths: {numbers}</source>
        <translation>逐小时（千分之）：{numbers}</translation>
    </message>
    <message>
        <source>importance of {count} {count:post|posts} as proposed</source>
        <translation>按建议调整 {count} 个岗位的重要程度</translation>
    </message>
    <message>
        <source>km</source>
        <translation>公里</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>open</source>
        <translation>封不住</translation>
    </message>
    <message>
        <source>watched at {post}</source>
        <translation>值看：{post}</translation>
    </message>
    <message>
        <source>{count} of {of} {of:post|posts} {count:has|have} another importance than is proposed.</source>
        <translation>{of} 个岗位中有 {count} 个的重要程度与建议不同。</translation>
    </message>
    <message>
        <source>{post}, {shift} {first}–{last}: {crew}</source>
        <translation>{post} {shift} {first}–{last}：{crew}</translation>
    </message>
</context>
<context>
    <name>watch page</name>
    <message>
        <source>Cameras</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Exits</source>
        <translation>出口</translation>
    </message>
    <message>
        <source>Importance of posts</source>
        <translation>岗位重要程度</translation>
    </message>
    <message>
        <source>Rounds of cameras</source>
        <translation>视频轮巡</translation>
    </message>
</context>
<context>
    <name>watch papers</name>
    <message>
        <source>Closing is printed for one date; choose one.</source>
        <translation>封控安排表按一天打印，请选一个日期。</translation>
    </message>
    <message>
        <source>Rounds of the cameras are printed for the day only; choose one date.</source>
        <translation>视频轮巡单只打印当天的；请选择一个日期。</translation>
    </message>
    <message>
        <source>by who is on duty on one date</source>
        <translation>按一天在岗的人编排</translation>
    </message>
    <message>
        <source>printed for the day only, and handed out at the desk</source>
        <translation>只打印当天的，交视频巡查席使用</translation>
    </message>
</context>
<context>
    <name>weekdays</name>
    <message>
        <source>Fr</source>
        <translation>五</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>五</translation>
    </message>
    <message>
        <source>Mo</source>
        <translation>一</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>一</translation>
    </message>
    <message>
        <source>Sa</source>
        <translation>六</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>六</translation>
    </message>
    <message>
        <source>Su</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Th</source>
        <translation>四</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>四</translation>
    </message>
    <message>
        <source>Tu</source>
        <translation>二</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>二</translation>
    </message>
    <message>
        <source>We</source>
        <translation>三</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>三</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>&amp;About…</source>
        <translation>关于(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Backup copies…</source>
        <translation>备份(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Close plan</source>
        <translation>关闭方案(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Find everywhere…</source>
        <translation>全局查找(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Help for this page</source>
        <translation>本页说明(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Import a workbook…</source>
        <translation>导入工作簿(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;New plan…</source>
        <translation>新建方案(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>页面(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save a copy as…</source>
        <translation>另存副本(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>外观(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>窗口(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Your name…</source>
        <translation>操作人(&amp;Y)…</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Guide as &amp;PDF…</source>
        <translation>使用说明存为PDF(&amp;P)…</translation>
    </message>
    <message>
        <source>Import &amp;people or a roster…</source>
        <translation>导入人员或班表(&amp;P)…</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>New plan from a &amp;workbook…</source>
        <translation>由工作簿新建(&amp;W)…</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使用(&amp;R)</translation>
    </message>
    <message>
        <source>Opened in a window of its own; the menu Window leads back to the other plan.</source>
        <translation>已在新窗口中打开；用“窗口”菜单可回到另一个方案。</translation>
    </message>
    <message>
        <source>Opening {plan} …</source>
        <translation>正在打开“{plan}”…</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Patrol planner</source>
        <translation>勤务排班</translation>
    </message>
    <message>
        <source>Qt's part for PDF is missing: pip install 'patrolplanner[older-qt]'.</source>
        <translation>缺少 Qt 的 PDF 组件：pip install 'patrolplanner[older-qt]'。</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>重做：{step}</translation>
    </message>
    <message>
        <source>Sample &amp;county…</source>
        <translation>示例县(&amp;C)…</translation>
    </message>
    <message>
        <source>Screen for the &amp;wall</source>
        <translation>值班室大屏(&amp;W)</translation>
    </message>
    <message>
        <source>Settings and the log cannot be kept: {folder} cannot be written.</source>
        <translation>设置和日志无法保存：{folder} 不可写入。</translation>
    </message>
    <message>
        <source>Size of &amp;letters</source>
        <translation>字号(&amp;S)</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>小</translation>
    </message>
    <message>
        <source>The first &amp;ten minutes</source>
        <translation>十分钟入门(&amp;T)</translation>
    </message>
    <message>
        <source>The page “{page}” is in the window of a plan: open any plan first, such as one of the stations.</source>
        <translation>“{page}”页面要先打开方案才能看：请先打开任意一个所的方案。</translation>
    </message>
    <message>
        <source>The program has made a mistake before its window was open; details are in {file}.</source>
        <translation>窗口打开之前程序出错；详情见{file}。</translation>
    </message>
    <message>
        <source>The window cannot be opened, something of the system is missing: {what}</source>
        <translation>无法打开窗口，系统缺少组件：{what}</translation>
    </message>
    <message>
        <source>There is no screen here; patrolplanner --help lists the commands.</source>
        <translation>此处没有屏幕；可用命令请看 patrolplanner --help。</translation>
    </message>
    <message>
        <source>Undo &amp;history…</source>
        <translation>撤销记录(&amp;H)…</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>撤销：{step}</translation>
    </message>
    <message>
        <source>What is &amp;new</source>
        <translation>新增内容(&amp;N)</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>gaps</source>
        <translation>人次缺口</translation>
    </message>
</context>
<context>
    <name>wishes</name>
    <message>
        <source>avoid</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>want</source>
        <translation>要</translation>
    </message>
</context>
<context>
    <name>workbook</name>
    <message>
        <source>"{id}" does not stand in the sheet {sheet}; correct it, or add it there.</source>
        <translation>“{id}”不在“{sheet}”表中，请改正，或在该表中补上。</translation>
    </message>
    <message>
        <source>"{id}" is a team and the number of a person too; rename the team, or give the person another number.</source>
        <translation>“{id}”既是警组又是人员编号；请给警组改名，或给此人换编号。</translation>
    </message>
    <message>
        <source>"{item}" does not say how many people are there when; write such as 7-9:3, several parted by ";".</source>
        <translation>“{item}”没说清什么时候有多少人；请写成 7-9:3，多项用“;”隔开。</translation>
    </message>
    <message>
        <source>"{item}" is no chosen post; write PLACE:OPTION:SHARE:TIMES, several parted by “;”.</source>
        <translation>“{item}”不是布设的岗位；请写成 地点:方式:比例:次数，多个以“;”隔开。</translation>
    </message>
    <message>
        <source>"{item}" is no span of hours; write such as 7-9;17-22, from 0 to 24.</source>
        <translation>“{item}”不是时段；请写成 7-9;17-22，从 0 到 24。</translation>
    </message>
    <message>
        <source>"{item}" is no stretch of a street; write STREET, or STREET@X Y for what is near there.</source>
        <translation>“{item}”不是路段；写街道编号，或“街道@X Y”表示那一处附近。</translation>
    </message>
    <message>
        <source>"{item}" is no turn; write full hours such as 8-20 or 20-8, with a day type before it where it is not every day: 工作日 8-20, several parted by “;”.</source>
        <translation>“{item}”不是时段；请写整点，如 8-20 或 20-8，不是每日的前面加日类型：工作日 8-20，多个以“;”隔开。</translation>
    </message>
    <message>
        <source>"{item}" is not a parameter; write NAME=VALUE, separated by ";".</source>
        <translation>“{item}”不是参数，应写成“名称=值”，多个之间用“;”分隔。</translation>
    </message>
    <message>
        <source>"{item}" is not a point; write x and y with a blank between, points parted by ";".</source>
        <translation>“{item}”不是一个点；x 和 y 之间用空格，点与点之间用“;”隔开。</translation>
    </message>
    <message>
        <source>"{text}" is no date with a time; write such as 2026-12-01 10:30:00.</source>
        <translation>“{text}”不是日期时间；请写成 2026-12-01 10:30:00。</translation>
    </message>
    <message>
        <source>"{text}" is not a date; write it as 2026-12-01, 2026/12/1 or 2026年12月1日.</source>
        <translation>“{text}”不是日期，应写成2026-12-01、2026/12/1或2026年12月1日。</translation>
    </message>
    <message>
        <source>"{text}" is not a known source; the row counts as imported.</source>
        <translation>来源“{text}”无法识别，本行按“导入”处理。</translation>
    </message>
    <message>
        <source>"{text}" is not a number; write digits only.</source>
        <translation>“{text}”不是数字，请只填数字。</translation>
    </message>
    <message>
        <source>"{text}" is not a time of day; write it as 08:00, up to 24:00.</source>
        <translation>“{text}”不是时刻，应写成08:00的形式，最晚24:00。</translation>
    </message>
    <message>
        <source>"{text}" is not known here; write one of: {allowed}.</source>
        <translation>“{text}”无法识别，此处可填：{allowed}。</translation>
    </message>
    <message>
        <source>Excel has turned this into a date or time; format the cell as "Text" and type it again.</source>
        <translation>此处内容已被Excel变成日期或时间，请将单元格格式设为“文本”后重新输入。</translation>
    </message>
    <message>
        <source>Excel shows a date or time here, not a number; format the cell as "General".</source>
        <translation>此处显示为日期或时间，不是数字，请将单元格格式设为“常规”。</translation>
    </message>
    <message>
        <source>The workbook was not written. {sheet}!{cell}: the text has {count} {count:character|characters}, a cell takes {most}; shorten it, or export everything for programs (.json).</source>
        <translation>工作簿未写出。{sheet}!{cell}：文字有{count}个字，单元格最多{most}个字；请缩短，或导出为程序用的全部数据（.json）。</translation>
    </message>
    <message>
        <source>a number of people cannot be negative.</source>
        <translation>人数不能为负数。</translation>
    </message>
    <message>
        <source>a shift cannot start at 24:00; 00:00 is the morning of the duty date itself.</source>
        <translation>班次不能从24:00开始；00:00指勤务日期当天凌晨。</translation>
    </message>
    <message>
        <source>a time of day stands beside the date; write the date alone.</source>
        <translation>日期后带有时刻，请只填日期。</translation>
    </message>
    <message>
        <source>a visit takes {minutes} min, so every {least} min is the most that can be asked.</source>
        <translation>一次到访要 {minutes} 分钟，最密只能要求每 {least} 分钟一次。</translation>
    </message>
    <message>
        <source>an absence cannot begin at 24:00; write 00:00 of the next date.</source>
        <translation>请假不能从 24:00 开始；请写次日 00:00。</translation>
    </message>
    <message>
        <source>in "{item}" the name is missing; write NAME:VALUE, separated by ";".</source>
        <translation>“{item}”缺少名称，应写成“名称:值”，多个之间用“;”分隔。</translation>
    </message>
    <message>
        <source>no demand asks for {post} on shift {shift}, so these people count for nothing; add one.</source>
        <translation>岗位{post}班次{shift}没有勤务需求，这些人不起作用，请补一行勤务需求。</translation>
    </message>
    <message>
        <source>row {row} says the same; delete one of the two if it is meant once.</source>
        <translation>与第{row}行完全相同，如属重复请删去一行。</translation>
    </message>
    <message>
        <source>sheet of rules: {text}</source>
        <translation>规则表：{text}</translation>
    </message>
    <message>
        <source>the cell is empty; it must be filled in.</source>
        <translation>此处为空，必须填写。</translation>
    </message>
    <message>
        <source>the cell shows the error {error}; correct its formula or type the value.</source>
        <translation>单元格显示错误{error}，请改正公式或直接填写数值。</translation>
    </message>
    <message>
        <source>the column "{chinese}" (or "{english}") is missing; add it to the first row.</source>
        <translation>缺少“{chinese}”列（英文列名{english}），请在第一行补上。</translation>
    </message>
    <message>
        <source>the column "{word}" is not known and was not read.</source>
        <translation>“{word}”列无法识别，未读入。</translation>
    </message>
    <message>
        <source>the column "{word}" stands here a second time; keep one of the two.</source>
        <translation>“{word}”列重复，请只保留一列。</translation>
    </message>
    <message>
        <source>the date "{text}" does not exist in the calendar.</source>
        <translation>日期“{text}”不存在，请改正。</translation>
    </message>
    <message>
        <source>the end {end} is not later than the beginning {start}; correct one of the two.</source>
        <translation>结束时刻 {end} 不晚于开始时刻 {start}；请改正其中之一。</translation>
    </message>
    <message>
        <source>the end {end} lies before the beginning {start}; one of the two is wrong.</source>
        <translation>截止日期{end}早于起始日期{start}，请改正其中一个。</translation>
    </message>
    <message>
        <source>the headings stand in row {row}; what stands above them was not read.</source>
        <translation>表头在第{row}行，其上方的内容未读入。</translation>
    </message>
    <message>
        <source>the most {most} is below the {wanted} that are asked for; raise it.</source>
        <translation>最多人数{most}少于要求的{wanted}人，请调大。</translation>
    </message>
    <message>
        <source>the number is far too large; correct it.</source>
        <translation>数字过大，请改正。</translation>
    </message>
    <message>
        <source>the other rows of the crew "{crew}" are on other dates, so nobody can hold them with this one; correct the mark, the day types or the dates.</source>
        <translation>同组“{crew}”的其他行都不在这一行的日期，没有人能一起承担；请改标记、日类型或起止日期。</translation>
    </message>
    <message>
        <source>the row does not say how many people are needed; enter a minimum.</source>
        <translation>本行未写明需要多少人，请填写最少人数。</translation>
    </message>
    <message>
        <source>the row of "{id}" in the sheet {sheet} was left out, so this one is too.</source>
        <translation>“{sheet}”表中“{id}”一行未导入，本行也随之略过。</translation>
    </message>
    <message>
        <source>the same stands in row {row} already; keep one of the two.</source>
        <translation>与第{row}行重复，请只保留一行。</translation>
    </message>
    <message>
        <source>the sheet "{chinese}" (or "{english}") is missing; add it.</source>
        <translation>缺少“{chinese}”表（英文表名{english}），请补上。</translation>
    </message>
    <message>
        <source>the sheet is missing; it was made from the names that others use: {names}.</source>
        <translation>没有此表，已按其他表中出现的名称自动补建：{names}。</translation>
    </message>
    <message>
        <source>the sheet {other} holds the same; keep one of the two.</source>
        <translation>与“{other}”表内容相同，请只保留一个。</translation>
    </message>
    <message>
        <source>the sheet {sheet} has no rows.</source>
        <translation>工作表{sheet}没有数据行。</translation>
    </message>
    <message>
        <source>the spot has no place; give x and y, a street or an area.</source>
        <translation>必巡点没有位置；请填 x 和 y，或填街道、区域。</translation>
    </message>
    <message>
        <source>the target {target} is below the minimum {least}; raise one or lower the other.</source>
        <translation>目标人数{target}少于最少人数{least}，请改正其中一个。</translation>
    </message>
    <message>
        <source>the value of the merged cells was taken for this row too.</source>
        <translation>合并单元格的内容已用于本行。</translation>
    </message>
    <message>
        <source>the workbook has no sheet {sheet}; the {count} {count:row stored until now was|rows stored until now were} dropped.</source>
        <translation>工作簿中没有“{sheet}”表，原有{count}行已删除。</translation>
    </message>
    <message>
        <source>there is more of the kind from here on; it is not listed.</source>
        <translation>此后还有同类情况，不再逐一列出。</translation>
    </message>
    <message>
        <source>there is no other street "{id}" in this sheet that it could pass over or under.</source>
        <translation>本表没有另一条街道“{id}”可与它立交。</translation>
    </message>
    <message>
        <source>these columns are hidden in Excel and were read like all others: {columns}.</source>
        <translation>以下各列在Excel中是隐藏的，已照常读入：{columns}。</translation>
    </message>
    <message>
        <source>these rows are hidden in Excel and were read like all others: {rows}.</source>
        <translation>以下各行在Excel中是隐藏的，已照常读入：{rows}。</translation>
    </message>
    <message>
        <source>this sheet is hidden in Excel and was read like all others.</source>
        <translation>此工作表在Excel中是隐藏的，已照常读入。</translation>
    </message>
    <message>
        <source>this sheet is not known and was not read.</source>
        <translation>此表无法识别，未读入。</translation>
    </message>
    <message>
        <source>what nobody sees is not kept: blanks around the text, control characters or other invisible ones.</source>
        <translation>看不见的内容不保存：文字前后的空格、控制字符及其他不可见字符。</translation>
    </message>
    <message>
        <source>{count} {count:point is|points are} too many for a street; at most {most} are possible.</source>
        <translation>一条街道 {count} 个点太多；最多 {most} 个。</translation>
    </message>
    <message>
        <source>{count} {count:row of the stored roster was dropped, because its|rows of the stored roster were dropped, because their} person, post or shift is gone.</source>
        <translation>已存排班中有{count}行因其人员、岗位或班次已不存在而删除。</translation>
    </message>
    <message>
        <source>{file} has a password; open it and save it without one.</source>
        <translation>{file}设有密码，请打开后去掉密码再保存。</translation>
    </message>
    <message>
        <source>{file} has no sheet "{chinese}" (or "{english}"); add it.</source>
        <translation>{file} 没有工作表“{chinese}”（或“{english}”）；请加上。</translation>
    </message>
    <message>
        <source>{file} holds a single table, and a plan has several sheets; people and duty sheets are taken from such a file with “Import people or a roster” (import-people, import-roster).</source>
        <translation>{file}只有一张表，而方案需要多个工作表；人员名单和值班表请用“导入人员或班表”（命令import-people、import-roster）导入。</translation>
    </message>
    <message>
        <source>{file} is a web page under the name of a table; open it in Excel and save it as an .xlsx workbook.</source>
        <translation>{file}其实是网页，请用Excel打开后另存为.xlsx工作簿。</translation>
    </message>
    <message>
        <source>{file} is far larger than any plan; remove pictures, empty formatted rows and old sheets from it.</source>
        <translation>{file}过大，请删去其中的图片、多余的空行格式和旧工作表。</translation>
    </message>
    <message>
        <source>{file} is no text that can be read; save it in Excel as an .xlsx workbook, or as “CSV UTF-8”.</source>
        <translation>{file}的文字无法识别，请在Excel中另存为.xlsx工作簿或“CSV UTF-8”。</translation>
    </message>
    <message>
        <source>{file} is not an .xlsx workbook, or it is damaged; save it again as .xlsx.</source>
        <translation>{file}不是.xlsx工作簿或已损坏，请重新另存为.xlsx。</translation>
    </message>
    <message>
        <source>{file} is not an Excel workbook, or it is damaged; save it again as .xlsx.</source>
        <translation>{file}不是Excel工作簿或已损坏，请重新另存为.xlsx。</translation>
    </message>
    <message>
        <source>{file}, {sheet}!{cell}: the text is longer than the {most} {most:character|characters} that a cell can hold; shorten it.</source>
        <translation>{file}，{sheet}!{cell}：文字超过单元格最多可容纳的 {most} 个字符，请缩短。</translation>
    </message>
    <message>
        <source>{file}: more than {count} {count:cell is|cells are} wrong, so nothing was read; is it the right workbook?</source>
        <translation>{file}：有误的单元格超过 {count} 个，未读取任何内容；请确认是否选对了工作簿。</translation>
    </message>
    <message>
        <source>{number} is not a whole number.</source>
        <translation>{number}不是整数，请填整数。</translation>
    </message>
    <message>
        <source>{number} is too large; at most {most} is possible here.</source>
        <translation>{number} 太大；此处最多为 {most}。</translation>
    </message>
    <message>
        <source>{number} is too small; at least {least} is possible here.</source>
        <translation>{number}过小，此处至少为{least}。</translation>
    </message>
    <message>
        <source>{person} stands in both columns; a pair is two different people.</source>
        <translation>两列都是{person}；结对须是两个不同的人。</translation>
    </message>
    <message>
        <source>{problem} And {count} more of the kind; nothing was read.</source>
        <translation>{problem}另有 {count} 处类似问题；一行都没有读入。</translation>
    </message>
    <message>
        <source>{sheet}!{cell}: {text}</source>
        <translation>{sheet}!{cell}: {text}</translation>
    </message>
</context>
</TS>
