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
        'galaxies' | "«galaxies» 'x.ecsv'" || "'galaxies' lacks 'maps:': galaxies table, maps: ..., [layout: ...], [catalogue: ...]"
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
    }
}
