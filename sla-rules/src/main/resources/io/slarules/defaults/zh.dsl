# 中文句子。以 .dslr 结尾的规则文件在开头写 expander zh.dsl 即可使用。
# 以 - 开头的一行属于它前面的那一行。全角与半角标点、汉字旁的空格都不影响。

[keyword]规则=rule
[keyword]取代=@replaces
[keyword]阶段=agenda-group
[keyword]当=when
[keyword]则=then
[keyword]完=end

# 工单是什么样的。每个条件以“工单”开头。

[when]工单=Case()
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
