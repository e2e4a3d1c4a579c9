package assay.study

import assay.dsl.compiler.Recipes
import assay.io.maps.Layout
import assay.io.maps.LayoutReader
import assay.io.maps.LayoutWriter
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/** The way in which a survey lays out its maps is no part of the answer. */
class LayoutStudySpec extends Specification {
    static final int GALAXIES = 8
    static final SURVEY = '''
layout 'survey', {
    reference 'a survey that lays out everything otherwise'
    lineNames Ha: 'Ha-6564', Hb: 'Hb-4862', OIII5007: 'OIII-5008', NII6584: 'NII-6585', SII6716: 'SII-6718', SII6731: 'SII-6732'
    channels 'C{kk}'
    bits NOCOV: 0, DONOTUSE: 30
    rejects 'DONOTUSE'
    map '{line}', from: 'GFLUX[{name}]', inverseVariance: 'GFLUX_IVAR[{name}]', mask: 'GFLUX_MASK[{name}]', unit: '1e-17 erg/s/cm2/spaxel'
    map 'EW({line})', from: 'SEW[{name}]', unit: 'nm'
    map 'velocity({line})', from: 'GVEL[{name}]', variance: 'GVEL_VAR[{name}]', unit: 'm/s'
    map 'stellarDensity', from: 'MASS', unit: 'Msun/kpc2'
    bins 'BINID[2]'
    files '{galaxy}_survey.fits.gz'
    note 'This note is for the Methods.'
}
'''

    @TempDir Path folder

    def "galaxies laid out by another survey give the same gradients and relations"() {
        given:
        def small = new SmallStudy(folder, GALAXIES)
        assert small.run('plain').code() == 0
        def data = Files.move(small.results('plain').resolve('simulated'), folder.resolve('data'))
        assert small.run('plain', ['--no-figures', '--data', data]).code() == 0

        and: 'the same maps in the layout of the recipe, and none of the plain files'
        def text = Files.readString(small.recipe)
        def other = text.replaceFirst(/(?m)^sample \{/, java.util.regex.Matcher.quoteReplacement(SURVEY) + '\nsample {')
            .replace("maps: '{galaxy}_lines.fits'", "maps: '{galaxy}/maps', layout: survey")
        Files.writeString(small.recipe, other)
        def layout = Recipes.read('small', 'small.groovy', other, { Files.readString(folder.resolve(it)) }).sample().get().layout()
        Files.list(data).withCloseable { files -> files.toList() }.findAll { it.toString().endsWith('_lines.fits.gz') }.each { file ->
            def galaxy = file.fileName.toString() - '_lines.fits.gz'
            LayoutWriter.write(layout, LayoutReader.open(file, galaxy, Layout.LINE_MAPS), data.resolve("$galaxy/maps"))
            Files.delete(file)
        }

        when:
        def told = small.run('survey', ['--no-figures', '--data', data])

        then:
        told.code() == 0
        told.err() == ''

        and: 'equal to rounding: values went through other units, inverse variances and back'
        same(small.rows('plain', 'galaxies'), small.rows('survey', 'galaxies'))

        and: 'the report says how they were laid out, and the record names the files'
        Files.readString(small.results('survey').resolve('report.html')).contains('This note is for the Methods.')
    }

    private static boolean same(Map<String, String> some, Map<String, String> others) {
        assert some.size() == GALAXIES + 1
        assert some.keySet() == others.keySet()
        some.each { galaxy, row ->
            def (cells, otherCells) = [row.split(',', -1), others[galaxy].split(',', -1)]
            assert cells.length == otherCells.length
            cells.eachWithIndex { cell, i ->
                if (cell.isDouble() && otherCells[i].isDouble()) {
                    def (a, b) = [cell.toDouble(), otherCells[i].toDouble()]
                    assert Math.abs(a - b) <= 1e-6 * Math.abs(a) + 1e-12 : "$galaxy, column $i: $a and $b"
                } else {
                    assert cell == otherCells[i]
                }
            }
        }
        true
    }
}
