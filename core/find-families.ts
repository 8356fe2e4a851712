/**
 * Everyday words that mean much the same to somebody who looks for help, one family a line; the first names it. Members
 * may be of several words. English; another language gets a table of its own, written by a speaker.
 */
export const FAMILIES: readonly string[] = [
  // Who
  'mentor, teacher, advisor, adviser, coach, preceptor, mentors, tutor',
  'boss, attending, consultant, line managers, supervisor, line manager, manager, pi, principal investigator, chief, employer, superior, superviser, department head, head of department, group leader, lab head, team lead, chair, professor, prof',
  'mentee, student, trainee, fellow, advisee, protege, postdoc, phd student, resident, intern, junior, apprentice, grad student, supervisee, doctoral student, undergrad, candidate, newbie, registrar, early career researcher',
  'colleague, coworker, co worker, peer, labmate, teammate, lab mate',
  'friend, buddy, pal, mate',
  'family, child, kid, parent, mother, father, mum, mom, dad, wife, husband, partner, spouse, relative, daughter, son, marriage, divorce, wedding, death in the family',
  // Meetings
  'meet, meeting, one on one, session, appointment, catch up, get together, check in, mentoring session, sit down, slot, call',
  'cancel, calendar, diary, schedule clash, clashing schedules, calls in sick, double booked, double booking, last minute, at the last minute, other priorities, another date, find a date, new date, stood up, bails, bailing, flakes, ducks out, postpone, reschedule, no show, cancellation, call off, calls off, called off, put off, puts off, skip, stand me up, stood me up, stands me up, rain check, pushed back, push back, flake, flaky, cry off, bail, does not show up, not turn up, never turns up, not show, fall through, fell through, shifted, defer, drop out of our meeting, bump',
  'late, delay, tardy, overdue, not on time, behind schedule',
  'busy, on the road, travels a lot, always away, always traveling, not a minute, no minute, no moment, no five minutes, takes forever to, five minutes with, ten minutes with, time with my, never has a moment, always in meetings, always in a rush, too many people to look after, no spare, overbooked, swamped, overloaded, no time, overcommitted, tied up, packed, unavailable, not available, always travelling, overscheduled, no capacity, not around, never around, never free, not free, rushed, in a hurry, hurry, rushes, bottleneck, too many mentees, too many students, inaccessible',
  'reply, answer, respond, response, get back to me, get back, write back, react, email back',
  'email, message, text, texts, texting, mail, dm, whatsapp, ping, sms, slack, phone, ring, inbox, chat message, teams message, e mail',
  'wait, waiting, weeks for, chase, chasing, hold up, held up, slow, takes ages, takes forever, takes weeks, ages',
  'quiet, ghosted, ghost, ghosting, silent, silence, gone silent, went quiet, gone quiet, vanish, disappear, lost touch, lose touch, out of touch, lost contact, no contact, radio silence, fallen off the radar, drifted apart, grew apart, drift apart, fizzle, fizzled out, petered out, dormant, stopped meeting, not met, not heard from, not spoken, not heard, not talked, lapsed, mia, fell away, reconnect, re connect, restart, revive, stopped responding, stopped answering, stopped replying, long time',
  'awkward, blank, tongue tied, break the ice, ice breaker, icebreaker, lost for words, speechless, uneasy, stilted, awkwardness',
  'agenda, topic, topics, talking points, subject, discussion points, conversation starter, conversation starters',
  'question, ask, asking, query',
  'talk, speak, discuss, conversation, chat, discussion, converse, talking',
  'prepare, unprepared, not prepared, no preparation, empty handed, not read, preparation, without preparing',
  // What is done or left undone
  'task, assignment, homework, action item, to do, todo, todos, action, action points, next steps agreed, deliverable, duties',
  'forget, forgetful, slip their mind, does not remember',
  'unreliable, not stick to, not keep to, not stick with, not keep his word, not keep her word, not honour, not reliable, undependable, does not deliver, not deliver, not follow through, no follow through, follow through, not follow up, break promises, broken promises, not keep promises, not commit, lack of commitment, not committed, slack off, slacking, lazy, procrastinate, procrastination, not finish, unfinished, never finishes, not do, nothing happens, no effort, drop the ball, misses deadlines, missed deadlines, miss deadlines, missed deadline, disengaged, uncommitted, empty promises, lip service, excuses, excuse',
  'promise, agreed to, commit, commitment, said they would, vow',
  'logistics, admin, administration, administrative, status, status report, status update, update, updates, progress report, progress reports, to do list, to do lists, housekeeping, operational, day to day, practicalities, paperwork, scheduling, deadlines only',
  'shallow, superficial, surface, small talk, chit chat, trivial, not deep, not go deep',
  'deep, what matters, things that matter, important things, important stuff, real stuff, important topics, real issues, what really matters, deeper, meaningful, bigger picture, big picture, bigger things, real issues, long term',
  // Feedback
  'feedback, comments, comment, critique, review of my work, evaluation of my work, input, constructive',
  'vague, thumbs up, where to improve, how to improve, what to improve, could improve, can improve, unclear comments, not specific, unspecific, generic, fuzzy, hazy, wishy washy, not concrete, nothing concrete, not detailed, ambiguous, not useful, unhelpful, cryptic, no detail, non specific, wooly, woolly, general',
  'praise, good job, well done, great work, nice work, looks good, keep it up, all good, compliment, fine, great job, looks fine, doing great',
  'stand, performing, how am i performing, how well, how i am getting on, doing well, measuring up, where i stand, on track, doing well or not, how i am doing, how am i doing, doing ok, measure up, good enough work',
  'criticise, takes everything personally, takes it personally, personally, defensive, thin skinned, oversensitive, too sensitive, touchy, criticize, criticism, critical, harsh, tough, blunt, negative feedback, hard feedback, honest feedback, difficult feedback, bad news',
  'difficult, hard, tricky, uncomfortable conversation, tough conversation, challenging conversation, difficult conversation, hard conversation',
  'avoid, shy away, dodge, dread, put it off, reluctant, hesitate, chicken out, sugarcoat, sugar coat, tiptoe, sidestep, beat around the bush, evade, walking on eggshells',
  'underperform, not cut out for, not cut out, not suited, not talented enough, poor work, weak work, bad work, performance problem, poor performance, not good work, sloppy, careless, low quality, mistakes, poor quality, work is bad, work is poor, below standard, not up to standard, subpar, not up to scratch, not up to par, underperforming, bad quality',
  'hurt, offend, upset, wound, hurt their feelings, crush, discourage',
  // Credit
  'author, authorship, coauthor, co author, byline, author order, author list, first author, last author, author position, named on, name on',
  'credit, acknowledge, acknowledgement, recognition, attribution, ownership, who owns, my name',
  'paper, manuscript, publication, article, publish, abstract, poster, preprint, journal, chapter',
  'steal, took my idea, take credit, takes credit, took credit, plagiarise, plagiarize, claim, present my work, presented my work, as his own, as her own, as their own, stole my idea, scoop, scooped, used my data, presents my work, passing off',
  'data, dataset, results, findings, figures',
  'leave off, left off, leave out, left out, omit, removed from, not included, excluded from, dropped from',
  // Differences
  'culture, cultural, ethnicity, ethnic, nationality, foreigner, immigrant, international, abroad, foreign, overseas, country, countries, customs, heritage, traditions',
  'background, relate, not relate, stereotype, stereotypes, bias, biased, prejudice, prejudiced, pronoun, upbringing, origin, walks of life, come from, worlds apart, different worlds',
  'language, accent, english, mother tongue, native language, second language, translation, not fluent',
  'gender, woman, man, female, male, sex, women, men, lgbt, gay, queer, trans, nonbinary, lesbian',
  'race, racial, black, white, skin colour, skin color, person of colour, people of color, minority, underrepresented, ethnic minority, indigenous',
  'religion, headscarf, hijab, prayer, veil, faith, religious, muslim, christian, jewish, hindu, belief, beliefs',
  'class, poor, poverty, rich, wealthy, money, working class, first generation, first gen, poor family, first in my family, social class, privilege, privileged',
  'age, age gap, generation, generational, older, younger, old school, gen z, millennial, boomer',
  'disability, disabled, autism, autistic, adhd, neurodivergent, wheelchair, deaf, dyslexia',
  // Load and health
  'tired, crumbling, cracking, collapsing, collapse, buckling, breaking down, hours a week, 60 hours, 70 hours, 80 hours, sleep, sleeps, sleepless nights, pale, sleeping, meltdown, running on fumes, on fumes, end of my tether, at breaking point, on the edge, cannot face, not face, dread going, dread work, cannot take any more, cannot take much more, flat out, dead on their feet, dead on my feet, worn down, ground down, half asleep, on my knees, no rest, no break, cannot switch off, not switch off, exhausted, burnt out, burned out, burnout, burn out, drained, overworked, worn out, overwhelmed, fatigue, fatigued, exhaustion, run down, running on empty, wiped out, at the end of my rope, stressed, stress, stressed out, cannot cope, not cope, not coping, drowning, breaking point, too much work, workload, overload, no energy, low energy, depleted, sleepless, not sleep, not sleeping, insomnia, working all night, working weekends, long hours, overtime, too much on, at my limit, frazzled, knackered, snowed under, buried in work, stretched too thin, spread too thin, under water, underwater, crying, cries, tears, in tears, depressed, depression, anxious, anxiety, close to breaking, falling apart, too many tasks, hanging by a thread, zero energy, weary, struggling to cope, panic attack, panic attacks, mental health',
  'motivation, unmotivated, demotivated, no motivation, cynical, checked out, lost interest, lose interest, no enthusiasm, does not care anymore, not care anymore, apathetic, apathy, disillusioned, losing motivation, lost their spark, joyless, passion, enthusiasm, drive',
  'balance, work life balance, life outside work, no life',
  // Expectations and goals
  'expect, how many hours, how much time, how often should, what we want, what do we want, how long should, meant to, meant to do, how this works, how does this work, what is mentoring, what mentoring is, assumed, assume, assumption, assumptions, thought we, expectation, expected of me, expected, what they want from me, want from me, want from each other, supposed to',
  'agreement, agree, ground rules, contract, terms, arrangement, compact, written down, rules',
  'unclear, not clear, confused, confusing, confusion, not know, unsure, uncertain, not sure, no idea, no clue, clueless, mixed signals, undefined, not defined, never defined',
  'role, responsibility, responsibilities, job description, who does what, responsible, whose job, division of labour',
  'goal, aim, objective, target, plan, ambition, milestone, aims',
  'stall, no longer fits, no longer fit, lost the thread, lost our way, wandering, petering out, no progress, not progress, not progressing, not moving, not move, standstill, going nowhere, in circles, stagnant, stagnate, stagnating, stalled, drifting, drift, treading water, no movement, static, bogged down, lost focus, not advance, not getting anywhere, getting nowhere, stuck in a rut, spinning our wheels, running in place, outdated, out of date, lost direction, direction, aimless, no direction, stopped progressing, dead end, same place',
  'progress, advance, move forward, headway, moving forward, get anywhere',
  'stuck, blocked, at a loss, struggle, struggling, cannot figure out, hit a wall, hit a plateau',
  // Trust
  'trust, distrust, mistrust, confide, trustworthy, open up, untrustworthy',
  'afraid, scared, fear, frightened, terrified, fearful, nervous, worried to, intimidated, dare, scare, frighten, not dare',
  'honest, openly, open with, speak freely, speak up, speak my mind, truth, open, candid, frank, sincere, truthful, honesty, real with',
  'hide, conceal, pretend, hold back, holding back, cover up, keep quiet, bottle up, mask, fake, not show weakness, hold things back',
  'safe, safety, comfortable',
  // Balance
  'oneway, one word answers, one word, short answers, monosyllabic, never asks about me, never asks how i am, just sits there, passive, says little, says nothing, one way, one sided, onesided, lopsided, not mutual, unbalanced, no give and take, only give, all about him, all about her, all about them, talks about himself, talks about herself, talk about themselves, i do all the work, do all the talking, does all the talking, all the talking, get nothing, nothing in return, nothing back, gets nothing, reciprocal, not reciprocal, take take take, takes without giving, give and take',
  'lecture, monologue, preach, ramble, dominate, interrupt, rant, talks over, talk over, talks the whole time, not let me speak, get a word in, never listens, not listen, does not listen, talks too much, war stories, talks non stop, hogs, lecturing, preachy, talk at me, talks at me',
  'listen, hear, heard, listening',
  // Depending, controlling
  'depend, rely, reliant, clingy, needy, hand holding, handholding, hold their hand, spoon feed, spoonfeed, spoonfed, leans on me, lean on, not independent, cling, crutch, needs me for everything, approval, permission, ask permission, overdependent, too attached, for every, reassurance, constant reassurance, babysit, babysitting, cannot work alone, run everything by me, checks with me, check with me',
  'decide, decision, make up my mind, make up their mind, choose alone, decides',
  'initiative, proactive, take charge, self starter, think for themselves, think for herself, think for himself, take the lead, own ideas, stand on their own feet, on their own',
  'micromanage, stands behind me, copied in, copied on, cc, hovers, looks over, checks every, check every, corrects every, every comma, daily reports, daily report, checks up on me, checking up on me, has to approve, approve everything, treats me like a child, no space, every single, wants to know everything, signs off everything, breathing space, micromanaged, micro manage, micromanaging, micromanagement, controlling, control, controls, control freak, checks everything, over my shoulder, looking over my shoulder, breathing down my neck, hover, hovering, redoes my work, rewrites everything, not let me, nitpick, nitpicking, cc on every, every detail, wants to see every, autonomy, no autonomy, no freedom, no room, overbearing, rewrite, tight leash, leash, watches, dictates, watching every, suffocating, not let go',
  'independence, independent, freedom, autonomous, room to grow, own way',
  // Career
  'career, job, profession, work path, career path, career plan, occupation, position',
  'future, next step, what next, comes next, after this, afterwards, after graduation, after my phd, after the phd, after my postdoc, what then, next move, next stage, after residency, five years, ten years, after i finish, after i graduate',
  'industry, private sector, company, startup, start up, outside academia, corporate, consulting, leave academia, leaving academia, non academic',
  'academia, university, faculty, tenure, academic career, stay in academia',
  'option, crossroads, which path, which way, choose between, torn between, torn, fork in the road, undecided, options, dilemma, change direction, change field, switch fields, career change, indecisive, cannot decide, which direction, lost, adrift',
  'specialty, speciality, subspecialty, discipline, family medicine, internal medicine, emergency medicine, general practice, pediatrics, paediatrics, psychiatry, radiology, anaesthesia, anesthesia, cardiology, oncology, neurology, dermatology, orthopaedics, orthopedics, gynaecology, public health',
  'path, mapped out my life, planned my life, planned my future, my life for me, a waste, wasting my, waste of, wants me in, want me in, i prefer, i would rather, i would prefer, expects me in, sees me in, sees me as, wants me to, want me to, wanted me to, looks down on my, would rather i, thinks i should, says i should, expects me to become, insists i, insists that i, mould me, mold me, his legacy, direction, way, route, track, course, different path, footsteps, follow in their footsteps, follow in his footsteps, clone, copy, carbon copy, mini me, like him, like her, like them, pushes me towards, pushing me into, pushes me to, pushing me to, steers me, steer, his dream, her dream, their dream, own agenda, agenda for me, their plan for me, not what i want, imposes, impose, live through me',
  'support, supportive, back me, encourage, backing, on my side, unsupportive, not support, approve',
  // Double role
  'grade, promoted, promote, decide if i get, decides if i get, i manage, also manage, line manage, marks me, mark me, assess, assesses, assessing, marks my work, decides on my, decides about my, a say in my, signs my, grades, rates me, pays me, salary, evaluate me, assess me, appraise, appraisal, performance review, marks my, writes my evaluation, reviews my performance, promotion, salary, contract renewal, assessor, examiner, hires, fire me, fires me, on my committee, judge me',
  'power, hierarchy, authority, dependent on them, conflict of interest, conflict of roles, two hats, both roles, double role, dual role, wear two hats, two roles, wearing two hats, wears two hats, reports to me, report to me, i report to, reports to',
  // Skills
  'skill, technique, method, methodology, know how, competence, training, ability, procedure, tool, software, skills',
  'statistics, stats, statistical, coding, programming, python, analysis, analyse, analyze, r code, regression, maths, math, data analysis, spreadsheet, excel',
  'write, writing, draft, thesis, dissertation, grant writing, academic writing',
  'present, presentation, public speaking, presenting, slides, give a talk, giving talks, speaking in public',
  'clinical, bedside, surgery, suturing, patient, patients, diagnosis, exam skills, lab technique, lab skills, pipetting, surgical',
  'learn, training, practise, practice, teach, pick up, get better at, improve, course, master, learning',
  // Confidence
  'impostor, dumbest, stupidest, least able, in the room, smarter, cleverer, brighter, smart, clever, fluke, by chance, got lucky, by mistake, more talented, better than me, not as good as, the worst one here, talented, imposter, fraud, fake it, feel like a fake, imposter syndrome, impostor syndrome, impersonator, do not belong, not belong, belong, out of place, fit in, not fit in, out of my depth, outsider, not deserve, deserve, luck, found out, feel stupid, feel dumb, not smart enough, dumb, stupid, inferior, not clever enough, only one like me, out of my league, lucky, inadequate, inadequacy, sticking out, feel small, not worthy, unworthy, everyone is smarter, smarter than me, fooling everyone',
  'confidence, self confidence, self esteem, self doubt, insecure, insecurity, unconfident, confident, timid, doubt, doubts, doubting, self worth, not good enough, good enough, never good enough, believe in myself, believe in herself, believe in himself, lacks confidence, shy, puts herself down, puts himself down, talks herself down',
  // Network
  'network, good word, important people, anyone important, someone important, influential, networking, contacts, connections, connection, connected, door, doors, open doors, gatekeepers, know anyone, know anybody, know the right people, well connected, right people, who you know, circle',
  'introduce, introduction, put me in touch, put in touch, connect me, referral, refer, vouch, get to know people, meet people, meet others, someone who can help',
  'sponsor, sponsorship, advocate, champion, nominate, nomination, puts my name forward, put my name forward, recommend me, recommendation, reference letter, letter of recommendation, letter, recommendation letter, speak up for me, backer, patron',
  'visible, visibility, invisible, seen, noticed, overlooked, recognised, get noticed, unnoticed, exposure, opportunity, opportunities, chances, conference, conferences, invited',
  // Online
  'remote, real life, in the flesh, irl, seen each other, physically, online, virtual, virtually, zoom, video, video call, screen, teams, skype, webcam, camera, camera off, hybrid, home office, work from home, working from home, different city, different cities, other side of the world, remotely, distance, long distance, far away, miles away, another city, another country, different country, in person, face to face, never met in person, internet, google meet, laggy, different campus, different site',
  'timezone, time zone, time zones, time difference, hours ahead, hours behind, jet lag',
  // Conflict
  'conflict, slammed, slam, raised voices, raised his voice, raised my voice, insulted each other, harsh words, not speaking to me, not speaking, not spoken to me, argue, argument, quarrel, fight, dispute, row, fell out, falling out, fallen out, clash, disagreement, disagree, tension, tense, heated, blow up, blew up, bad blood, spat, friction, argued, butt heads, feud, resent, resentment, confrontation, storm out, stormed out, bad mood between us, not on speaking terms, had words, cross words, hostility, bickering, bicker, patch things up, make up, apologise, apologize, apology, sorry, mend, repair, clear the air, not see eye to eye, eye to eye, locked horns',
  'angry, mad, furious, annoyed, irritated, anger, cross with, snapped, snap, upset with, irritable, lost my temper, lost his temper, temper, frustrated, frustration, frustrating, pissed',
  'misunderstand, misunderstanding, misread, miscommunicate, miscommunication, talk past, talking past, crossed wires, talk past each other, got the wrong end, not understand each other, misinterpret, misunderstood',
  // Ending
  'end, almost done, almost over, nearly over, nearly done, year is over, burning bridges, burn bridges, comes to an end, about to end, last months, not carry on, not continue, not go on with, not keep going, carry on, continue, call it a day, runs out, expires, last day, retire, retires, retiring, finishes, stop seeing, ending, finish, goodbye, farewell, wrap up, closure, close, last meeting, final meeting, conclude, say goodbye, part ways, over, coming to an end, say farewell, winding down, wind down, last session, final session, final, terminate, break up, break it off, graduating, move on, moving on, bring to a close, thank them, thank you, discontinue, finishing',
  'quit, leave, stop, give up, drop out, walk away, resign, get out of, want out, pull out, withdraw, opt out, step down',
  'outgrow, no longer bring, no longer brings, no longer gives me, no longer get anything, not bring me anything, something new, same conversation, better than my mentor, need something more, need more than this, what more can i learn, nothing left to teach, nothing to teach me, nothing more to offer, nothing to offer, past what, beyond what, can offer me, outgrown, run its course, run our course, nothing left to learn, nothing more to learn, nothing new, no longer need, not need a mentor, plateau, plateaued, beyond, past that stage, moved beyond, moved past, no longer useful, taught me everything, taught me all, repeat ourselves, same talk, same advice, same things, needs have changed, not need this, surpass, surpassed, learned everything, learnt everything, learned all, know more than, know more than my, no longer helpful, not learning anything, not learn anything, ahead of, stage where, old roles, needs changed, ready for more, time for a new mentor, new mentor, still treats me like a beginner, treats me like a beginner, still treats me, no longer a beginner',
  // Many mentors
  'contradict, something different, everyone tells me something different, everybody tells me something different, everyone says something else, contradictory, contradicting, conflicting, opposite, mixed messages, mixed advice, different advice, opposing, one says, other says, different things, disagree with each other, tells me the opposite, another says, inconsistent, second opinion, pulled in different directions, caught between, in the middle, stuck between, two supervisors, co supervisor, cosupervisor, two advisors, two mentors, competing advice, incompatible, second supervisor',
  'advise, advice, guidance, recommendations, tips, suggestion, counsel, opinion, opinions',
  'two, four, five, six, seven, eight, ten, few, couple of, a number of, several, multiple, many mentors, both mentors, three, more than one',
  // Boundaries
  'boundary, about my marriage, about my relationship, about my boyfriend, about my girlfriend, about my love life, love life, my partner, asks about my family, boundaries, overstep, overstepping, crosses the line, cross the line, crossed a line, crossing the line, too personal, too private, too close, too friendly, too familiar, too intimate, inappropriate, oversharing, overshare, overshares, tmi, personal questions, private questions, private life, my personal life, personal life, prying, nosy, pry, intrusive, invade, clingy texts, personal errands, errands, therapist, favours, favors, gifts, gift, social media, facebook, instagram, invites me, dinner, drinks, dating, date me, crush on, uncomfortable, flirt, flirty, pick up their kids',
  'night, midnight, evening, weekend, late at night, after hours, out of hours, on sunday, sunday, saturday, sundays, saturdays, holiday, holidays, vacation, at all hours, all hours, day off, 24 7, around the clock, any time of day, after work, in the middle of the night, bedtime, at 11pm, at 2am, evenings',
  // Urgent words also found loosely
  'harm, harass, bully, abuse, sexual, sexist, racist, racism, discriminate, discrimination, threat, threaten, insult, retaliate, retaliation, misconduct, assault, stalk, blackmail, humiliate, intimidate, belittle, demean, mock, ridicule, shout, yell, scream, cruel, toxic, gaslight, homophobic, mistreat, treat me badly, treats me badly, exploit, unfair treatment, mean to me, rude, disrespect, disrespectful, condescending, slur',
  'crisis, suicide, suicidal, self harm, danger, emergency, kill, die, hurt themselves, overdose, end their life, alcohol, drinking, drugs, addiction, drunk',
  // Setbacks
  'reject, said no, says no to our, got a rejection, refuse, turned down, turn down, declined, denied, knocked back, desk reject, desk rejected, knock back, got a no, not accepted, not get in, not selected, unsuccessful, turned me down, shot down, not get the, passed over, missed out, reviewer 2, reviewer two, reviewers, bad reviews',
  'fail, flunk, failed, bomb, setback, disappointment, disappointed, blow, crashed, not pass, not work out, lost the job, defeat, bad result, fell short, failing, devastated, gutted, went wrong, retake, resit',
  'grant, funding, fellowship, scholarship, award, funded, proposal, application, not funded, fund, bursary',
  'exam, test, viva, board, boards, qualifying, defence, defense, interview, certification, assessment',
  // Life changes
  'leave, parental leave, maternity, maternity leave, paternity leave, pregnant, pregnancy, baby, newborn, expecting a baby, new mum, new dad, sabbatical, medical leave, sick leave, time off, career break, returning, coming back, come back, back from leave, back to work, return to work, new parent',
  'ill, sick, illness, disease, cancer, diagnosis, diagnosed, hospital, injury, injured, chronic, operation, accident, unwell, long covid, health problem, health problems, health, surgery recovery, chronically ill',
  'care, caring, caregiver, carer, elderly parents, caring for, look after, looking after, childcare, ageing parents, aging parents',
  'relocate, moving, move house, moved, visa, immigration, residence permit, new city, new country, moving away, new job, job change, changed jobs, new position, switching jobs, changing jobs, emigrate, move abroad, moving abroad, laid off, lost my funding, moving to, redundancy, new role',
  'grief, bereaved, bereavement, passed away, died, funeral, mourning, loss, breakup, broke up, separated, separation, death, widowed',
  'circumstances, situation, life changed, life has changed, things changed, everything changed, situation changed, situation has changed, changed, plans changed',
  // No match
  'nomatch, same page, not on the same page, different wavelengths, no chemistry, chemistry, not click, click, do not get along, not get along, get along, get on, bad fit, bad match, wrong match, wrong mentor, mismatch, mismatched, poor fit, poor match, not a good fit, not a good match, not connect, no connection, no rapport, rapport, incompatible personalities, personality clash, personality, personalities, nothing in common, in common, not like, dislike, not on the same wavelength, wavelength, not gel, vibe, wrong person, different mentor, change mentor, change mentors, switch mentors, switch mentor, swap mentors, new match, another mentor, rematch, re match, wrong pairing, badly matched, assigned to me, paired, matched, warm to',
  // Privacy
  'private, privacy, secret, confidential, confidence between us, confidentiality, sensitive, in private, in confidence, between us, personal information',
  'gossip, mouth shut, big mouth, now knows, not keep a secret, knows what i, told others, tell others, told everyone, told other people, tells everyone, telling others, tell other people, told my colleagues, blab, spread, rumour, rumor, rumours, leak, leaked, let slip, passed on, passed it on, shared my, breach, break confidence, broke confidence, broke my trust, behind my back, repeated, what i said, everybody knows, everyone knows, disclosed, found out about, went round, told my boss, told someone else, spilled, spill, betray, betrayed, overhear, snitch, loose lips',
  // Group
  'group, team, circle, committee, cohort, peer mentoring, group mentoring, co mentor, comentor, co mentoring, many of us, more than two, all of us, group sessions, group meetings, panel, more than one mentee, group setting, quiet ones, everyone a turn, in our group, loud voices, team mentoring',
];

/** Too common to tell anything. Not here: words of not, and of who. */
export const STOP_WORDS = new Set(
  `a an the and or but so if then than that this these those there here of to in on at by for from with about into
  as is am are be was were been being it its i me my mine myself we us our ours you your yours he him his she her
  hers they them their theirs themselves himself herself ourselves do does did doing done have has had having will
  would can could should may might must shall just very quite also even still some any each such many lot lots bit
  like getting gone stuff whose because since while until up out off down over ever ones please hi hello ok okay
  well now yet today week weeks day days month months year years already seem seems between put puts see sees
  looking big little great around us tried whenever though although however both either without through during us
  etc maybe perhaps lately recently`.split(/\s+/),
);

/** Common words that tell something only beside others ("tell them", "every little thing"). */
export const LIGHT_WORDS = new Set(
  `treat treats treated treating tell tells told telling say says said saying want wants wanted wanting know knows
  knew known think thinks thought give gives gave given giving need needs feel feels felt feeling look looks
  looked good bad badly new old every everything all thing things always much more most same other others own
  enough first last next start starts started come comes came go goes went going get gets got make makes made keep
  keeps kept let lets what who whom where why how when which before after again back together away anymore take
  takes took taken use uses used work works worked working time times really too only people person someone
  somebody anyone anybody everyone everybody try tries trying one way help helps something anything else
  past minute minutes hour hours actually mean means meant important run runs running carry hold holds hand hands
  word words space face spring half part rather bring brings send sends sent read reads turn turns place point
  case fact kind sort idea ideas sure able right real yes using since month best better nice long short number
  full moment bit reason life live living show shows shown call calls ask asks asked seen hear heard day days big small little three mind front side move ago soon around another maybe set whole hope hoped wish`.split(
    /\s+/,
  ),
);

/** May stand inside a saying without changing it: "never [has] time", "on [the] edge". */
export const FILLERS = new Set(
  'a an the any some really very so just quite much ever even have has had having be is are am was were been'.split(
    ' ',
  ),
);

/** Words that turn the meaning round; all count as one. */
export const NOT_WORDS = new Set(
  'no not never none nothing nobody noone neither nor hardly barely rarely seldom without lack lacks lacking zero nowhere nt'.split(
    ' ',
  ),
);

/** Ordinary words that are one slip away from one that matters; they are never taken for a slip. */
export const PLAIN_WORDS = new Set(
  `exported exporting exports externally grouping growing inserting insertion insertions intuitive nodes raising
  sensitive stacks stale statement statements therapist therapists threaded threading transpose treatment treatments treaty
  degree degrees thread threads treat treats treated treating great amuse amused abrasive stall stalled stalling stack stacked stalks
  building buildings bullet bullets bulletin bulky burly harness harnessing hardness modest intimate intimately overdue override
  grouped group grape racing racket violet valiant hostel insight insights consult adult assist assume insist exist
  mind mine minds word words world worse worst house horse course court count country place plate plane plant plan
  price prize piece peace point paint print sense since scene cause clause close clothe clear clean learn lean leader
  reader ready really rally valley value values moment money month mouth south north worth share shape sharp short
  shirt start state stage store story study sturdy style still skill spill small smell smart space speed spend stand
  sound round ground front found fund funny sunny sorry marry carry curry hurry heart hearth earth early yearly
  great green greet tired tried trial trail train brain drain grain chain chair chance change charge large later
  letter better bitter butter matter manner manager market basket ticket rocket project product process
  person persons reason season lesson lessen listen written kitchen bitten button cotton potato tomato weather whether
  feather father rather other another brother bother mother power tower flower lower slower below bellow yellow
  follow hollow shadow window widow winter water wonder wander under order older holder folder border boarder
  quite quiet quota quote quick quest guest guess dress press cross grass glass class phase phrase praise raise
  noise voice choice advice device service notice office officer official special especially social
  during morning evening booking cooking looking taking making baking having moving loving living giving driving
  number member remember november december summer simmer dinner winner banner corner former farmer firmer
  thanks thank think thing three there their these those where were wear year near dear fear tear pear bear
  experience experiment important improve approve approach project subject object reject inject
  career carrier barrier courier courses sources recourse resource resources research recent decent descent
  conference difference preference reference interest internet internal external international
  attend attention intention invention tension pension mention motion notion nation station ration
  contact contract contrast content context contest consent concept concern concert convert
  desert dessert expert export effort afford effect affect defect detect direct correct collect connect
  hospital hostile hotel motel model modern method metal mental dental rental central
  sexy taxes texts tests tasks masks marks parks works forks weeks seeks needs feeds leads reads
  pattern lantern western eastern restaurant pasta pizza apple orange banana football garden gardens guitar music
  recipe cheese coffee tea bread potatoes chocolate ticket tickets camera battery printer monitor keyboard laptop
  colour color yellow purple silver window table chairs doors floor`.split(/\s+/),
);
