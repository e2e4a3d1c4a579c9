package assay.study

import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/** The rows of a table of regions are no pixels: their areas, and what is divided by them, are what the table says, or nothing. */
class RegionAreaSpec extends Specification {
    @TempDir Path folder

    private SmallStudy.Told run(String area) {
        def recipe = Files.writeString(folder.resolve('regions.groovy'), """language 1
study 'Areas of regions'
seed 1
lines Ha
outside drop
layout 'mine', {
    reference 'made for this'
    regionTable '{galaxy}.csv'
    map '{line}', from: 'flux', error: 'e_flux', unit: '1e-16 erg/s/cm2'
    $area
    map 'x', from: 'x', unit: 'arcsec'
    map 'y', from: 'y', unit: 'arcsec'
}
sample {
    galaxies 'galaxies.csv', maps: '{galaxy}.csv', layout: mine
    thickness 0
}
perGalaxy {
    whole = total(area)
    light = mean(surfaceDensity(luminosity(Ha)) / (1.erg/s/kpc**2))
}
""")
        Files.writeString(folder.resolve('galaxies.csv'), 'galaxy,ra,dec,distance,positionAngle,axisRatio\nG,180,48,10,0,0.5\n')
        Files.writeString(folder.resolve('G.csv'), 'flux,e_flux,x,y,size\n10,1,0,1,4\n10,1,2,1,12\n')
        SmallStudy.command(['run', recipe, '--quiet', '--no-figures', '--data', folder, '--out', folder.resolve('out')])
    }

    def 'a region has the area of its row, seen face-on'() {
        when:
        def told = run("map 'regionArea', from: 'size', unit: 'arcsec2'")
        def (names, cells) = Files.readAllLines(folder.resolve('out/regions/tables/galaxies.csv'))*.split(',')
        def row = [names, cells].transpose().collectEntries()
        double kpc = 10000 * Math.PI / 648000
        double luminosity = 4 * Math.PI * (10 * 3.0856775814913673e24d)**2 * 1e-15

        then: 'at 10 Mpc, with an axis ratio of a half; only rounding lies between'
        told.code() == 0
        Math.abs(row.whole.toDouble() / (16 * kpc * kpc / 0.5) - 1) < 1e-12
        Math.abs(row.light.toDouble() / (luminosity * (1 / 4d + 1 / 12d) / 2 * 0.5 / (kpc * kpc)) - 1) < 1e-12
    }

    def 'without a column of areas nothing is divided by a made-up one'() {
        when:
        def told = run('')

        then:
        told.code() == 2 || told.code() == 3
        (told.out() + told.err()).contains("the spaxels of G have no 'area'")
    }
}
