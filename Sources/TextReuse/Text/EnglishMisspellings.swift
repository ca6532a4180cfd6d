extension LanguagePack {
  /// Spellings that are wrong wherever English is written, as slips that news often has.
  ///
  /// None of them is another word, a name or right on one side of the Atlantic: what stands here is held
  /// against those who share it.
  static let englishMisspellings: WordSet = """
    abandonned abberation abscence accomodate accomodated accomodates accomodating accomodation
    accross acheive acheived acheivement acheives acknowlege acquaintence acquited adequit adress
    adressed adresses adressing advertisment agression agressive agressively agressor alledge
    alledged alledgedly allegience alot amoung annoint anually apparant apparantly appearence
    arguement assasin assasinate assasinated assasination athiest attendence auxillary availible
    begining beleive beleived beleives benifit benifits boundry bureacracy bussiness campain
    catagory cemetary changable charachter cheif collegue collegues comission comissioner comitted
    comittee commitee committment competance completly concious condemed conferance confidance
    contraversial controversal convienient critisise critisised critisism decieve decieved definate
    definately delagation desparate desparately develope developement dilemna disapear disapearance
    disapeared disasterous dissapear dissapeared dissapoint dissapointed dissapointing
    dissapointment embarass embarassed embarassing embarassment enviroment enviromental equiptment
    exagerate exagerated existance experiance explaination extremly familar finaly foriegn fourty
    freind freinds fullfill gaurd gaurds govenor goverment govermental goverments greatful guarentee
    guarenteed happend harrass harrassed harrassment heirarchy hieght humourous hygeine idenity
    immediatly inaugration incidently independance independantly indispensible inteligence
    intelligance interupt interupted irresistable judical knowlege labratory liason libary
    lieutenent lisence maintainance maintenence manuever milennium minature mischievious
    missle missles morgage neccessarily neccessary negociate negociated negociation negociations
    neice nieghbor nieghbour noticable occassion occassional occassionally occured occurence
    occuring occurrance offical officals oppurtunity parliment parlimentary particulary passanger
    passangers peacful percieve percieved perjery permanant persistant personel politican politicans
    posession posessions possesion predjudice presance presidental prespective privelege priviledge
    probaly proccess prominant propoganda prosecuter pursuade questionaire reccomend reccomended
    recieve recieved recieves recieving recomend recomendation recomended refered refering religous
    remeber resistence responsability responsable restaraunt rythm sargeant sattelite seperate
    seperated seperately seperation sieze siezed similiar sincerly soilder soilders speach spokeman
    strenght succesful succesfully succesor supression suprise suprised suprising surveilance
    survivers suspention techniqe tecnology temperture tendancy terrorrist threshhold tommorow
    tommorrow tounge transfered transfering truely unfortunatly untill usally vaccum vegatable
    vehical vetern vicitm vicitms villian visious withdrawl witheld writting yeild yeilded
    """
}
