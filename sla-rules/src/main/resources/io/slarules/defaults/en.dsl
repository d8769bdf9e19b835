# Sentences in English for rule files whose names end in .dslr; such a file begins with: expander en.dsl
# A line that begins with - belongs to the line before it.

# What a ticket is like. The first sentence of each condition is: the ticket

[when]the ticket=Case()

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
