/**
 * How people say a problem when they do not know its name: more search words beside the synonyms in the content, by the
 * problem's id. English, as the families are. A saying is never shown.
 */
export const SAYINGS: Readonly<Record<string, string>> = {
  cancelling: `calendar is full; no date suits both; pulled out of our meeting;
    meeting cancelled at the last minute; keeps moving our appointment; calls off our sessions; always something more
    important; cannot find a date; does not come to meetings; missed our meeting; meeting never happens; calendar conflicts;
    forgets our meeting; always late to our meetings; hard to find a slot; we hardly manage to meet; something comes up`,
  'no-follow-up': `does not stick to what we agreed;
    ignores what we agreed; still waiting for what they promised;
    agreed to send it but never did; never sends what was promised; said yes and did not do it;
    mentee never does the task; forgets the tasks; promises but does not deliver; comes without preparing;
    steps are not done; mentee ignores my advice; mentee does not take action; agreed steps never happen; mentee does not
    do the homework; always has excuses; misses every deadline; has not read what I sent; nothing changes after we talk`,
  'logistics-only': `we only talk about deadlines; only about tasks and admin; we only go through the to do list; never talk
    about my career; never get to the big picture; never talk about the future; never about my development; all about experiments and results; only project updates; meetings feel
    like a report; no deep talk; no room for development; talk about work only`,
  'what-to-ask': `mind goes blank; how do I break the ice;
    no idea what to talk about; nothing to talk about; first meeting what to say; what do I say; questions to
    ask my mentor; what should I bring to the meeting; conversation dries up; we sit in silence; need topics for our meeting;
    prepare first meeting; need an agenda; how do I start the conversation; we run out of things to say; good questions`,
  'too-busy': `takes forever to read my work; cannot get five minutes; never has a moment for me; I never see my mentor;
    spends no time on me; I cannot reach him; waiting for my mentor;
    mentor has no time; mentor is always busy; mentor never answers my email; cannot get hold of my mentor; does not
    read my draft; have to wait for feedback; mentor is never there; always travelling; too many other students; I feel like
    a burden; I have no time for my mentee; mentor rushes through; mentor does not answer messages; hard to get an appointment;
    mentor is slow to respond`,
  'vague-feedback': `cannot tell whether my work is good; do not know if my work is good enough;
    do not know how I am performing; am I doing well; only says looks good; never says what to change; how am I
    getting on;
    only says it is fine; only praise; never tells me what to improve; I do not know how I am doing; comments are
    not useful; what does my mentor think of my work; want honest feedback; needs to be more specific; no constructive
    feedback; just says well done; does not say what is wrong; I get no feedback`,
  outgrown: `has nothing left to teach me; nothing more to offer; I am past what my mentor can offer; gone beyond my
    mentor; I am ready for something else;
    I know more than my mentor now; mentor cannot teach me anything more; nothing left to learn; time to move on from
    my mentor; I no longer need this; mentee is ready for more; we repeat ourselves; still treats me like a beginner; we
    have done what we set out to do; no longer useful; reached all our goals what now; mentee knows more than me`,
  authorship: `not named on the paper; who gets credit; who goes first on the paper; used my data; took credit for my work;
    presented my work as his own; my name is missing; publication order; stole my idea; who owns the data; deserve to be
    an author; wants to be on every paper; removed my name; acknowledged instead of author; credit for my work`,
  differences: `different cultures; from another country; different religion; different values because of how we were raised; speak
    another language; only woman in the group; different generation; does not understand where I come from; cultural
    misunderstanding; first in my family at university; different gender; afraid to say something offensive; disability;
    does not get what it is like for me`,
  burnout: `so tired; exhausted all the time; mentee is stressed; works every weekend; cannot sleep because of work; too much on
    my plate; no energy; mentee cried in our meeting; lost motivation; workload is too high; cannot take it; working day and
    night; no enthusiasm; overworked; mentee is close to quitting; I cannot keep up; seems down; everything is too much`,
  'expectations-unclear': `nobody said who should do what; what each person should do; never talked about what we want from each other; how many hours should I give;
    what am I meant to do; how does this work; each of us thought something else; we each assumed; what is
    mentoring supposed to be; different ideas of mentoring; what is my job here; we never said how this works;
    do not know what my mentor expects; what am I supposed to do; what is my role as a mentor; never talked
    about expectations; how often should we meet; we expect different things; no ground rules; not sure what mentoring is
    for; never set any rules; what do they want from me; no agreement; unclear what this is about; expects too much of me`,
  'goals-drift': `goals go nowhere; we have no goals; not moving forward; lost sight of the goal; same goal every time; mentee makes
    no progress; project is stalled; no direction; we have drifted; goals are not relevant any more; we never reach the goal;
    no clear goal; forgot our goals; plan is out of date`,
  'trust-low': `keep my problems from my mentor; keeps things from me;
    cannot be honest with my mentor; afraid to admit mistakes; afraid to tell my mentor; mentee hides mistakes; does not open
    up; mentee does not tell me the truth; I do not trust my mentor; mentee seems afraid of me; cannot speak freely; I pretend
    that all is fine; worried it will be used against me; afraid of looking weak; mentee holds back; scared to disagree;
    afraid to ask questions; does not tell me about problems`,
  'one-way': `mentor talks all the time; never lets me speak; does not listen to me; only talks about himself; I cannot get a word in;
    mentee says nothing; mentee only listens; I do all the talking; I put in all the effort; always me who starts; gives
    nothing back; one sided; mentee never shares; only I contribute; mentee does not speak`,
  dependence: `asks before every step; every little step;
    make my mentee more independent; become independent; teach them to work alone;
    cannot make a choice without me; hold their hand; needs me to check everything; asks for my approval; does
    nothing on their own; wants to be told what to do;
    mentee cannot decide without me; asks me about everything; wants me to tell them what to do; does not think for
    themselves; wants all the answers from me; calls me for every small thing; mentee waits for instructions; needs constant
    reassurance; not independent; too attached to me; lacks initiative; relies on me too much; expects me to solve it all;
    wants me to decide`,
  micromanage: `corrects every comma; wants daily reports; no space to try my own ideas; every email must go through him; has
    to approve everything; questions every decision; does not let me try things; my own ideas do not count;
    mentor wants to see every step; controls every detail; does not let me decide; does not let me do it my way; rewrites
    my text; no room of my own; mentor does not trust me with anything; always looks over my shoulder; tells me exactly how
    to do it; redoes my work; cannot do anything without permission; wants constant updates`,
  'hard-feedback': `have to tell my mentee that they are failing; tell them that they will fail;
    tell my mentee that it was bad; tell them it is not good enough; how to say that it is poor; make them cry
    with criticism; scared of the reaction; have to be critical; how do I say it without hurting;
    how to tell my mentee that the work is bad; mentee does not take criticism; mentee gets defensive; afraid to hurt
    feelings with feedback; give negative feedback; mentee underperforms; have to say something difficult; mentee is not good
    enough; how to be honest without hurting; bad news for my mentee; mentee will not make it; do not want to discourage;
    keep putting off a difficult conversation; mentee reacts badly to feedback; cries when I give feedback`,
  'career-unsure': `want to stop my phd; stop the phd; quit my phd; drop out of the phd; leave the programme for good; what can I do with my degree; cannot choose; not sure if I want to stay in research;
    do not know what to do after the phd; should I stay in academia; which career; what next; cannot decide
    about my career; thinking of leaving science; change career; no plan for the future; postdoc or job; mentee does not know
    what they want; what do I do with my life; which specialty; apply for a job; torn between two jobs; need career advice;
    not sure this is the right job for me`,
  'goal-mismatch': `wants me in his specialty but I prefer another; wants me in another field;
    wants me to take over but I do not want that; mentor looks down on my choice; does not like my career choice;
    wants something else for me than I do; thinks I waste my talent; does not want me to teach; thinks industry is
    a failure; has decided my future;
    mentor wants me to stay; mentor pushes me into another field; mentor does not support my goals; mentor does not
    want me to leave academia; wants a copy of himself; my mentor disagrees with my plan; mentor thinks my career plan is
    wrong; their dream not mine; mentor has other plans for me; does not respect my choice; mentor wants me to do research`,
  'dual-role': `person who marks me is my mentor; mentor assesses me; has a say in my promotion; cannot say no because he is
    my boss; my manager mentors me;
    my boss is my mentor; my boss is my mentor and we share a paper; supervisor also evaluates me; mentor decides about my contract; mentor writes my evaluation;
    how can I be honest with someone who grades me; I supervise my mentee; mentee reports to me; I am both boss and mentor;
    my mentor is on my committee; mentor and manager at the same time; mentor can fire me; two hats`,
  'skills-gap': `do not know how to do it; need to learn a method; cannot write; bad at presenting; mentee lacks skills; need help with
    statistics; struggle with writing; struggling with coding; mentee cannot do the analysis; how to learn a technique; weak
    in a skill; do not have the skills; get better at; need a course; does not understand the method; how to write a paper`,
  confidence: `feel lonely; so lonely here; isolated; feel alone; nobody like me here; everyone is cleverer than me; got in by chance; accepted by mistake; not as good as the others; others are
    better; I am the worst one here;
    not smart enough; everyone is smarter than me; I only got here by luck; mentee has no confidence; mentee doubts
    themselves; feel like a fake; feel stupid; they will find out; I do not deserve this; I do not fit in; compare myself
    to others; mentee thinks they are not good enough; too shy to speak up; feel like an outsider; feel like a failure`,
  network: `put in a good word for me; know the right people; do not know anyone important; meet people in my field;
    do not know anybody in my field; need to meet people; who can introduce me; need a recommendation letter; nobody knows me;
    nobody puts my name forward; mentor does not open doors; find more mentors; no contacts; find a sponsor; want to be
    noticed; invited to conferences; need someone to vouch for me; how to build a network; mentor never introduces me; feel invisible`,
  remote: `never seen each other in real life; only ever on screen; we live far apart; hard to build a relationship
    online;
    only on zoom; never met in person; meet by video; online meetings feel flat; live in different cities; different country;
    camera off; bad connection; mentoring at a distance; hard to connect through a screen; phone only; working from home;
    different time zone`,
  conflict: `slammed the door; we had words;
    we had a fight; big argument with my mentor; we fell out; mentor is angry with me; mentee is angry; tension between us;
    shouted at each other; bad atmosphere between us; we do not agree; mentor is mad at me; I am upset with my mentor; how do
    I apologise; said something that hurt; things are tense since; we clash; mentor snapped at me`,
  ending: `do not want to carry on; do not want to continue with my mentor; programme finishes; tell my mentor that I
    want to stop; how do I tell them it is over; mentoring period is over;
    how to finish; want to stop the mentoring; last meeting; wrap up; say goodbye; programme is over; end the relationship; how do
    I quit mentoring; mentoring comes to an end; want to leave my mentor; mentee graduates; stay in touch afterwards; how to
    thank my mentor; final session; step down as a mentor; time to stop; break up with my mentor; mentor is retiring`,
  'multi-mentor': `mentors disagree with each other; two supervisors want different things; one says this the other says that;
    contradictory advice; who should I listen to; caught between two mentors; my boss says the opposite of my mentor; too many
    opinions; pulled in different directions; different advice from everyone; conflicting feedback; mentors do not talk
    to each other`,
  boundaries: `babysit her kids; asks me to babysit; look after his children; watch their kids; pick up her shopping; runs private errands; emails me at weekends; calls me late; expects an answer at night; contacts me on holiday; asks personal questions; too
    close; wants to be my friend; tells me private things; mentee tells me too much about their life; uses me for private
    errands; asks about my private life; messages outside work hours; wants to go for drinks; no respect for my free time;
    treats me like a therapist; crosses the line; mentee contacts me all the time; comes to my home`,
  harm: `treated badly; treats me like dirt; makes me feel unsafe; unwanted touching; makes comments about my body; puts me down in front
    of others; shouts at me; calls me names; afraid of what he will do to me; treated unfairly because of my skin; mentor takes
    advantage of me; makes fun of me; toxic mentor; asks me to do something illegal; punished for speaking up; takes revenge`,
  crisis: `wrote a farewell letter; wants to end everything;
    mentee may hurt themselves; does not want to live; thinking about death; worried that my mentee will do something; not safe;
    in danger; mentee drinks too much; takes drugs; mental breakdown; severe depression; sees no way out; no point in living;
    mentee said goodbye in a strange way; worried about the mental health of my mentee; not eating; hopeless`,
  setback: `paper got rejected; grant was not funded; failed the exam; did not get the job; bad reviews; experiment failed; application was
    turned down; mentee failed; did not pass; did not get in; got a no; lost the grant; bad result; rejected again; lost my
    funding; months of work for nothing; reviewers hated it; not promoted; not accepted`,
  'life-change': `having a baby; going on parental leave; back after leave; mentee is pregnant; ill; family member is sick; moving to
    another city; new job; visa problems; death in the family; divorce; caring for parents; everything changed; fewer hours
    now; back to work; lost my job; personal circumstances; mentee is going through a hard time at home; part time now; child care`,
  'no-match': `paired with the wrong person; not the right mentor for me; we are too different to get along; feel nothing
    between us;
    we have nothing in common; do not like my mentee; wrong mentor; change my mentor; want another mentor; not a good fit;
    personalities do not match; mentor from the wrong field; no connection between us; we do not get along; was assigned
    the wrong person; do not get on; different wavelength; never warmed up to each other; bad pairing; mentor's field is far
    from mine; do not enjoy our meetings`,
  quiet: `have not heard from my mentor; mentee does not reply any more; mentee disappeared; have not talked for months; how to get in
    touch again; contact broke off; mentor stopped answering; we stopped meeting; long silence; how do I restart; mentee went
    quiet; never hear from them; it has been a long time since we met; mentee ignores my emails; not in contact;
    does not answer my emails; does not reply to my messages; never writes back; mentee does not answer`,
  confidentiality: `my boss now knows what I told my mentor;
    told others what I said; my mentor told my boss; shared my secret; talks about me behind my back; others know
    what I said in private; what I said was passed on; gossips about me; repeated what I said; is what I say private; mentor
    shared my personal information; can I keep this secret; broke a confidence; everybody knows about it; talked about me
    with colleagues`,
  team: `five mentees and one never speaks; some say nothing in the group; mentor several people together; more than
    one mentee;
    mentoring in a group; several mentees at once; one mentee talks too much in the group; how to run a group; more than two people;
    a committee of mentors; co mentor; quiet ones in the group; peers mentor each other; group meetings; mentees at different
    levels; we share a mentor; nobody takes charge of the group; I mentor three people`,
};
