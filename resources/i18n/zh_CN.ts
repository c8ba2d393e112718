<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
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
        <translation>卡口</translation>
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
        <translation>指挥</translation>
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
        <translation>接待</translation>
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
    <name>restrictions</name>
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
        <source>highway</source>
        <translation>公路</translation>
    </message>
    <message>
        <source>town street</source>
        <translation>城区</translation>
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
    <name>severities</name>
    <message>
        <source>hard</source>
        <translation>硬性</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>软性</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
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
</context>
<context>
    <name>shift kinds</name>
    <message>
        <source>24 hours</source>
        <translation>全天班</translation>
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
        <translation>召回</translation>
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
</TS>
