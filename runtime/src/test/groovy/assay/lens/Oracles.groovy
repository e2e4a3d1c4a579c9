package assay.lens

import assay.SharedData
import assay.lens.image.Detail
import assay.lens.image.Frame
import assay.lens.image.PointSpread
import assay.lens.image.Samples
import assay.lens.profile.Component
import assay.lens.profile.Ellipse
import assay.lens.profile.Light
import assay.lens.profile.Radius
import assay.lens.profile.Tracer
import assay.sky.image.Kernel

/** Maps and models of lenstronomy from its parameters. */
class Oracles {
    /** All maps of fixed parameters; one name without a file where there are none. */
    static List<String> named() {
        def files = SharedData.find('oracles/tracer_fixed').list() ?: ['none.json'] as String[]
        files.findAll { it.endsWith('.json') }.sort().collect { it - '.json' }
    }

    /** The columns of a csv file, by name. */
    static Map<String, double[]> map(String path) {
        def lines = SharedData.find(path).readLines()
        def rows = lines.drop(1).collect { it.split(',') }
        def columns = [:]
        lines[0].split(',').eachWithIndex { name, k -> columns[name] = rows.collect { it[k] as double } as double[] }
        columns
    }

    /** The largest difference; a value that only one of them has counts as infinite. */
    static double apart(double[] ours, double[] theirs) {
        double worst = ours.length == theirs.length ? 0 : Double.POSITIVE_INFINITY
        for (int p = 0; p < ours.length && p < theirs.length; p++) {
            if (Double.isNaN(ours[p]) && Double.isNaN(theirs[p])) continue
            double difference = Math.abs(ours[p] - theirs[p])
            worst = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(worst, difference)
        }
        worst
    }

    static Kernel kernel(String path) {
        def rows = SharedData.find(path).readLines().collect { it.split(',')*.toDouble() }
        Kernel.of(rows[0].size(), rows.size(), rows.flatten() as double[])
    }

    static TracerImage image(Map said, String name) {
        def frame = new Frame(said.n as int, said.n as int, said.pixel as double)
        int factor = name.contains('_ss1_') ? 1 : 5
        def samples = name.contains('adaptive')
                ? Samples.chosen(frame, factor, within(frame, 10)) : Samples.of(frame, factor)
        boolean fine = ['high', 'full', 'split'].any { name.contains(it) }
        def detail = fine ? new Detail.OnSamples() : new Detail.OnPixels()
        PointSpread psf
        if (said.psf instanceof Map) {
            psf = new PointSpread.Gaussian(said.psf.fwhm as double, said.psf.truncation as double)
        } else {
            String width = (name =~ /clumps([0-9.]+)_/)[0][1]
            psf = new PointSpread.Measured(kernel("oracles/tracer_fixed/B_kernel_ss5_fwhm${width}.csv"), 5)
            if (name.contains('split5')) detail = new Detail.MiddleOnSamples(5)
        }
        TracerImage.of(components(said), samples, psf.over(samples, detail),
                said.tracer_type == 'LOG' ? Mean.OF_ABUNDANCES : Mean.OF_LOGARITHMS)
    }

    static List<Component> components(Map said) {
        [said.light, said.tracer].transpose().collect { light, tracer ->
            new Component(
                    new Light.Sersic(new Ellipse(light.center_x as double, light.center_y as double, light.e1 as double, light.e2 as double),
                            light.amp as double, light.R_sersic as double, light.n_sersic as double),
                    new Tracer.Gradient(Radius.from(tracer.center_x as double, tracer.center_y as double), tracer.amp as double, tracer.k as double))
        }
    }

    /** Pixels whose centres lie within so many pixels of the middle. */
    static BitSet within(Frame frame, double pixels) {
        def near = new BitSet()
        for (int p = 0; p < frame.pixels(); p++) {
            double x = frame.x(p % frame.nx()) / frame.pixel()
            double y = frame.y(p.intdiv(frame.nx())) / frame.pixel()
            if (x * x + y * y < pixels * pixels) near.set(p)
        }
        near
    }
}
