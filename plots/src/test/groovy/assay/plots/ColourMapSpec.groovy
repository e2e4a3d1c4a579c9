package assay.plots

import assay.model.figure.ColourScale
import assay.model.figure.Palette
import spock.lang.Specification

class ColourMapSpec extends Specification {
    def 'the ends and the middle of #map are as published'() {
        expect:
        [0d, 0.5d, 1d].withIndex().every { at, i -> near(map.rgb(at), published[i]) }

        where: 'entries 0, 127 or 128, and 255 of the published tables'
        map                  | published
        ColourMap.VIRIDIS    | [0x440154, 0x21918c, 0xfde725]
        ColourMap.CIVIDIS    | [0x00224e, 0x7d7c78, 0xfee838]
        ColourMap.BLUE_RED   | [0x053061, 0xf7f7f7, 0x67001f]
    }

    def 'lightness grows all along #map, so that grey prints keep the order'() {
        expect:
        (1..200).every { lightness(map.rgb(it / 200d)) > lightness(map.rgb((it - 1) / 200d)) }

        where:
        map << [ColourMap.VIRIDIS, ColourMap.CIVIDIS]
    }

    def 'values beyond the ends take the colour of the end'() {
        given:
        def scale = new ColourScale('', 0, 1, Palette.VIRIDIS)

        expect:
        ColourMap.colour(scale, -5) == ColourMap.colour(scale, 0)
        ColourMap.colour(scale, 7) == ColourMap.colour(scale, 1)
    }

    private static boolean near(int a, int b) {
        [16, 8, 0].every { Math.abs(((a >> it) & 255) - ((b >> it) & 255)) <= 4 }
    }

    /** Relative luminance of sRGB (IEC 61966-2-1). */
    private static double lightness(int rgb) {
        def linear = [16, 8, 0].collect {
            double c = ((rgb >> it) & 255) / 255d
            c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4)
        }
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }
}
