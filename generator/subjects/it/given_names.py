"""First names in Italian news, folded and in lower case; not for finding people, only for telling them apart."""

from __future__ import annotations

from generator.subjects.it import listed

ITALIAN = """
adele adriana adriano agnese agostino alberto aldo alessandra alessandro alessia alessio alfonso alfredo alice
amalia amedeo andrea angela angelo anna annalisa annamaria antonella antonia antonino antonio arianna arturo
attilio augusto aurelio barbara beatrice benedetta benedetto bernardo brando bruna bruno camilla carla carlo
carlotta carmela carmelo carmine caterina cecilia cesare chiara cinzia claudia claudio clara concetta corrado
cosimo costanza cristian cristiana cristiano cristina damiano daniela daniele danilo dario davide debora diana
diego dino domenico donatella donato edoardo elena eleonora elia elisa elisabetta emanuela emanuele emilia emilio
emma enrica enrico enzo ernesto ettore eugenia eugenio eva fabio fabiola fabrizio fausto federica federico
ferdinando filippo fiorella flavia flavio franca francesca francesco franco fulvio gabriele gabriella gaetano gaia
gemma gennaro gerardo giacomo giampaolo giampiero gian giancarlo gianfranco gianluca gianluigi gianmarco gianna
gianni gianpaolo gilberto gilda ginevra gino gioacchino giorgia giorgio giovanna giovanni girolamo giuditta giulia
giuliana giuliano giulio giuseppe giuseppina giusy graziano greta guglielmo guido ida ignazio ilaria ilenia irene
isabella italo ivan ivana ivano katia laura leonardo leonora letizia lia licia lidia liliana lina lino livia livio
lorena lorenza lorenzo loretta luca lucia luciana luciano lucio lucrezia ludovica ludovico luigi luigia luisa
maddalena manlio manuel manuela marcella marcello marco margherita maria mariangela marianna mariarosaria mariella
marina marino mario marisa marta martina marzia massimiliano massimo matilde matteo mattia maura maurizio mauro
michela michele milena mimmo mirella miriam mirko monica nadia natalia nerina nicola nicoletta nicolo nino noemi
nunzia nunzio olga ombretta oreste orietta orlando oscar ottavia ottavio paola paolo pasquale patrizia patrizio
pier piera pierfrancesco pierluigi piero pietro pina pino pio raffaele raffaella raimondo raoul rebecca renata
renato renzo riccardo rita roberta roberto rocco romano romeo rosalba rosanna rosaria rosario rossana rossella
ruggero sabina sabrina salvatore samuele sandra sandro sara saverio sebastiano serafino serena sergio settimio
silvana silvano silvia silvio simona simone sofia sonia stefania stefano susanna tarcisio tatiana teresa tiziana
tiziano tommaso tonino ugo umberto valentina valentino valeria valerio vanessa vanni veronica vincenza vincenzo
virgilio virginia vito vittoria vittorio viviana walter zeno
"""

FOREIGN = """
tiffany marla vasco vinicio lapo ciro gigi beppe pippo toto mimma nando rino sandra tino toni ugo lello nello
nanni ninni aaron abdul abdullah abraham adam adolf ahmad ahmed alain alan albert alec alejandro aleksandar
aleksander aleksandr aleksej aleksey alex alexander alexandre alexandria alexei alfred ali alistair allan amal
amir amy anatolij anatoly anders andreas andrej andres andrew andrey andrii andrij andriy andrzej andy angelina
ann anne annegret annie anthony anton antoine antony ariel arnold arthur ashley ashton axel ayman barack barbra
barron barry bashar bart ben benjamin bernard bernie bill billy bob bobby bogdan boris brad brett brian brigitte
bruce camille carl carlos carol caroline catherine charles charlie chelsea cheryl chris christian christine
christopher chuck claire claude clint colin condoleezza craig cyril dan daniel daniela dave david dean deborah
dennis denis denys derek dick didier dirk dmitri dmitrij dmitry dmytro dominic dominique don donald doug douglas
duncan ed eduard eduardo edward edwin ehud elizabeth ellen elon emily emine emma emmanuel eric erik erika ernst
esther evan evgenij evgeny fatima felipe fernando fidel florian francois frank francis frans frederic friedrich
gary gavin genevieve geoffrey george georges gerald gerard gerhard gilles glenn gordon graham greg hakan hamid
hannah hans harold harry hassan heather hector heinz helen helena helmut henri henry herbert hillary horst howard
hubert hugh hugo hunter hussein ian ibrahim igor ihor ilya inga ingrid irina isaac ismail ivanka jack jacob
jacques jaime jake james jamie jan jane janet jared jason javier jean jeff jeffrey jen jennifer jens jeremy jerome
jesse jessica jill jim jimmy joan joao joe joel johan johannes john johnny jon jonathan jordan jorge jose joseph
josep joshua juan julia julian julie julija jurgen justin karin karen karl karol kate katherine kathleen katja
kazimierz keir keith ken kenneth kevin kirill kirk kirsten klaus konrad konstantin kristalina kurt kyle lara larry
lars laurence lech lee len leon leonid leonard leslie lev lewis liam lijia linda lindsey lionel lisa liz lloyd
louis louise lucas lucy luis luiz luther lyudmila madeleine mahmud mahmoud maksim malcolm manfred manuel marc
marcel margaret margarita marianne marie mario marija marjorie mark markus marta martin mary matt matthew matthias
maurice max maxim maximilian megan melania melinda mette michael michel michelle miguel mike mikhail mikheil milos
mitch mohamed mohammad mohammed moira molly moshe muhammad mustafa mykhailo nancy naomi natalie natalija neil
nicholas nick nicolas nigel nikita nikki nikol nikola nikolai nikolaj nikolay noah norman oksana olaf oleg oleh
oleksandr oleksij oleksiy oliver olivier omar osama oskar pablo pamela pascal pat patrick paul pavel pavlo pedro
penny petr petra petro phil philip philippe pierre piotr priti rachel rahm ralph ramon ramzan randy raphael
raymond recep ricardo richard rick rishi rob robert rod roger roland roman ron ronald rosemary ross roy rudolf
rudy rupert russell ruslan rustem ruth ryan salman sam samantha samuel santiago sarah scott sean sebastian serge
sergei sergej sergey serhii serhij serhiy seth shimon sigmar simon sofija sophie stanislav stefan stella stephane
stephen steve steven stuart susan suzanne svetlana sven taras tariq ted terry theodore theresa thierry thomas tim
timothy todd tom tony tracy tyler ursula vadim valerie valerij valery vasyl viktor viktoria vincent vitali vitalij
vitaly vladimir volodymyr wang warren wayne wendy wesley wilhelm william winston wladimir wolfgang woody yair yann
yannick yasser yevgeny yitzhak yulia yuri yury yves zoe
"""

GIVEN_NAMES = listed(ITALIAN + FOREIGN)
