package assay.io

import assay.model.NumberColumn
import assay.model.TextColumn
import spock.lang.Requires
import spock.lang.Specification

class PublishedTablesSpec extends Specification {
    @Requires(value = { SharedTables.present() }, reason = SharedTables.ABSENT)
    def "the 50 Mpc catalogue is read with the numbers of astropy"() {
        when:
        def table = TableReader.read(SharedTables.data().resolve('dwarfs/50mgc_short.fits.gz'), [bestdist: 'Mpc', v_h: 'km/s'])

        then: "rows and absent cells as astropy 5.2 counts them"
        table.rows() == 15424
        absent(table.numbers('v_h')) == 301
        absent(table.numbers('bestdist')) == 26
        absent(table.numbers('logmass')) == 3684
        table.numbers('bestdist').unit().symbol() == 'Mpc'
        table.texts('objname').values()[0] == '2MASXJ01235631+0012308'
        table.numbers('ra').values()[0] == 20.984826d
    }

    @Requires(value = { SharedTables.present() }, reason = SharedTables.ABSENT)
    def "the tables of the dwarf and PHANGS papers are read: #path"() {
        when:
        def table = TableReader.read(SharedTables.data().resolve(path))

        then:
        table.rows() == rows
        table.columns().count { it instanceof NumberColumn && it.errors().present() } == withErrors
        table.columns().count { it instanceof TextColumn } == words

        where:
        path                                   | rows | withErrors | words
        'dwarfs/gradients_digitised.csv'       | 55   | 0          | 3
        'dwarfs/profiles_digitised.csv'        | 293  | 0          | 1
        'dwarfs/paper_table1_correlations.csv' | 10   | 2          | 2
        'phangs/scale_lengths.fits'            | 19   | 0          | 1
        'phangs/paper_tables/table1_sample.csv' | 19  | 2          | 1
        'manga/ecalifa_global.ecsv'            | 895  | 0          | 2
    }

    private static int absent(NumberColumn column) {
        (0..<column.rows()).count { column.isAbsent(it) } as int
    }
}
