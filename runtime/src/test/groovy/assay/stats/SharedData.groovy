package assay.stats

import groovy.json.JsonSlurper

/** Reference values that are not part of the repository: a folder {@code shared} beside it or beside a folder above. */
class SharedData {
    static File folder() {
        String told = System.getProperty('assay.shared')
        if (told) return new File(told)
        for (File here = new File('').absoluteFile; here != null; here = here.parentFile) {
            File beside = new File(here, 'shared')
            if (beside.directory) return beside
        }
        return new File('shared')
    }

    static boolean has(String path) {
        new File(folder(), path).file
    }

    static Map json(String path) {
        new JsonSlurper().parse(new File(folder(), path)) as Map
    }

    static double[] numbers(Object list) {
        (list as List).collect { it as double } as double[]
    }
}
