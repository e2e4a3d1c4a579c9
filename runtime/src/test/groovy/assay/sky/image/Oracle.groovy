package assay.sky.image

import assay.SharedData
import groovy.transform.CompileStatic

/** An image of 60 x 60 pixels with holes, a kernel, and what astropy made of them. */
@CompileStatic
class Oracle {
    static final String IMAGE = 'oracles/convolve_60x60_sigma2.2.csv'
    static final String KERNEL = 'oracles/convolve_kernel_sigma2.2.csv'
    static final int SIZE = 60

    static boolean there() {
        SharedData.has(IMAGE) && SharedData.has(KERNEL)
    }

    static double[] column(String name) {
        List<String> lines = SharedData.find(IMAGE).readLines()
        int at = lines[0].split(',').toList().indexOf(name)
        double[] values = new double[SIZE * SIZE]
        lines.drop(1).each { line ->
            String[] cells = line.split(',')
            double value = cells[at].toLowerCase() == 'nan' ? Double.NaN : cells[at] as double
            values[(cells[0] as int) * SIZE + (cells[1] as int)] = value
        }
        values
    }

    static double[] kernelWeights() {
        List<Double> weights = []
        SharedData.find(KERNEL).eachLine { line -> line.split(',').each { weights << (it as double) } }
        weights as double[]
    }

    static Kernel kernel() {
        Kernel.of(19, 19, kernelWeights())
    }
}
