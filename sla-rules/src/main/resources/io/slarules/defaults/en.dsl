# Sentences in English for rule files whose names end in .dslr; such a file begins with: expander en.dsl
# A line that begins with - belongs to the line before it.

# What a ticket is like. The first sentence of each condition is: the ticket

[when]the ticket=$case : Case()

# Production impact, in the impact phase.
[when]- affects volume production=volumeProduction == Answer.YES
[when]- may affect volume production, which is unknown=volumeProduction == Answer.UNKNOWN
[when]- affects volume production, or may=volumeProduction != Answer.NO
[when]- has the tool down=equipmentState == EquipmentState.UNSCHEDULED_DOWN
[when]- does not have the tool down=equipmentState != EquipmentState.UNSCHEDULED_DOWN
[when]- has the tool down, or {n:\d+} % of capacity or more lost=equipmentState == EquipmentState.UNSCHEDULED_DOWN || lossPermille >= {n}0
[when]- has {n:\d+} % of capacity or more lost=lossPermille >= {n}0
[when]- has less than {n:\d+} % of capacity lost=lossPermille < {n}0
[when]- has {n:\d+} % of capacity or more lost, or product at risk=lossPermille >= {n}0 || productAtRisk == Answer.YES
[when]- has product at risk=productAtRisk == Answer.YES
[when]- has capacity lost, or a function impaired=lossPermille > 0 || functionImpaired == Answer.YES
[when]- has no capacity known to be lost=lossPermille == 0
[when]- has no function known to be impaired=functionImpaired != Answer.YES
[when]- has it unknown whether a function is impaired or capacity is lost=functionImpaired == Answer.UNKNOWN || lossKnown == false
[when]- has the tool's state unknown, or the loss unknown, or below {n:\d+} % of capacity lost the risk to product unknown=equipmentState == EquipmentState.UNKNOWN || lossKnown == false || ( productAtRisk == Answer.UNKNOWN && lossPermille < {n}0 )
[when]- has the tool down or its state unknown, {n:\d+} % of capacity or more lost or the loss unknown, or product at risk or that unknown=equipmentState == EquipmentState.UNKNOWN || equipmentState == EquipmentState.UNSCHEDULED_DOWN || lossKnown == false || lossPermille >= {n}0 || productAtRisk != Answer.NO

# What later phases know too.
[when]- stops volume production=impact == ProductionImpact.LINE_DOWN
[when]- affects production {how:severely|partly|a little}=impact == ProductionImpact.{how!severely?SEVERE/partly?PARTIAL/a little?MINOR/NONE}
[when]- does not affect production=impact == ProductionImpact.NONE
[when]- is expected to become worse within a shift=worsens == Worsens.WITHIN_SHIFT
[when]- is not expected to become worse within a shift=worsens != Worsens.WITHIN_SHIFT
[when]- is a danger to people or the environment=safety == Safety.ACTUAL
[when]- is a hazard to people or the environment=safety == Safety.POTENTIAL
[when]- runs on a temporary workaround after a line down=containment == Containment.TEMPORARY_AFTER_LINE_DOWN
[when]- happens at many customers, or frequently, or repeatedly at one site=spread == Spread.MANY_CUSTOMERS || recurrence == Recurrence.FREQUENT || ( spread == Spread.ONE_SITE && recurrence == Recurrence.REPEATED ), $spread : spread, $recurrence : recurrence
[when]- comes with a complaint of the customer=pressure == PressureLevel.COMPLAINT
[when]- comes with pressure from the customer's executives=pressure == PressureLevel.EXECUTIVE
[when]- is of class {c:defect|equipment fault|performance|operational analysis|question|change request|complaint|training}=classification == Classification.{c!defect?DEFECT/equipment fault?EQUIPMENT_FAULT/performance?PERFORMANCE/operational analysis?OPERATIONAL_ANALYSIS/question?QUESTION/change request?CHANGE_REQUEST/complaint?COMPLAINT/training?TRAINING/UNCLASSIFIED}
[when]- is not classified=classification == Classification.UNCLASSIFIED
[when]- is of a customer on plan "{plan:[^"]+}"=plan == "{plan}"
[when]- is of customer "{customer:[^"]+}"=customer == "{customer}"
[when]- has the attribute "{key:[^"]+}" "{value:[^"]*}"=attributes["{key}"] == "{value}"
[when]- affects {n:\d+} tools or more=tools >= {n}

# What is known once the priority is settled.
[when]- has priority {p:P[1-5]}=priority == Priority.{p}
[when]- does not have priority {p:P[1-5]}=priority != Priority.{p}
[when]- has priority {p:P[1-5]} or {q:P[1-5]}=priority == Priority.{p} || priority == Priority.{q}
[when]- has priority {p:P[1-5]}, {q:P[1-5]} or {r:P[1-5]}=priority == Priority.{p} || priority == Priority.{q} || priority == Priority.{r}
[when]- has dates agreed with the customer=agreedPromises > 0
[when]- is open=open
[when]- is not closed=closed == false
[when]- is answered=answered
[when]- is not answered=answered == false
[when]- is contained=contained
[when]- is not contained=contained == false
[when]- is with {tier:local support|global support|R&D}=tier == Tier.{tier!local support?LOCAL/global support?GLOBAL/R&D?RND/LOCAL}

# What the impact is.
[then]the impact is at least {i:line down|severe|partial|minor}, because "{why:[^"]+}"=impact.atLeast(ProductionImpact.{i!line down?LINE_DOWN/severe?SEVERE/partial?PARTIAL/minor?MINOR/NONE}, "{why}");
[then]the impact is taken as {i:line down|severe|partial|minor} until it is known, because "{why:[^"]+}"=impact.assume(ProductionImpact.{i!line down?LINE_DOWN/severe?SEVERE/partial?PARTIAL/minor?MINOR/NONE}, "{why}");
[then]the impact is at most {i:severe|partial|minor|none}, because "{why:[^"]+}"=impact.atMost(ProductionImpact.{i!severe?SEVERE/partial?PARTIAL/minor?MINOR/NONE}, "{why}");

# What the priority is.
[then]the priority starts at {p:P[1-5]}, because "{why:[^"]+}"=priority.base(Priority.{p}, "{why}");
[then]the priority is at least {p:P[1-5]}, because "{why:[^"]+}"=priority.atLeast(Priority.{p}, "{why}");
[then]the priority rises by one level, not beyond {p:P[1-5]}, because "{why:[^"]+}"=priority.raiseOne(Priority.{p}, "{why}");
[then]the priority is at most {p:P[1-5]}, because "{why:[^"]+}"=priority.atMost(Priority.{p}, "{why}");

# What is promised.
[then]the {c:first response|classification|next response|progress report|acknowledgement|workaround|final fix|explanation} is due within {n:\d+} {u:minute|hour|day}s?, because "{why:[^"]+}"=targets.within(Clock.{c!first response?FIRST_RESPONSE/classification?CLASSIFICATION/next response?NEXT_RESPONSE/progress report?PERIODIC_UPDATE/acknowledgement?ACKNOWLEDGEMENT/workaround?WORKAROUND/final fix?RESOLUTION/explanation?EXPLANATION/NONE}, OpenTime.{u}s({n}), "{why}");
[then]"{c:[^"]+}" is due within {n:\d+} {u:minute|hour|day}s?, because "{why:[^"]+}"=targets.within(Clock.named("{c}"), OpenTime.{u}s({n}), "{why}");
[then]- around the clock=.on("24x7")
[then]- on the calendar "{c:[^"]+}"=.on("{c}")
[then]- paused while it waits for {w:the customer|a supplier|a part|a shutdown|another ticket|our own people}=.pausedBy(WaitFor.{w!the customer?CUSTOMER/a supplier?SUPPLIER/a part?PART/a shutdown?SHUTDOWN/another ticket?OTHER_TICKET/our own people?INTERNAL/CUSTOMER})
[then]- paused by any wait=.pausedByAnyWait()
[then]- never made later by a change of facts=.onRetarget(Retarget.AT_CHANGE_NEVER_LATER)
[then]- as an agreement inside the house=.as(Commitment.OLA)
[then]what was agreed is kept, because "{why:[^"]+}"=targets.allAgreed("{why}");
[then]no {c:first response|workaround|final fix} is promised, because "{why:[^"]+}"=targets.exempt(Clock.{c!first response?FIRST_RESPONSE/workaround?WORKAROUND/final fix?RESOLUTION/NONE}, "{why}");

# Its place in the queue.
[when]- has its loss measured, over its tools=lossKnown, $tools : tools, $loss : lossPermille
[when]- has no loss measured=lossKnown == false
[when]- counts its tools=$tools : tools
[when]- has a worsening announced=worseningAnnounced, $worsens : worsensAt
[when]- has an effort, stated or assumed=$effort : effort
[when]- has no known fix=fixKnown == false
[when]- has a known fix=fixKnown
[then]it stands in the band {b:danger|line down|rest}, because "{why:[^"]+}"=triage.band(Band.{b!danger?DANGER/line down?LINE_DOWN/REST}, "{why}");
[then]it loses what is measured, over all tools, because "{why:[^"]+}"=triage.loss((long) $tools * $loss, "{why}");
[then]it loses {n:\d+} thousandths of each tool, because "{why:[^"]+}"=triage.loss({n}L * $tools, "{why}");
[then]the workaround is its promise, because "{why:[^"]+}"=triage.promise(Clock.WORKAROUND, "{why}");
[then]whatever is due next is its promise, because "{why:[^"]+}"=triage.nextPromise("{why}");
[then]it becomes worse as announced, because "{why:[^"]+}"=triage.worsening($worsens, "{why}");
[then]it takes its effort, at most {n:\d+} minutes, because "{why:[^"]+}"=triage.effort($effort.days() > 0 || $effort.time().toMinutes() >= {n} ? OpenTime.minutes({n}) : $effort, "{why}");
[then]it takes its effort, because "{why:[^"]+}"=triage.effort($effort, "{why}");

# What is known of the work, once the priority is settled.
[when]- waits to be accepted=awaitingAcceptance
[when]- is on its way to R&D for want of a plan=handedTo == Tier.RND, handOverPurpose == HandOverPurpose.NO_CONTAINMENT
[when]- is not on its way to R&D for want of a plan=handedTo != Tier.RND || handOverPurpose != HandOverPurpose.NO_CONTAINMENT
[when]- has windows of visits=visitWindows > 0
[when]- needs a skill that its tier lacks, and another tier has=skillMissing, tierWithSkills != tier
[when]- was not handed back=returned == false
[when]- has no plan for a workaround=containmentPlan != Answer.YES
[when]- is being handed back=handingBack
[when]- goes back with a reason=handBackReasoned
[when]- goes back without a reason=handBackReasoned == false
[when]- has its evidence=missing.empty
[when]- lacks evidence that nobody has asked for=missing.empty == false, unasked.empty == false
[when]- is not with R&D=tier != Tier.RND
[when]- came back "F7.reopenings" times, or was asked about "F7.messages" times=insistence > 0 || reopenings > 0, insistence >= values.count("F7.messages") || ( reopenings >= values.count("F7.reopenings") && movedSinceReopening == false )
[when]- has nothing explained to the customer=explainedToCustomer == false
[when]- has an expected end=finishExpected
[when]- is not parked=workState != WorkState.PARKED
[when]- has claims that nobody verified=unverified.empty == false
[when]- has a worsening announced for later=worseningAnnounced
[when]- was raised, measured anew=raised, worsened

# What is promised within a named value: "its" value is that of the priority.
[then]{t:first response|next response|a workaround|the final fix} is promised within its "{v:[^"]+}"=targets.within(Clock.{t!first response?FIRST_RESPONSE/next response?NEXT_RESPONSE/a workaround?WORKAROUND/the final fix?RESOLUTION/NONE}, values.openTime("{v}", $case.priority()), $case.priority() + ": {t} within " + values.openTime("{v}", $case.priority())).on(values.calendar("{v}", $case.priority()));
[then]the {c:first response|classification|next response|progress report|acknowledgement|workaround|final fix|explanation} is due within its "{v:[^"]+}", saying "{why:[^"]+}" and the time=targets.within(Clock.{c!first response?FIRST_RESPONSE/classification?CLASSIFICATION/next response?NEXT_RESPONSE/progress report?PERIODIC_UPDATE/acknowledgement?ACKNOWLEDGEMENT/workaround?WORKAROUND/final fix?RESOLUTION/explanation?EXPLANATION/NONE}, values.openTime("{v}", $case.priority()), "{why} " + values.openTime("{v}", $case.priority())).on(values.calendar("{v}", $case.priority()));
[then]the explanation to the owner is due within its "{v:[^"]+}", saying "{why:[^"]+}" and the time=targets.within(Clock.named("BRIEFING"), values.openTime("{v}", $case.priority()), "{why} " + values.openTime("{v}", $case.priority())).on(values.calendar("{v}", $case.priority())).as(Commitment.OLA).startsAt(EventKind.WORKAROUND_IN_PLACE).stopsAt(Signal.explainedTo(Role.OWNER)).reopensAt(Signal.explanationRejectedBy(Role.OWNER));
[then]each window of a visit is kept, because "{why:[^"]+}"=targets.allVisits("{why}");

# When something is to be done.
[then]at once=escalation.atOnce();
[then]at once, anew for each impact=escalation.atOnce($case.impact().name());
[then]when its share "{v:[^"]+}" of the {c:first response|classification|next response|progress report|acknowledgement|workaround|final fix|explanation} is used=escalation.whenUsed(Clock.{c!first response?FIRST_RESPONSE/classification?CLASSIFICATION/next response?NEXT_RESPONSE/progress report?PERIODIC_UPDATE/acknowledgement?ACKNOWLEDGEMENT/workaround?WORKAROUND/final fix?RESOLUTION/explanation?EXPLANATION/NONE}, values.percent("{v}", $case.priority()));
[then]when the share "{v:[^"]+}" of the {c:first response|classification|next response|progress report|acknowledgement|workaround|final fix|explanation} is used=escalation.whenUsed(Clock.{c!first response?FIRST_RESPONSE/classification?CLASSIFICATION/next response?NEXT_RESPONSE/progress report?PERIODIC_UPDATE/acknowledgement?ACKNOWLEDGEMENT/workaround?WORKAROUND/final fix?RESOLUTION/explanation?EXPLANATION/NONE}, values.percent("{v}"));
[then]when the share "{v:[^"]+}" of the {c:first response|classification|next response|progress report|acknowledgement|workaround|final fix|explanation} is used, ahead of its due=escalation.whenUsedOrBeforeDue(Clock.{c!first response?FIRST_RESPONSE/classification?CLASSIFICATION/next response?NEXT_RESPONSE/progress report?PERIODIC_UPDATE/acknowledgement?ACKNOWLEDGEMENT/workaround?WORKAROUND/final fix?RESOLUTION/explanation?EXPLANATION/NONE}, values.percent("{v}"), OpenTime.ZERO);
[then]when the {c:first response|classification|next response|progress report|acknowledgement|workaround|final fix|explanation} is late=escalation.whenBreached(Clock.{c!first response?FIRST_RESPONSE/classification?CLASSIFICATION/next response?NEXT_RESPONSE/progress report?PERIODIC_UPDATE/acknowledgement?ACKNOWLEDGEMENT/workaround?WORKAROUND/final fix?RESOLUTION/explanation?EXPLANATION/NONE});
[then]when a promise is broken=escalation.eachPromise().whenBreached();
[then]when the share "{v:[^"]+}" of a promise is used=escalation.eachPromise().whenUsed(values.percent("{v}"));
[then]when the share "{v:[^"]+}" of a promise of work is used, or its effort is left=escalation.eachPromise().except(Clock.FIRST_RESPONSE).except(Clock.NEXT_RESPONSE).except(Clock.EXPLANATION).exceptVisits().whenUsedOrBeforeDue(values.percent("{v}"), $case.effort());
[then]when a promise of work is expected to be missed=escalation.eachPromise().except(Clock.FIRST_RESPONSE).except(Clock.NEXT_RESPONSE).except(Clock.EXPLANATION).exceptVisits().whenEndingAfterDue($case.expectedFinish());
[then]each time its "{v:[^"]+}" has passed since somebody looked at the facts=escalation.every(values.openTime("{v}", $case.priority()), values.calendar("{v}", $case.priority()), Signal.opening(), Signal.of(EventKind.RETRIAGED), Signal.of(EventKind.FACTS_CHANGED), Signal.of(EventKind.REOPENED));
[then]when it becomes worse as announced=escalation.at($case.worsensAt());

# What is to be done.
[then]- hand it to the tier that has the skill, because "{why:[^"]+}"=.handTo($case.tierWithSkills(), "{why}")
[then]- hand it to the next tier, because "{why:[^"]+}"=.handTo($case.tier().next(), "{why}")
[then]- hand it to {tier:local support|global support|R&D}, because "{why:[^"]+}"=.handTo(Tier.{tier!local support?LOCAL/global support?GLOBAL/R&D?RND/LOCAL}, "{why}")
[then]- hand it to {tier:local support|global support|R&D}, because "{why:[^"]+}", its "{v:[^"]+}" and "{rest:[^"]+}"=.handTo(Tier.{tier!local support?LOCAL/global support?GLOBAL/R&D?RND/LOCAL}, "{why} " + values.percent("{v}", $case.priority()) + " {rest}")
[then]- hand it back, because "{why:[^"]+}"=.handBack($case.handedTo(), "{why}")
[then]- {tier:local support|global support|R&D} joins, because "{why:[^"]+}"=.join(Tier.{tier!local support?LOCAL/global support?GLOBAL/R&D?RND/LOCAL}, "{why}")
[then]- inform {r:the assignee|the owner|the contact|the requester|the requester's manager|the receiver|the customer|the customer's executive|local support|global support|the tier on duty|R&D on duty|R&D safety|R&D|the local manager|the tier's manager|the account manager|the duty manager|the director|the executive|management outside|management|the safety officer|the site|the visitor|the service director}, because "{why:[^"]+}"=.inform(Role.{r!the assignee?ASSIGNEE/the owner?OWNER/the contact?CONTACT/the requester?REQUESTER/the requester's manager?REQUESTER_MANAGER/the receiver?RECEIVER/the customer?CUSTOMER/the customer's executive?CUSTOMER_EXECUTIVE/local support?LOCAL_SUPPORT/global support?GLOBAL_SUPPORT/the tier on duty?TIER_ON_DUTY/R&D on duty?RND_ON_DUTY/R&D safety?RND_SAFETY/R&D?RND/the local manager?LOCAL_MANAGER/the tier's manager?TIER_MANAGER/the account manager?ACCOUNT_MANAGER/the duty manager?DUTY_MANAGER/the director?DIRECTOR/the executive?EXECUTIVE/management outside?OUTSIDE_MANAGEMENT/management?MANAGEMENT/the safety officer?SAFETY_OFFICER/the site?SITE/the visitor?VISITOR/the service director?SERVICE_DIRECTOR/OWNER}, "{why}")
[then]- inform {r:the assignee|the owner|the contact|the requester|the requester's manager|the receiver|the customer|the customer's executive|local support|global support|the tier on duty|R&D on duty|R&D safety|R&D|the local manager|the tier's manager|the account manager|the duty manager|the director|the executive|management outside|management|the safety officer|the site|the visitor|the service director}, because the "{v:[^"]+}" and "{rest:[^"]+}"=.inform(Role.{r!the assignee?ASSIGNEE/the owner?OWNER/the contact?CONTACT/the requester?REQUESTER/the requester's manager?REQUESTER_MANAGER/the receiver?RECEIVER/the customer?CUSTOMER/the customer's executive?CUSTOMER_EXECUTIVE/local support?LOCAL_SUPPORT/global support?GLOBAL_SUPPORT/the tier on duty?TIER_ON_DUTY/R&D on duty?RND_ON_DUTY/R&D safety?RND_SAFETY/R&D?RND/the local manager?LOCAL_MANAGER/the tier's manager?TIER_MANAGER/the account manager?ACCOUNT_MANAGER/the duty manager?DUTY_MANAGER/the director?DIRECTOR/the executive?EXECUTIVE/management outside?OUTSIDE_MANAGEMENT/management?MANAGEMENT/the safety officer?SAFETY_OFFICER/the site?SITE/the visitor?VISITOR/the service director?SERVICE_DIRECTOR/OWNER}, values.percent("{v}") + " {rest}")
[then]- inform {r:the assignee|the owner|the contact|the requester|the requester's manager|the receiver|the customer|the customer's executive|local support|global support|the tier on duty|R&D on duty|R&D safety|R&D|the local manager|the tier's manager|the account manager|the duty manager|the director|the executive|management outside|management|the safety officer|the site|the visitor|the service director}, because "{why:[^"]+}", the "{v:[^"]+}" and "{rest:[^"]+}"=.inform(Role.{r!the assignee?ASSIGNEE/the owner?OWNER/the contact?CONTACT/the requester?REQUESTER/the requester's manager?REQUESTER_MANAGER/the receiver?RECEIVER/the customer?CUSTOMER/the customer's executive?CUSTOMER_EXECUTIVE/local support?LOCAL_SUPPORT/global support?GLOBAL_SUPPORT/the tier on duty?TIER_ON_DUTY/R&D on duty?RND_ON_DUTY/R&D safety?RND_SAFETY/R&D?RND/the local manager?LOCAL_MANAGER/the tier's manager?TIER_MANAGER/the account manager?ACCOUNT_MANAGER/the duty manager?DUTY_MANAGER/the director?DIRECTOR/the executive?EXECUTIVE/management outside?OUTSIDE_MANAGEMENT/management?MANAGEMENT/the safety officer?SAFETY_OFFICER/the site?SITE/the visitor?VISITOR/the service director?SERVICE_DIRECTOR/OWNER}, "{why} " + values.percent("{v}") + " {rest}")
[then]- inform {r:the assignee|the owner|the contact|the requester|the requester's manager|the receiver|the customer|the customer's executive|local support|global support|the tier on duty|R&D on duty|R&D safety|R&D|the local manager|the tier's manager|the account manager|the duty manager|the director|the executive|management outside|management|the safety officer|the site|the visitor|the service director}, because "{why:[^"]+}", its priority and "{rest:[^"]+}"=.inform(Role.{r!the assignee?ASSIGNEE/the owner?OWNER/the contact?CONTACT/the requester?REQUESTER/the requester's manager?REQUESTER_MANAGER/the receiver?RECEIVER/the customer?CUSTOMER/the customer's executive?CUSTOMER_EXECUTIVE/local support?LOCAL_SUPPORT/global support?GLOBAL_SUPPORT/the tier on duty?TIER_ON_DUTY/R&D on duty?RND_ON_DUTY/R&D safety?RND_SAFETY/R&D?RND/the local manager?LOCAL_MANAGER/the tier's manager?TIER_MANAGER/the account manager?ACCOUNT_MANAGER/the duty manager?DUTY_MANAGER/the director?DIRECTOR/the executive?EXECUTIVE/management outside?OUTSIDE_MANAGEMENT/management?MANAGEMENT/the safety officer?SAFETY_OFFICER/the site?SITE/the visitor?VISITOR/the service director?SERVICE_DIRECTOR/OWNER}, "{why} " + $case.priority() + " {rest}")
[then]- climb {n:\d} rungs? of the ladder, because "{why:[^"]+}"=.nextOfLadder({n}, "{why}")
[then]- climb {n:\d} rungs? of the ladder, because the "{v:[^"]+}" and "{rest:[^"]+}"=.nextOfLadder({n}, values.percent("{v}") + " {rest}")
[then]- ask for "{item:[^"]+}", because "{why:[^"]+}"=.askFor("{item}", "{why}")
[then]- ask for "{item:[^"]+}", because the "{v:[^"]+}" and "{rest:[^"]+}"=.askFor("{item}", values.percent("{v}") + " {rest}")
[then]- ask for "{item:[^"]+}", because "{why:[^"]+}" and its time "{v:[^"]+}"=.askFor("{item}", "{why} " + values.openTime("{v}", $case.priority()))
[then]- ask for the evidence that nobody has asked for, because "{why:[^"]+}"=.askFor($case.unasked(), "{why}")
[then]- ask for what is only claimed, because "{why:[^"]+}"=.askFor($case.unverified(), "{why}")
[then]- advise "{advice:[^"]+}", because "{why:[^"]+}"=.advise("{advice}", "{why}")
[then]- tell {r:the assignee|the owner|the contact|the requester|the requester's manager|the receiver|the customer|the customer's executive|local support|global support|the tier on duty|R&D on duty|R&D safety|R&D|the local manager|the tier's manager|the account manager|the duty manager|the director|the executive|management outside|management|the safety officer|the site|the visitor|the service director}=.tell(Role.{r!the assignee?ASSIGNEE/the owner?OWNER/the contact?CONTACT/the requester?REQUESTER/the requester's manager?REQUESTER_MANAGER/the receiver?RECEIVER/the customer?CUSTOMER/the customer's executive?CUSTOMER_EXECUTIVE/local support?LOCAL_SUPPORT/global support?GLOBAL_SUPPORT/the tier on duty?TIER_ON_DUTY/R&D on duty?RND_ON_DUTY/R&D safety?RND_SAFETY/R&D?RND/the local manager?LOCAL_MANAGER/the tier's manager?TIER_MANAGER/the account manager?ACCOUNT_MANAGER/the duty manager?DUTY_MANAGER/the director?DIRECTOR/the executive?EXECUTIVE/management outside?OUTSIDE_MANAGEMENT/management?MANAGEMENT/the safety officer?SAFETY_OFFICER/the site?SITE/the visitor?VISITOR/the service director?SERVICE_DIRECTOR/OWNER})
[then]- by the due of the {c:first response|classification|next response|progress report|acknowledgement|workaround|final fix|explanation}, or within its "{v:[^"]+}"=.byDueOf(Clock.{c!first response?FIRST_RESPONSE/classification?CLASSIFICATION/next response?NEXT_RESPONSE/progress report?PERIODIC_UPDATE/acknowledgement?ACKNOWLEDGEMENT/workaround?WORKAROUND/final fix?RESOLUTION/explanation?EXPLANATION/NONE}).within(values.openTime("{v}", $case.priority())).on(values.calendar("{v}", $case.priority()))
[then]- by the due of the {c:first response|classification|next response|progress report|acknowledgement|workaround|final fix|explanation}=.byDueOf(Clock.{c!first response?FIRST_RESPONSE/classification?CLASSIFICATION/next response?NEXT_RESPONSE/progress report?PERIODIC_UPDATE/acknowledgement?ACKNOWLEDGEMENT/workaround?WORKAROUND/final fix?RESOLUTION/explanation?EXPLANATION/NONE})
[then]- within its "{v:[^"]+}"=.within(values.openTime("{v}", $case.priority())).on(values.calendar("{v}", $case.priority()))
[then]- within the "{v:[^"]+}"=.within(values.openTime("{v}")).on(values.calendar("{v}"))
[then]- within the share "{v:[^"]+}" of the time before=.withinPermille(values.permille("{v}"))
[then]- within {n:\d+} {u:minute|hour|day}s?=.within(OpenTime.{u}s({n}))
[then]- without delay=.within(OpenTime.ZERO)

# What the customer knows.
[when]- was handed over before the customer was answered=handedOverUnanswered
[when]- was not handed over before the customer was answered=handedOverUnanswered == false
[when]- has a work order=workOrder != ""
[when]- is of class defect or equipment fault=classification == Classification.DEFECT || classification == Classification.EQUIPMENT_FAULT
[when]- has nothing told of its {t:plan|date|parking|known defect}=told not contains Topic.{t!plan?PLAN/date?DATE/parking?PARKING/known defect?KNOWN_DEFECT/NONE}
[when]- has no date of the analysis, or told none=analysisDated == false || told not contains Topic.DATE
[when]- is resolved=resolved
[when]- is closed=closed
[when]- has no entry among the frequent questions=faqEntry != Answer.YES
[when]- is parked=workState == WorkState.PARKED
[when]- has priority P1 or P2, or a hazard=priority == Priority.P1 || priority == Priority.P2 || safety != Safety.NONE
[when]- has no workaround told=toldContained == false
[when]- has nothing explained to the owner=explainedToOwner == false
[when]- is explained to the customer=explainedToCustomer
[when]- has no date of the fix told=toldFixDate == false
[when]- was lowered=lowered
[when]- has no result told=toldResult == false
[when]- has the customer {w:agree|disagree|say nothing}=closingWord == Answer.{w!agree?YES/disagree?NO/say nothing?UNKNOWN/UNKNOWN}
[when]- has told what is no longer so=corrections.empty == false
[when]- is of class defect, or belongs to a problem record=classification == Classification.DEFECT || problem != ""
[when]- is owed a callback=callbackOwed
[when]- once had priority P1 or P2=mostUrgent == Priority.P1 || mostUrgent == Priority.P2
[when]- still has its fault, the callback says=faultRemains
[when]- leaves the customer dissatisfied, the callback says=dissatisfied
[when]- is a complaint, or comes with one=pressure == PressureLevel.COMPLAINT || classification == Classification.COMPLAINT
[when]- has an impact that rests on unknown facts=provisional
[when]- has facts unknown=unknowns.empty == false

# When, and what is said.
[then]each time its "{v:[^"]+}" has passed since the last message to the customer=escalation.every(values.openTime("{v}", $case.priority()), values.calendar("{v}", $case.priority()), Signal.toCustomer());
[then]when a change leaves nothing of a promise=escalation.eachPromise().whenBrokenByChange();
[then]after the "{v:[^"]+}"=escalation.after(values.openTime("{v}"), values.calendar("{v}"));
[then]after its "{v:[^"]+}"=escalation.after(values.openTime("{v}", $case.priority()), values.calendar("{v}", $case.priority()));
[then]at once, anew for each priority=escalation.atOnce($case.priority().name());
[then]after the closing=escalation.after(Signal.of(EventKind.CLOSED), OpenTime.ZERO);
[then]after each visit=escalation.after(Signal.of(EventKind.VISIT_ENDED), OpenTime.ZERO);
[then]- inform the customer, because "{why:[^"]+}", its time "{v:[^"]+}" and "{rest:[^"]+}"=.inform(Role.CUSTOMER, "{why} " + values.openTime("{v}", $case.priority()) + " {rest}")
[then]- inform management outside, because "{why:[^"]+}" and its time "{v:[^"]+}"=.inform(Role.OUTSIDE_MANAGEMENT, "{why} " + values.openTime("{v}", $case.priority()))
[then]- ask for "{item:[^"]+}", because "{why:[^"]+}", the time "{v:[^"]+}" and "{rest:[^"]+}"=.askFor("{item}", "{why} " + values.openTime("{v}") + " {rest}")
[then]- ask for the unknown facts, because "{why:[^"]+}"=.askFor($case.unknowns(), "{why}")
[then]- advise "{advice:[^"]+}", because "{why:[^"]+}" and its time "{v:[^"]+}"=.advise("{advice}", "{why} " + values.openTime("{v}", $case.priority()))
[then]- within the "{v:[^"]+}", in contract hours=.within(values.openTime("{v}"))

# Evidence and visits.
[when]- lacks evidence=missing.empty == false
[when]- lacks evidence nobody asked for=unasked.empty == false
[when]- has evidence that was refuted=refuted.empty == false
[when]- expects more than can be achieved=expectedBelowAchievable
[when]- is not being handed back=handingBack == false
[when]- is handed over for an explanation to the customer=handOverPurpose == HandOverPurpose.EXPLAIN_TO_CUSTOMER
[when]- is of class question, change request or complaint=classification == Classification.QUESTION || classification == Classification.CHANGE_REQUEST || classification == Classification.COMPLAINT
[when]- has visits asked for=visits.empty == false, visitsAsked.empty == false
[then]it needs the evidence "{v:[^"]+}", because "{why:[^"]+}"=targets.evidence(values.text("{v}"), "{why}");
[then]engineers are held back for at most its "{v:[^"]+}" or the share "{w:[^"]+}" of the workaround, because "{why:[^"]+}"=escalation.hold($case.missing(), values.openTime("{v}", $case.priority()), "{why}").on(values.calendar("{v}", $case.priority())).norLongerThan(values.percent("{w}"), Clock.WORKAROUND);
[then]when it is held=escalation.whenHeld();
[then]when the hold ends=escalation.whenHoldEnds();
[then]after each hand-over=escalation.after(Signal.of(EventKind.HAND_OVER), OpenTime.ZERO);
[then]"{v:[^"]+}" business days before each visit=escalation.eachVisit().businessDaysBeforeDue(values.count("{v}"), BusinessDayRule.of(BusinessDayRule.Start.ROLL, BusinessDayRule.Landing.OPENING_IF_CLOSED), "contract");
[then]"{v:[^"]+}" before the window of each visit ends=escalation.eachVisit().beforeDue(values.openTime("{v}"));
