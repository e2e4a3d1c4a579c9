package assay.io.maps;

import assay.model.sky.Plane;
import assay.unit.Unit;

/** Reads numbers that stand for something: whole numbers, NaN outside. */
record LabelPlane(LayoutFiles.At at, Layout.Found found) {
    Plane of(double[] numbers) {
        LayoutMap.Labels labels = found.map().labels().orElseThrow();
        String name = at.image().name().isEmpty() ? found.key() : at.image().name();
        boolean any = false;
        for (int p = 0; p < numbers.length; p++) {
            double number = numbers[p];
            if (Double.isNaN(number)) continue;
            if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
                throw at.image()
                        .header()
                        .problem(name + " holds " + number + "; " + found.key() + "s are numbered by whole numbers, "
                                + (long) labels.outside() + " outside");
            }
            if (number == labels.outside() || number < 0) numbers[p] = Double.NaN;
            any |= !Double.isNaN(numbers[p]);
        }
        if (!any) throw at.image().header().problem(name + " marks no " + found.key() + "; all of it is " + outside());
        return Plane.of(numbers, Unit.ONE, Plane.Pooling.LABEL);
    }

    private String outside() {
        return found.map().labels().orElseThrow().outside() < 0 ? "negative" : "outside";
    }
}
