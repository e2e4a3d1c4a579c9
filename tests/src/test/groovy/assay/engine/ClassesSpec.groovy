package assay.engine

import spock.lang.Shared
import spock.lang.Specification

/** The classes of spaxels in the excitation diagrams and in that of EW(Ha), against the curves written out here once more. */
class ClassesSpec extends Specification {
    /** Abscissae on both sides of every asymptote: 0.05 and 0.47 in [N II], 0.32 in [S II], -0.59 in [O I]. */
    static final List<Double> X = [-1.2, -0.45, -0.1, 0.04, 0.06, 0.4, 0.6]
    static final List<Double> Y = [-1.6, -0.5, 0.1, 0.6, 1.1]
    static final List<Map> ROWS = [X, Y].combinations { x, y -> [n: x as double, y: y as double] }
            .withIndex().collect { row, i -> row + [s: [-0.9, -0.3, 0.2, 0.5][i % 4] as double, o: [-1.8, -1.1, -0.7, -0.3, 0.1][(i.intdiv(4)) % 5] as double, ew: [0.2, 1.5, 4, 9][i % 4] as double] }

    @Shared SmallGalaxy galaxy

    def setupSpec() {
        def flux = { Closure log -> ROWS.collect { 1e-15 * 10**(log(it) as double) } }
        galaxy = new SmallGalaxy(ROWS.size())
                .line('Ha', flux { 0 }).line('Hb', flux { 0 }).line('OIII5007', flux { it.y }).line('NII6584', flux { it.n })
                .line('SII6716', flux { it.s - Math.log10(2) }).line('SII6731', flux { it.s - Math.log10(2) }).line('OI6300', flux { it.o })
                .column('EW(Ha)', ROWS*.ew, 'AA').column('velocity(Ha)', (0..<ROWS.size()).collect { 2.0d**it }, 'km/s')
    }

    private static boolean under(double x, double y, double pole, double scale, double shift) {
        x < pole && y < scale / (x - pole) + shift
    }

    private static String nii(Map r) {
        if (under(r.n, r.y, 0.05, 0.61, 1.3)) return 'starForming'
        under(r.n, r.y, 0.47, 0.61, 1.19) ? 'composite' : 'agn'
    }

    private static String sii(Map r) {
        if (under(r.s, r.y, 0.32, 0.72, 1.30)) return 'starForming'
        r.y < 1.89 * r.s + 0.76 ? 'liner' : 'seyfert'
    }

    private static String oi(Map r) {
        if (under(r.o, r.y, -0.59, 0.73, 1.33)) return 'starForming'
        r.y < 1.18 * r.o + 1.30 ? 'liner' : 'seyfert'
    }

    private static String kewley06(Map r) {
        if (nii(r) == 'composite') return 'composite'
        if (nii(r) == 'starForming') return sii(r) == 'starForming' && oi(r) == 'starForming' ? 'starForming' : 'ambiguous'
        sii(r) == oi(r) && sii(r) != 'starForming' ? sii(r) : 'ambiguous'
    }

    private static String schawinski07(Map r) {
        nii(r) != 'agn' ? nii(r) : r.y < 1.05 * r.n + 0.45 ? 'liner' : 'seyfert'
    }

    private static String whan(Map r) {
        if (r.ew < 0.5 && r.ew * 10**r.n < 0.5) return 'passive'
        if (r.ew < 3) return 'retired'
        if (r.n < -0.4) return 'starForming'
        r.ew < 6 ? 'weakAgn' : 'strongAgn'
    }

    def "#scheme sorts every spaxel into one class, that of its curves"() {
        when: 'the velocities are powers of two, so that their sum names the spaxels'
        def steps = classes.collect { "    s_$it = total(velocity(Ha)/(km/s), $scheme == '$it')" }.join('\n')
        def values = galaxy.run('lines Ha, Hb, OIII5007, NII6584, SII6716, SII6731, OI6300', steps).values()
        def found = classes.collectEntries { word ->
            long bits = (values["s_$word" as String].value()) as long
            [(word): (0..<ROWS.size()).findAll { bits >> it & 1 }]
        }

        then:
        classes.every { word -> found[word] == (0..<ROWS.size()).findAll { reference(ROWS[it]) == word } }
        found.values().flatten().toSorted() == (0..<ROWS.size()) as List

        and: 'the grid has spaxels of every class'
        classes.every { found[it] }

        where:
        scheme            | classes                                                          | reference
        'bptNII'          | ['starForming', 'composite', 'agn']                              | ClassesSpec.&nii
        'bptSII'          | ['starForming', 'seyfert', 'liner']                              | ClassesSpec.&sii
        'bptOI'           | ['starForming', 'seyfert', 'liner']                              | ClassesSpec.&oi
        'bptKewley06'     | ['starForming', 'composite', 'seyfert', 'liner', 'ambiguous']    | ClassesSpec.&kewley06
        'bptSchawinski07' | ['starForming', 'composite', 'seyfert', 'liner']                 | ClassesSpec.&schawinski07
        'whan'            | ['starForming', 'strongAgn', 'weakAgn', 'retired', 'passive']    | ClassesSpec.&whan
    }

    def "a spaxel without one of the lines is of no class and not of the others either"() {
        given:
        def odd = new SmallGalaxy(2).line('Ha', [1e-15, 1e-15]).line('Hb', [1e-15, 1e-15]).line('OIII5007', [1e-16, -1e-16])
                .line('NII6584', [1e-16, 1e-16])

        when:
        def kept = odd.run('lines Ha, Hb, OIII5007, NII6584', "    select { bptNII != 'agn' }").rows()

        then:
        kept == [0] as int[]
    }
}
