# 中文句子。以 .dslr 结尾的规则文件在开头写 expander zh.dsl 即可使用。
# 以 - 开头的一行属于它前面的那一行。全角与半角标点、汉字旁的空格都不影响。

[keyword]规则=rule
[keyword]取代=@replaces
[keyword]阶段=agenda-group
[keyword]当=when
[keyword]则=then
[keyword]完=end

# 工单是什么样的。每个条件以“工单”开头。

[when]工单=$case : Case()
[when]工单使产线停机时=Case( impact == ProductionImpact.LINE_DOWN )

# 生产影响（impact 阶段）。
[when]- 影响量产=volumeProduction == Answer.YES
[when]- 是否影响量产未知=volumeProduction == Answer.UNKNOWN
[when]- 影响或可能影响量产=volumeProduction != Answer.NO
[when]- 设备停机=equipmentState == EquipmentState.UNSCHEDULED_DOWN
[when]- 设备未停机=equipmentState != EquipmentState.UNSCHEDULED_DOWN
[when]- 设备停机，或产能损失达到{n:\d+}%=equipmentState == EquipmentState.UNSCHEDULED_DOWN || lossPermille >= {n}0
[when]- 产能损失达到{n:\d+}%=lossPermille >= {n}0
[when]- 产能损失低于{n:\d+}%=lossPermille < {n}0
[when]- 产能损失达到{n:\d+}%，或产品有风险=lossPermille >= {n}0 || productAtRisk == Answer.YES
[when]- 产品有风险=productAtRisk == Answer.YES
[when]- 有产能损失，或功能受损=lossPermille > 0 || functionImpaired == Answer.YES
[when]- 未知有产能损失=lossPermille == 0
[when]- 未知有功能受损=functionImpaired != Answer.YES
[when]- 功能是否受损或产能是否损失未知=functionImpaired == Answer.UNKNOWN || lossKnown == false
[when]- 设备状态未知，或产能损失未知，或产能损失低于{n:\d+}%而产品风险未知=equipmentState == EquipmentState.UNKNOWN || lossKnown == false || ( productAtRisk == Answer.UNKNOWN && lossPermille < {n}0 )
[when]- 设备停机或状态未知，产能损失达到{n:\d+}%或未知，或产品有风险或风险未知=equipmentState == EquipmentState.UNKNOWN || equipmentState == EquipmentState.UNSCHEDULED_DOWN || lossKnown == false || lossPermille >= {n}0 || productAtRisk != Answer.NO

# 之后各阶段也知道的。
[when]- 使产线停机=impact == ProductionImpact.LINE_DOWN
[when]- {how:严重|部分|轻微}影响生产=impact == ProductionImpact.{how!严重?SEVERE/部分?PARTIAL/轻微?MINOR/NONE}
[when]- 不影响生产=impact == ProductionImpact.NONE
[when]- 预计一个班次内恶化=worsens == Worsens.WITHIN_SHIFT
[when]- 一个班次内不会恶化=worsens != Worsens.WITHIN_SHIFT
[when]- 危及人员或环境=safety == Safety.ACTUAL
[when]- 对人员或环境有隐患=safety == Safety.POTENTIAL
[when]- 停线之后靠临时方案运行=containment == Containment.TEMPORARY_AFTER_LINE_DOWN
[when]- 在多个客户处出现，或频繁出现，或在一个现场重复出现=spread == Spread.MANY_CUSTOMERS || recurrence == Recurrence.FREQUENT || ( spread == Spread.ONE_SITE && recurrence == Recurrence.REPEATED ), $spread : spread, $recurrence : recurrence
[when]- 客户投诉=pressure == PressureLevel.COMPLAINT
[when]- 客户高层施压=pressure == PressureLevel.EXECUTIVE
[when]- 分类为{c:缺陷|设备故障|性能|运行分析|咨询|变更请求|投诉|培训}=classification == Classification.{c!缺陷?DEFECT/设备故障?EQUIPMENT_FAULT/性能?PERFORMANCE/运行分析?OPERATIONAL_ANALYSIS/咨询?QUESTION/变更请求?CHANGE_REQUEST/投诉?COMPLAINT/培训?TRAINING/UNCLASSIFIED}
[when]- 尚未分类=classification == Classification.UNCLASSIFIED
[when]- 客户的服务方案为“{plan:[^“”]+}”=plan == "{plan}"
[when]- 客户为“{customer:[^“”]+}”=customer == "{customer}"
[when]- 属性“{key:[^“”]+}”为“{value:[^“”]*}”=attributes["{key}"] == "{value}"
[when]- 涉及{n:\d+}台或更多设备=tools >= {n}

# 定了优先级之后知道的。
[when]- 优先级为{p:P[1-5]}=priority == Priority.{p}
[when]- 优先级不为{p:P[1-5]}=priority != Priority.{p}
[when]- 优先级为{p:P[1-5]}或{q:P[1-5]}=priority == Priority.{p} || priority == Priority.{q}
[when]- 优先级为{p:P[1-5]}、{q:P[1-5]}或{r:P[1-5]}=priority == Priority.{p} || priority == Priority.{q} || priority == Priority.{r}
[when]- 与客户约定了日期=agreedPromises > 0
[when]- 尚待解决=open
[when]- 尚未关闭=closed == false
[when]- 已答复客户=answered
[when]- 尚未答复客户=answered == false
[when]- 已有临时方案=contained
[when]- 尚无临时方案=contained == false
[when]- 由{tier:本地客服|全球技术支持|研发}处理=tier == Tier.{tier!本地客服?LOCAL/全球技术支持?GLOBAL/研发?RND/LOCAL}

# 影响有多大。
[then]影响至少为{i:停线|严重|部分|轻微}，理由：“{why:[^“”]+}”=impact.atLeast(ProductionImpact.{i!停线?LINE_DOWN/严重?SEVERE/部分?PARTIAL/轻微?MINOR/NONE}, "{why}");
[then]查明之前影响按{i:停线|严重|部分|轻微}计，理由：“{why:[^“”]+}”=impact.assume(ProductionImpact.{i!停线?LINE_DOWN/严重?SEVERE/部分?PARTIAL/轻微?MINOR/NONE}, "{why}");
[then]影响至多为{i:严重|部分|轻微|无}，理由：“{why:[^“”]+}”=impact.atMost(ProductionImpact.{i!严重?SEVERE/部分?PARTIAL/轻微?MINOR/NONE}, "{why}");

# 优先级是几。
[then]优先级从{p:P[1-5]}起，理由：“{why:[^“”]+}”=priority.base(Priority.{p}, "{why}");
[then]优先级至少为{p:P[1-5]}，理由：“{why:[^“”]+}”=priority.atLeast(Priority.{p}, "{why}");
[then]优先级提高一级，不超过{p:P[1-5]}，理由：“{why:[^“”]+}”=priority.raiseOne(Priority.{p}, "{why}");
[then]优先级至多为{p:P[1-5]}，理由：“{why:[^“”]+}”=priority.atMost(Priority.{p}, "{why}");

# 承诺什么。
[then]{c:首次响应|分类|后续响应|进度汇报|确认接手|临时解决方案|最终解决|原因说明}须在{n:\d+}{u:分钟|小时|天}内，理由：“{why:[^“”]+}”=targets.within(Clock.{c!首次响应?FIRST_RESPONSE/分类?CLASSIFICATION/后续响应?NEXT_RESPONSE/进度汇报?PERIODIC_UPDATE/确认接手?ACKNOWLEDGEMENT/临时解决方案?WORKAROUND/最终解决?RESOLUTION/原因说明?EXPLANATION/NONE}, OpenTime.{u!分钟?minutes/小时?hours/天?days/minutes}({n}), "{why}");
[then]“{c:[^“”]+}”须在{n:\d+}{u:分钟|小时|天}内，理由：“{why:[^“”]+}”=targets.within(Clock.named("{c}"), OpenTime.{u!分钟?minutes/小时?hours/天?days/minutes}({n}), "{why}");
[then]- 全天候计时=.on("24x7")
[then]- 按日历“{c:[^“”]+}”计时=.on("{c}")
[then]- 等待{w:客户|供应商|备件|停机窗口|其他工单|内部}时暂停=.pausedBy(WaitFor.{w!客户?CUSTOMER/供应商?SUPPLIER/备件?PART/停机窗口?SHUTDOWN/其他工单?OTHER_TICKET/内部?INTERNAL/CUSTOMER})
[then]- 任何等待都暂停=.pausedByAnyWait()
[then]- 事实变化不得推迟=.onRetarget(Retarget.AT_CHANGE_NEVER_LATER)
[then]- 作为内部约定=.as(Commitment.OLA)
[then]履行与客户的约定，理由：“{why:[^“”]+}”=targets.allAgreed("{why}");
[then]不承诺{c:首次响应|临时解决方案|最终解决}，理由：“{why:[^“”]+}”=targets.exempt(Clock.{c!首次响应?FIRST_RESPONSE/临时解决方案?WORKAROUND/最终解决?RESOLUTION/NONE}, "{why}");

# 在队列中的位置。
[when]- 损失已测量，按设备计=lossKnown, $tools : tools, $loss : lossPermille
[when]- 损失未测量=lossKnown == false
[when]- 按设备计=$tools : tools
[when]- 已预告恶化=worseningAnnounced, $worsens : worsensAt
[when]- 有估计或假定的工作量=$effort : effort
[when]- 尚无已知的修复=fixKnown == false
[when]- 已有已知的修复=fixKnown
[then]列入{b:危险|停线|其他}一档，理由：“{why:[^“”]+}”=triage.band(Band.{b!危险?DANGER/停线?LINE_DOWN/REST}, "{why}");
[then]损失按测量值乘设备数计，理由：“{why:[^“”]+}”=triage.loss((long) $tools * $loss, "{why}");
[then]每台设备的损失按千分之{n:\d+}计，理由：“{why:[^“”]+}”=triage.loss({n}L * $tools, "{why}");
[then]以临时解决方案的时限为准，理由：“{why:[^“”]+}”=triage.promise(Clock.WORKAROUND, "{why}");
[then]以最先到期的时限为准，理由：“{why:[^“”]+}”=triage.nextPromise("{why}");
[then]按预告的时间恶化，理由：“{why:[^“”]+}”=triage.worsening($worsens, "{why}");
[then]按其工作量计，至多{n:\d+}分钟，理由：“{why:[^“”]+}”=triage.effort($effort.days() > 0 || $effort.time().toMinutes() >= {n} ? OpenTime.minutes({n}) : $effort, "{why}");
[then]按其工作量计，理由：“{why:[^“”]+}”=triage.effort($effort, "{why}");

# 定了优先级之后，工作进展。
[when]- 等待确认接手=awaitingAcceptance
[when]- 因无方案转交研发=handedTo == Tier.RND, handOverPurpose == HandOverPurpose.NO_CONTAINMENT
[when]- 不是因无方案转交研发=handedTo != Tier.RND || handOverPurpose != HandOverPurpose.NO_CONTAINMENT
[when]- 有上门时间窗=visitWindows > 0
[when]- 所需技能本层没有而别层有=skillMissing, tierWithSkills != tier
[when]- 未被退回=returned == false
[when]- 没有临时方案的计划=containmentPlan != Answer.YES
[when]- 没有已知的修复=fixKnown == false
[when]- 正被退回=handingBack
[when]- 退回附有理由=handBackReasoned
[when]- 退回没有理由=handBackReasoned == false
[when]- 证据齐全=missing.empty
[when]- 缺少尚未索取的证据=missing.empty == false, unasked.empty == false
[when]- 不在研发=tier != Tier.RND
[when]- 重新打开“F7.reopenings”次，或被追问“F7.messages”次=insistence > 0 || reopenings > 0, insistence >= values.count("F7.messages") || ( reopenings >= values.count("F7.reopenings") && movedSinceReopening == false )
[when]- 尚未向客户说明原因=explainedToCustomer == false
[when]- 有预计完成时间=finishExpected
[when]- 未搁置=workState != WorkState.PARKED
[when]- 有未核实的说法=unverified.empty == false
[when]- 已预告将恶化=worseningAnnounced
[when]- 重新测量后级别提高=raised, worsened

# 按命名值承诺；“其”指该优先级的值。
[then]在其“{v:[^“”]+}”内承诺{t:首次响应|后续响应|临时解决方案|最终解决}=targets.within(Clock.{t!首次响应?FIRST_RESPONSE/后续响应?NEXT_RESPONSE/临时解决方案?WORKAROUND/最终解决?RESOLUTION/NONE}, values.openTime("{v}", $case.priority()), $case.priority() + "：{t}，时限 " + values.openTime("{v}", $case.priority())).on(values.calendar("{v}", $case.priority()));
[then]{c:首次响应|分类|后续响应|进度汇报|确认接手|临时解决方案|最终解决|原因说明}须在其“{v:[^“”]+}”内，说明：“{why:[^“”]+}”加时限=targets.within(Clock.{c!首次响应?FIRST_RESPONSE/分类?CLASSIFICATION/后续响应?NEXT_RESPONSE/进度汇报?PERIODIC_UPDATE/确认接手?ACKNOWLEDGEMENT/临时解决方案?WORKAROUND/最终解决?RESOLUTION/原因说明?EXPLANATION/NONE}, values.openTime("{v}", $case.priority()), "{why} " + values.openTime("{v}", $case.priority())).on(values.calendar("{v}", $case.priority()));
[then]向负责人说明原因须在其“{v:[^“”]+}”内，说明：“{why:[^“”]+}”加时限=targets.within(Clock.named("BRIEFING"), values.openTime("{v}", $case.priority()), "{why} " + values.openTime("{v}", $case.priority())).on(values.calendar("{v}", $case.priority())).as(Commitment.OLA).startsAt(EventKind.WORKAROUND_IN_PLACE).stopsAt(Signal.explainedTo(Role.OWNER)).reopensAt(Signal.explanationRejectedBy(Role.OWNER));
[then]遵守每个上门时间窗，理由：“{why:[^“”]+}”=targets.allVisits("{why}");

# 何时要做。
[then]立即=escalation.atOnce();
[then]立即，每级影响各一次=escalation.atOnce($case.impact().name());
[then]当{c:首次响应|分类|后续响应|进度汇报|确认接手|临时解决方案|最终解决|原因说明}用去其“{v:[^“”]+}”=escalation.whenUsed(Clock.{c!首次响应?FIRST_RESPONSE/分类?CLASSIFICATION/后续响应?NEXT_RESPONSE/进度汇报?PERIODIC_UPDATE/确认接手?ACKNOWLEDGEMENT/临时解决方案?WORKAROUND/最终解决?RESOLUTION/原因说明?EXPLANATION/NONE}, values.percent("{v}", $case.priority()));
[then]当{c:首次响应|分类|后续响应|进度汇报|确认接手|临时解决方案|最终解决|原因说明}用去“{v:[^“”]+}”=escalation.whenUsed(Clock.{c!首次响应?FIRST_RESPONSE/分类?CLASSIFICATION/后续响应?NEXT_RESPONSE/进度汇报?PERIODIC_UPDATE/确认接手?ACKNOWLEDGEMENT/临时解决方案?WORKAROUND/最终解决?RESOLUTION/原因说明?EXPLANATION/NONE}, values.percent("{v}"));
[then]当{c:首次响应|分类|后续响应|进度汇报|确认接手|临时解决方案|最终解决|原因说明}到期之前用去“{v:[^“”]+}”=escalation.whenUsedOrBeforeDue(Clock.{c!首次响应?FIRST_RESPONSE/分类?CLASSIFICATION/后续响应?NEXT_RESPONSE/进度汇报?PERIODIC_UPDATE/确认接手?ACKNOWLEDGEMENT/临时解决方案?WORKAROUND/最终解决?RESOLUTION/原因说明?EXPLANATION/NONE}, values.percent("{v}"), OpenTime.ZERO);
[then]当{c:首次响应|分类|后续响应|进度汇报|确认接手|临时解决方案|最终解决|原因说明}超时=escalation.whenBreached(Clock.{c!首次响应?FIRST_RESPONSE/分类?CLASSIFICATION/后续响应?NEXT_RESPONSE/进度汇报?PERIODIC_UPDATE/确认接手?ACKNOWLEDGEMENT/临时解决方案?WORKAROUND/最终解决?RESOLUTION/原因说明?EXPLANATION/NONE});
[then]当任一承诺超时=escalation.eachPromise().whenBreached();
[then]当任一承诺用去“{v:[^“”]+}”=escalation.eachPromise().whenUsed(values.percent("{v}"));
[then]当任一工作承诺用去“{v:[^“”]+}”，或只剩其工作量=escalation.eachPromise().except(Clock.FIRST_RESPONSE).except(Clock.NEXT_RESPONSE).except(Clock.EXPLANATION).exceptVisits().whenUsedOrBeforeDue(values.percent("{v}"), $case.effort());
[then]当任一工作承诺预计超时=escalation.eachPromise().except(Clock.FIRST_RESPONSE).except(Clock.NEXT_RESPONSE).except(Clock.EXPLANATION).exceptVisits().whenEndingAfterDue($case.expectedFinish());
[then]每当距上次查看事实已过其“{v:[^“”]+}”=escalation.every(values.openTime("{v}", $case.priority()), values.calendar("{v}", $case.priority()), Signal.opening(), Signal.of(EventKind.RETRIAGED), Signal.of(EventKind.FACTS_CHANGED), Signal.of(EventKind.REOPENED));
[then]当按预告恶化=escalation.at($case.worsensAt());

# 要做什么。
[then]- 转交有该技能的层级，理由：“{why:[^“”]+}”=.handTo($case.tierWithSkills(), "{why}")
[then]- 转交上一层级，理由：“{why:[^“”]+}”=.handTo($case.tier().next(), "{why}")
[then]- 转交{tier:本地客服|全球技术支持|研发}，理由：“{why:[^“”]+}”=.handTo(Tier.{tier!本地客服?LOCAL/全球技术支持?GLOBAL/研发?RND/LOCAL}, "{why}")
[then]- 转交{tier:本地客服|全球技术支持|研发}，理由：“{why:[^“”]+}”加其“{v:[^“”]+}”加“{rest:[^“”]+}”=.handTo(Tier.{tier!本地客服?LOCAL/全球技术支持?GLOBAL/研发?RND/LOCAL}, "{why} " + values.percent("{v}", $case.priority()) + " {rest}")
[then]- 退回，理由：“{why:[^“”]+}”=.handBack($case.handedTo(), "{why}")
[then]- {tier:本地客服|全球技术支持|研发}加入处理，理由：“{why:[^“”]+}”=.join(Tier.{tier!本地客服?LOCAL/全球技术支持?GLOBAL/研发?RND/LOCAL}, "{why}")
[then]- 通知{r:处理人|负责人|联系人|提出人|提出人的经理|接收人|客户|客户高层|本地客服|全球技术支持|值班层级|值班研发|研发安全组|研发|本地经理|层级经理|客户经理|值班经理|总监|高管|外部管理层|管理层|安全主管|现场|上门人员|服务总监}，理由：“{why:[^“”]+}”=.inform(Role.{r!处理人?ASSIGNEE/负责人?OWNER/联系人?CONTACT/提出人?REQUESTER/提出人的经理?REQUESTER_MANAGER/接收人?RECEIVER/客户?CUSTOMER/客户高层?CUSTOMER_EXECUTIVE/本地客服?LOCAL_SUPPORT/全球技术支持?GLOBAL_SUPPORT/值班层级?TIER_ON_DUTY/值班研发?RND_ON_DUTY/研发安全组?RND_SAFETY/研发?RND/本地经理?LOCAL_MANAGER/层级经理?TIER_MANAGER/客户经理?ACCOUNT_MANAGER/值班经理?DUTY_MANAGER/总监?DIRECTOR/高管?EXECUTIVE/外部管理层?OUTSIDE_MANAGEMENT/管理层?MANAGEMENT/安全主管?SAFETY_OFFICER/现场?SITE/上门人员?VISITOR/服务总监?SERVICE_DIRECTOR/OWNER}, "{why}")
[then]- 通知{r:处理人|负责人|联系人|提出人|提出人的经理|接收人|客户|客户高层|本地客服|全球技术支持|值班层级|值班研发|研发安全组|研发|本地经理|层级经理|客户经理|值班经理|总监|高管|外部管理层|管理层|安全主管|现场|上门人员|服务总监}，理由：“{v:[^“”]+}”加“{rest:[^“”]+}”=.inform(Role.{r!处理人?ASSIGNEE/负责人?OWNER/联系人?CONTACT/提出人?REQUESTER/提出人的经理?REQUESTER_MANAGER/接收人?RECEIVER/客户?CUSTOMER/客户高层?CUSTOMER_EXECUTIVE/本地客服?LOCAL_SUPPORT/全球技术支持?GLOBAL_SUPPORT/值班层级?TIER_ON_DUTY/值班研发?RND_ON_DUTY/研发安全组?RND_SAFETY/研发?RND/本地经理?LOCAL_MANAGER/层级经理?TIER_MANAGER/客户经理?ACCOUNT_MANAGER/值班经理?DUTY_MANAGER/总监?DIRECTOR/高管?EXECUTIVE/外部管理层?OUTSIDE_MANAGEMENT/管理层?MANAGEMENT/安全主管?SAFETY_OFFICER/现场?SITE/上门人员?VISITOR/服务总监?SERVICE_DIRECTOR/OWNER}, values.percent("{v}") + " {rest}")
[then]- 通知{r:处理人|负责人|联系人|提出人|提出人的经理|接收人|客户|客户高层|本地客服|全球技术支持|值班层级|值班研发|研发安全组|研发|本地经理|层级经理|客户经理|值班经理|总监|高管|外部管理层|管理层|安全主管|现场|上门人员|服务总监}，理由：“{why:[^“”]+}”加“{v:[^“”]+}”加“{rest:[^“”]+}”=.inform(Role.{r!处理人?ASSIGNEE/负责人?OWNER/联系人?CONTACT/提出人?REQUESTER/提出人的经理?REQUESTER_MANAGER/接收人?RECEIVER/客户?CUSTOMER/客户高层?CUSTOMER_EXECUTIVE/本地客服?LOCAL_SUPPORT/全球技术支持?GLOBAL_SUPPORT/值班层级?TIER_ON_DUTY/值班研发?RND_ON_DUTY/研发安全组?RND_SAFETY/研发?RND/本地经理?LOCAL_MANAGER/层级经理?TIER_MANAGER/客户经理?ACCOUNT_MANAGER/值班经理?DUTY_MANAGER/总监?DIRECTOR/高管?EXECUTIVE/外部管理层?OUTSIDE_MANAGEMENT/管理层?MANAGEMENT/安全主管?SAFETY_OFFICER/现场?SITE/上门人员?VISITOR/服务总监?SERVICE_DIRECTOR/OWNER}, "{why} " + values.percent("{v}") + " {rest}")
[then]- 通知{r:处理人|负责人|联系人|提出人|提出人的经理|接收人|客户|客户高层|本地客服|全球技术支持|值班层级|值班研发|研发安全组|研发|本地经理|层级经理|客户经理|值班经理|总监|高管|外部管理层|管理层|安全主管|现场|上门人员|服务总监}，理由：“{why:[^“”]+}”加其优先级加“{rest:[^“”]+}”=.inform(Role.{r!处理人?ASSIGNEE/负责人?OWNER/联系人?CONTACT/提出人?REQUESTER/提出人的经理?REQUESTER_MANAGER/接收人?RECEIVER/客户?CUSTOMER/客户高层?CUSTOMER_EXECUTIVE/本地客服?LOCAL_SUPPORT/全球技术支持?GLOBAL_SUPPORT/值班层级?TIER_ON_DUTY/值班研发?RND_ON_DUTY/研发安全组?RND_SAFETY/研发?RND/本地经理?LOCAL_MANAGER/层级经理?TIER_MANAGER/客户经理?ACCOUNT_MANAGER/值班经理?DUTY_MANAGER/总监?DIRECTOR/高管?EXECUTIVE/外部管理层?OUTSIDE_MANAGEMENT/管理层?MANAGEMENT/安全主管?SAFETY_OFFICER/现场?SITE/上门人员?VISITOR/服务总监?SERVICE_DIRECTOR/OWNER}, "{why} " + $case.priority() + " {rest}")
[then]- 逐级上报{n:\d}级，理由：“{why:[^“”]+}”=.nextOfLadder({n}, "{why}")
[then]- 逐级上报{n:\d}级，理由：“{v:[^“”]+}”加“{rest:[^“”]+}”=.nextOfLadder({n}, values.percent("{v}") + " {rest}")
[then]- 索取“{item:[^“”]+}”，理由：“{why:[^“”]+}”=.askFor("{item}", "{why}")
[then]- 索取“{item:[^“”]+}”，理由：“{v:[^“”]+}”加“{rest:[^“”]+}”=.askFor("{item}", values.percent("{v}") + " {rest}")
[then]- 索取“{item:[^“”]+}”，理由：“{why:[^“”]+}”加其时间“{v:[^“”]+}”=.askFor("{item}", "{why} " + values.openTime("{v}", $case.priority()))
[then]- 索取尚未索取的证据，理由：“{why:[^“”]+}”=.askFor($case.unasked(), "{why}")
[then]- 索取未核实的说法，理由：“{why:[^“”]+}”=.askFor($case.unverified(), "{why}")
[then]- 建议“{advice:[^“”]+}”，理由：“{why:[^“”]+}”=.advise("{advice}", "{why}")
[then]- 告知{r:处理人|负责人|联系人|提出人|提出人的经理|接收人|客户|客户高层|本地客服|全球技术支持|值班层级|值班研发|研发安全组|研发|本地经理|层级经理|客户经理|值班经理|总监|高管|外部管理层|管理层|安全主管|现场|上门人员|服务总监}=.tell(Role.{r!处理人?ASSIGNEE/负责人?OWNER/联系人?CONTACT/提出人?REQUESTER/提出人的经理?REQUESTER_MANAGER/接收人?RECEIVER/客户?CUSTOMER/客户高层?CUSTOMER_EXECUTIVE/本地客服?LOCAL_SUPPORT/全球技术支持?GLOBAL_SUPPORT/值班层级?TIER_ON_DUTY/值班研发?RND_ON_DUTY/研发安全组?RND_SAFETY/研发?RND/本地经理?LOCAL_MANAGER/层级经理?TIER_MANAGER/客户经理?ACCOUNT_MANAGER/值班经理?DUTY_MANAGER/总监?DIRECTOR/高管?EXECUTIVE/外部管理层?OUTSIDE_MANAGEMENT/管理层?MANAGEMENT/安全主管?SAFETY_OFFICER/现场?SITE/上门人员?VISITOR/服务总监?SERVICE_DIRECTOR/OWNER})
[then]- 不迟于{c:首次响应|分类|后续响应|进度汇报|确认接手|临时解决方案|最终解决|原因说明}的到期时间，或在其“{v:[^“”]+}”内=.byDueOf(Clock.{c!首次响应?FIRST_RESPONSE/分类?CLASSIFICATION/后续响应?NEXT_RESPONSE/进度汇报?PERIODIC_UPDATE/确认接手?ACKNOWLEDGEMENT/临时解决方案?WORKAROUND/最终解决?RESOLUTION/原因说明?EXPLANATION/NONE}).within(values.openTime("{v}", $case.priority())).on(values.calendar("{v}", $case.priority()))
[then]- 不迟于{c:首次响应|分类|后续响应|进度汇报|确认接手|临时解决方案|最终解决|原因说明}的到期时间=.byDueOf(Clock.{c!首次响应?FIRST_RESPONSE/分类?CLASSIFICATION/后续响应?NEXT_RESPONSE/进度汇报?PERIODIC_UPDATE/确认接手?ACKNOWLEDGEMENT/临时解决方案?WORKAROUND/最终解决?RESOLUTION/原因说明?EXPLANATION/NONE})
[then]- 在其“{v:[^“”]+}”内=.within(values.openTime("{v}", $case.priority())).on(values.calendar("{v}", $case.priority()))
[then]- 在“{v:[^“”]+}”内=.within(values.openTime("{v}")).on(values.calendar("{v}"))
[then]- 在之前时间的“{v:[^“”]+}”内=.withinPermille(values.permille("{v}"))
[then]- 在{n:\d+}{u:分钟|小时|天}内=.within(OpenTime.{u!分钟?minutes/小时?hours/天?days/minutes}({n}))
[then]- 不得拖延=.within(OpenTime.ZERO)

# 客户知道什么。
[when]- 答复客户之前已转交=handedOverUnanswered
[when]- 没有在答复客户之前转交=handedOverUnanswered == false
[when]- 已有工单号=workOrder != ""
[when]- 分类为缺陷或设备故障=classification == Classification.DEFECT || classification == Classification.EQUIPMENT_FAULT
[when]- 尚未告知{t:计划|日期|搁置|已知缺陷}=told not contains Topic.{t!计划?PLAN/日期?DATE/搁置?PARKING/已知缺陷?KNOWN_DEFECT/NONE}
[when]- 没有分析日期，或尚未告知=analysisDated == false || told not contains Topic.DATE
[when]- 已解决=resolved
[when]- 已关闭=closed
[when]- 常见问题中没有它=faqEntry != Answer.YES
[when]- 已搁置=workState == WorkState.PARKED
[when]- 优先级为 P1 或 P2，或有隐患=priority == Priority.P1 || priority == Priority.P2 || safety != Safety.NONE
[when]- 尚未告知临时方案=toldContained == false
[when]- 尚未向负责人说明原因=explainedToOwner == false
[when]- 已向客户说明原因=explainedToCustomer
[when]- 尚未告知修复日期=toldFixDate == false
[when]- 级别降低=lowered
[when]- 尚未告知结果=toldResult == false
[when]- 客户{w:同意|不同意|未答复}=closingWord == Answer.{w!同意?YES/不同意?NO/未答复?UNKNOWN/UNKNOWN}
[when]- 曾告知不再成立的事=corrections.empty == false
[when]- 分类为缺陷，或属于问题单=classification == Classification.DEFECT || problem != ""
[when]- 应回访=callbackOwed
[when]- 曾为 P1 或 P2=mostUrgent == Priority.P1 || mostUrgent == Priority.P2
[when]- 回访得知故障仍在=faultRemains
[when]- 回访得知客户不满意=dissatisfied
[when]- 是投诉，或伴有投诉=pressure == PressureLevel.COMPLAINT || classification == Classification.COMPLAINT
[when]- 影响基于未知事实=provisional
[when]- 有未知事实=unknowns.empty == false

# 何时，说什么。
[then]每当距上次告知客户已过其“{v:[^“”]+}”=escalation.every(values.openTime("{v}", $case.priority()), values.calendar("{v}", $case.priority()), Signal.toCustomer());
[then]当变化使承诺不留余地=escalation.eachPromise().whenBrokenByChange();
[then]“{v:[^“”]+}”之后=escalation.after(values.openTime("{v}"), values.calendar("{v}"));
[then]其“{v:[^“”]+}”之后=escalation.after(values.openTime("{v}", $case.priority()), values.calendar("{v}", $case.priority()));
[then]立即，每级优先级各一次=escalation.atOnce($case.priority().name());
[then]关闭之后=escalation.after(Signal.of(EventKind.CLOSED), OpenTime.ZERO);
[then]每次上门之后=escalation.after(Signal.of(EventKind.VISIT_ENDED), OpenTime.ZERO);
[then]- 通知客户，理由：“{why:[^“”]+}”加其时间“{v:[^“”]+}”加“{rest:[^“”]+}”=.inform(Role.CUSTOMER, "{why} " + values.openTime("{v}", $case.priority()) + " {rest}")
[then]- 通知外部管理层，理由：“{why:[^“”]+}”加其时间“{v:[^“”]+}”=.inform(Role.OUTSIDE_MANAGEMENT, "{why} " + values.openTime("{v}", $case.priority()))
[then]- 索取“{item:[^“”]+}”，理由：“{why:[^“”]+}”加时间“{v:[^“”]+}”加“{rest:[^“”]+}”=.askFor("{item}", "{why} " + values.openTime("{v}") + " {rest}")
[then]- 索取未知事实，理由：“{why:[^“”]+}”=.askFor($case.unknowns(), "{why}")
[then]- 建议“{advice:[^“”]+}”，理由：“{why:[^“”]+}”加其时间“{v:[^“”]+}”=.advise("{advice}", "{why} " + values.openTime("{v}", $case.priority()))
[then]- 按合同时间在“{v:[^“”]+}”内=.within(values.openTime("{v}"))

# 证据与上门。
[when]- 缺少证据=missing.empty == false
[when]- 有尚未索取的证据=unasked.empty == false
[when]- 有被推翻的证据=refuted.empty == false
[when]- 期望超出可达到的=expectedBelowAchievable
[when]- 并非被退回=handingBack == false
[when]- 为向客户说明而转交=handOverPurpose == HandOverPurpose.EXPLAIN_TO_CUSTOMER
[when]- 分类为咨询、变更请求或投诉=classification == Classification.QUESTION || classification == Classification.CHANGE_REQUEST || classification == Classification.COMPLAINT
[when]- 有上门申请=visits.empty == false, visitsAsked.empty == false
[then]须有证据“{v:[^“”]+}”，理由：“{why:[^“”]+}”=targets.evidence(values.text("{v}"), "{why}");
[then]暂缓呼叫工程师，至多其“{v:[^“”]+}”或临时解决方案的“{w:[^“”]+}”，理由：“{why:[^“”]+}”=escalation.hold($case.missing(), values.openTime("{v}", $case.priority()), "{why}").on(values.calendar("{v}", $case.priority())).norLongerThan(values.percent("{w}"), Clock.WORKAROUND);
[then]暂缓时=escalation.whenHeld();
[then]暂缓结束时=escalation.whenHoldEnds();
[then]每次转交之后=escalation.after(Signal.of(EventKind.HAND_OVER), OpenTime.ZERO);
[then]每次上门前“{v:[^“”]+}”个工作日=escalation.eachVisit().businessDaysBeforeDue(values.count("{v}"), BusinessDayRule.of(BusinessDayRule.Start.ROLL, BusinessDayRule.Landing.OPENING_IF_CLOSED), "contract");
[then]每次上门时间窗结束前“{v:[^“”]+}”=escalation.eachVisit().beforeDue(values.openTime("{v}"));
