package assay.dsl

import spock.lang.Specification

/** What an author is told of mistakes in the description of the sample. */
class SampleMistakesSpec extends Specification {

    def "in #part: #snippet"() {
        given:
        def draft = Draft.of(part, snippet)

        expect:
        draft.told() == draft.expected(message)

        where:
        part | snippet || message
        'galaxies' | "«galaxies» 'x.ecsv'" || "'galaxies' lacks 'maps:': galaxies table, maps: ..., [layout: ...], [catalogue: ...], [only: ...]"
        'galaxies' | "galaxies 'x.ecsv', maps: 'muse/{galaxy}.fits', layout: «phangMuse»" || "'phangMuse' is not a known layout; did you mean phangsMuse?"
        'galaxies' | "galaxies 'x.ecsv', maps: 'muse/{galaxy}.fits', layout: «'phangsMuse'»" || 'the name of a layout stands without quotes: phangsMuse'
        'galaxies' | "galaxies 'x.ecsv', maps: 'muse/{galaxy}.fits', layout: «zzzzqq»" || "'zzzzqq' is not a known layout; 'assay layouts' lists them"
        'galaxies' | "galaxies 'x.ecsv', maps: 'muse/{galaxy}.fits', layout: «3»" || 'the name of a layout is wanted here, such as phangsMuse'
        'galaxies' | "galaxies 'x.ecsv', maps: «'x.fits'»" || 'maps: lacks {galaxy}, which stands for the name'
        'galaxies' | "«galaxies '../x.ecsv', maps: '{galaxy}.fits'»" || "'../x.ecsv' must name a file in the folder of the data or of the recipe, or in a folder below it"
        'galaxies' | "galaxies 'x.ecsv', maps: «'/data/{galaxy}.fits'»" || "maps: '/data/{galaxy}.fits' must name a file in the folder of the data or of the recipe, or in a folder below it"
        'galaxies' | "galaxies «x», maps: '{galaxy}.fits'" || 'a text in quotes is wanted here'
        'sample' | "«neighbours '../x.ecsv'»" || "'../x.ecsv' must name a file in the folder of the data or of the recipe, or in a folder below it"
        'sample' | "«neighbours 'C:\\\\\\\\x.ecsv'»" || "'C:\\\\x.ecsv' must name a file in the folder of the data or of the recipe, or in a folder below it"
        'sample' | 'properties logMstar: «dex»' || 'logMstar: has a meaning already'
        'sample' | 'properties mass: «Msn»' || "'Msn' is no unit and none of yesNo, words, number; did you mean Msun?"
        'sample' | 'properties mass: «yesno»' || "'yesno' is no unit and none of yesNo, words, number; did you mean yesNo?"
        'sample' | 'properties mass: «3»' || 'a unit is wanted here, such as kpc or km/s'
        'sample' | 'properties kpc: «dex»' || 'kpc: is a unit; give the column another name'
        'sample' | 'properties Ha: «dex»' || 'Ha: has a meaning already'
        'sample' | 'properties radius: «kpc»' || 'radius: is what every spaxel has; choose another name'
        'thickness' | '«thickness 2»' || 'a thickness lies between 0 and 1'
        'thickness' | '«thickness -0.1»' || "'thickness' is read here as a number to calculate with; put what follows it in brackets: thickness(-0.1)"
        'thickness' | 'thickness «0.2.kpc»' || 'a pure number is wanted here, not length'
        'thickness' | '«thickness»' || "'thickness' needs arguments: thickness ratio"
        'thickness' | '«thicknes» 0.2' || "'thicknes' is not a word of sample { }; did you mean thickness?"
        'sample' | 'q = «3»' || "sample { } describes files and galaxies; define 'q' above it"
        'sample' | '«select» { Ha > 5 }' || "'select' is a word of perGalaxy { }, not of sample { }"
        'sample' | 'simulatedDwarfs number: «3», logMass: 7..9, median: 8, slope: 1, intercept: 1, yieldWeight: 1, meanLogYield: -2, scatter: 1' || 'number: takes 5 to 10000 galaxies'
        'sample' | 'simulatedDwarfs number: 55, logMass: «9..7», median: 8, slope: 1, intercept: 1, yieldWeight: 1, meanLogYield: -2, scatter: 1' || 'the range runs backwards: 9 to 7'
        'sample' | 'simulatedDwarfs number: 55, logMass: «7», median: 8, slope: 1, intercept: 1, yieldWeight: 1, meanLogYield: -2, scatter: 1' || 'a range is wanted here, such as 0.5..2'
        'sample' | 'simulatedDwarfs number: 55, logMass: 7..9, median: 8, «slop»: 1, intercept: 1, yieldWeight: 1, meanLogYield: -2, scatter: 1' || "'simulatedDwarfs' has no argument 'slop'; did you mean slope?"
        'sample' | 'simulatedDwarfs number: 55, logMass: 7..9, median: «6», slope: 1, intercept: 1, yieldWeight: 1, meanLogYield: -2, scatter: 1' || 'median: lies outside of logMass:'
        'sample' | "«alongside 'x.fits', layout: phangsEnvironment»" || 'the files lack {galaxy}, which stands for the name'
        'sample' | "«alongside» '{galaxy}.fits'" || "'alongside' lacks 'layout:': alongside maps, layout: ..."
        'sample' | "alongside '{galaxy}.fits', layout: «phangsEnviroment»" || "'phangsEnviroment' is not a known layout; did you mean phangsEnvironment?"
        'sample' | "«alongside '../{galaxy}.fits', layout: phangsEnvironment»" || "'../{galaxy}.fits' must name a file in the folder of the data or of the recipe, or in a folder below it"
        'sample' | '«alongside» layout: phangsEnvironment' || "'alongside' lacks its maps: alongside maps, layout: ..."
        'sample' | "alongside '{galaxy}.fits', layout: «'phangsEnvironment'»" || 'the name of a layout stands without quotes: phangsEnvironment'
        'sample' | "«alongsid» '{galaxy}.fits', layout: phangsEnvironment" || "'alongsid' is not a word of sample { }; did you mean alongside?"
        'sample' | 'simulatedPhangs amplitude: 0.04, length: 0.8.kpc..1.2.kpc, scatter: 0.03, diffuse: 0.4, coarser: 4\n«simulatedManga number: 60, zero: 8.5, perMass: 0.05, perDensity: 0.08, age: 0.02, scatter: 0.02, coarser: 1»' || 'the sample is simulated above already; keep one of the two lines'
        'sample' | 'simulatedPhangs amplitude: 0.04, length: 0.8.kpc..1.2.kpc, scatter: 0.03, diffuse: 0.4, coarser: 4\n«simulatedPhangs» amplitude: 0.04, length: 0.8.kpc..1.2.kpc, scatter: 0.03, diffuse: 0.4, coarser: 4' || "'simulatedPhangs' has been said already, in line 12"
        'sample' | 'simulatedPhangs amplitude: 0.04, length: «0.8..1.2», scatter: 0.03, diffuse: 0.4, coarser: 4' || 'length: takes a range of lengths, such as 0.8.kpc..1.2.kpc'
        'sample' | 'simulatedPhangs amplitude: 0.04, length: «1.2.kpc..0.8.kpc», scatter: 0.03, diffuse: 0.4, coarser: 4' || 'the range runs backwards: 1.2 kpc to 0.8 kpc'
        'sample' | 'simulatedPhangs amplitude: 0.04, length: «1.kpc», scatter: 0.03, diffuse: 0.4, coarser: 4' || 'a range is wanted here, such as 0.5..2'
        'sample' | 'simulatedPhangs amplitude: 0.04, length: «0.kpc..1.2.kpc», scatter: 0.03, diffuse: 0.4, coarser: 4' || 'length: begins above 0'
        'sample' | 'simulatedPhangs amplitude: 0.04, length: 0.8.kpc..«3.km/s», scatter: 0.03, diffuse: 0.4, coarser: 4' || 'an end in kpc is wanted here, not velocity'
        'sample' | 'simulatedPhangs amplitude: 0.04, length: 0.8.kpc..1.2.kpc, scatter: 0.03, diffuse: «1.4», coarser: 4' || 'diffuse: takes a share from 0 to below 1'
        'sample' | 'simulatedPhangs amplitude: 0.04, length: 0.8.kpc..1.2.kpc, scatter: 0.03, diffuse: 0.4, coarser: «0.5»' || 'coarser: takes a factor from 1 to 20'
        'sample' | 'simulatedPhangs amplitude: 0.04, length: 0.8.kpc..1.2.kpc, scatter: «-0.03», diffuse: 0.4, coarser: 4' || 'scatter: takes 0 or more'
        'sample' | 'simulatedPhangs amplitude: «-0.04», length: 0.8.kpc..1.2.kpc, scatter: 0.03, diffuse: 0.4, coarser: 4' || 'amplitude: takes 0 or more'
        'sample' | 'simulatedPhangs amplitude: «0.04.kpc», length: 0.8.kpc..1.2.kpc, scatter: 0.03, diffuse: 0.4, coarser: 4' || 'a pure number is wanted here, not length'
        'sample' | 'simulatedPhangs «amplitud»: 0.04, length: 0.8.kpc..1.2.kpc, scatter: 0.03, diffuse: 0.4, coarser: 4' || "'simulatedPhangs' has no argument 'amplitud'; did you mean amplitude?"
        'sample' | '«simulatedPhangs» amplitude: 0.04, length: 0.8.kpc..1.2.kpc, scatter: 0.03, diffuse: 0.4' || "'simulatedPhangs' lacks 'coarser:': simulatedPhangs amplitude: ..., length: ..., scatter: ..., diffuse: ..., coarser: ..."
        'sample' | '«simulatedPhang» amplitude: 0.04, length: 0.8.kpc..1.2.kpc, scatter: 0.03, diffuse: 0.4, coarser: 4' || "'simulatedPhang' is not a word of sample { }; did you mean simulatedPhangs?"
        'sample' | 'simulatedManga number: «0», zero: 8.5, perMass: 0.05, perDensity: 0.08, age: 0.02, scatter: 0.02, coarser: 1' || 'number: takes 1 to 10000 galaxies'
        'sample' | 'simulatedManga number: «6.5», zero: 8.5, perMass: 0.05, perDensity: 0.08, age: 0.02, scatter: 0.02, coarser: 1' || 'a whole number is wanted here'
        'sample' | 'simulatedManga number: 60, zero: 8.5, perMass: 0.05, perDensity: 0.08, age: 0.02, scatter: «-0.02», coarser: 1' || 'scatter: takes 0 or more'
        'sample' | 'simulatedManga number: 60, zero: 8.5, perMass: 0.05, perDensity: 0.08, age: 0.02, scatter: 0.02, coarser: «100»' || 'coarser: takes a factor from 1 to 20'
        'sample' | 'simulatedManga number: 60, zero: 8.5, «perMas»: 0.05, perDensity: 0.08, age: 0.02, scatter: 0.02, coarser: 1' || "'simulatedManga' has no argument 'perMas'; did you mean perMass?"
        'sample' | '«simulatedManaga» number: 60, zero: 8.5, perMass: 0.05, perDensity: 0.08, age: 0.02, scatter: 0.02, coarser: 1' || "'simulatedManaga' is not a word of sample { }; did you mean simulatedManga?"
        'galaxies' | "galaxies 'x', maps: '{galaxy}', catalogue: «mangaDrpAl»" || "'mangaDrpAl' is not a known catalogue; did you mean mangaDrpAll?"
        'galaxies' | "galaxies 'x', maps: '{galaxy}', catalogue: «mangaDap»" || "'mangaDap' is a layout, not a catalogue"
        'galaxies' | "galaxies 'x', maps: '{galaxy}', layout: «mangaDrpAll»" || "'mangaDrpAll' is a catalogue, not a layout"
        'galaxies' | "galaxies 'x', maps: '{galaxy}', catalogue: «'mangaDrpAll'»" || 'the name of a catalogue stands without quotes: mangaDrpAll'
        'galaxies' | "galaxies 'x', maps: '{galaxy}', «catalog»: mangaDrpAll" || "'galaxies' has no argument 'catalog'; did you mean catalogue?"
        'galaxies' | "galaxies 'x', maps: '{galaxy}', catalogue: «zzzz»" || "'zzzz' is not a known catalogue; 'assay catalogues' lists them"
        'galaxies' | "galaxies 'x', maps: '{galaxy}', catalogue: «3»" || 'the name of a catalogue is wanted here, such as mangaDrpAll'
    }
}
