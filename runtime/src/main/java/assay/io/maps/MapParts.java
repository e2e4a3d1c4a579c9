package assay.io.maps;

import assay.io.maps.LayoutMap.Uncertainty.Form;
import assay.model.sky.Plane;
import assay.unit.Unit;
import assay.unit.Units;
import java.util.LinkedHashMap;
import java.util.Map;

/** What of a plane is written where: its values, its errors in the form of the layout, its mask. */
record MapParts(Layout layout, Layout.Found found, Plane plane) {
    /** Pixels of one channel; {@code filling} stands where a cube has a channel that nobody writes. */
    record Content(double[] pixels, String unit, boolean whole, double filling) {}

    Map<Place, Content> places() {
        Map<Place, Content> places = new LinkedHashMap<>();
        LayoutMap map = found.map();
        if (map.labels().isPresent()) {
            double outside = map.labels().get().outside();
            double[] numbers = plane.values().clone();
            for (int p = 0; p < numbers.length; p++) if (Double.isNaN(numbers[p])) numbers[p] = outside;
            places.put(place(map.from()), new Content(numbers, "", true, outside));
            return places;
        }
        double factor = 1 / factor();
        String unit = map.unit().orElse(plane.unit().symbol());
        double[] values = plane.values().clone();
        for (int p = 0; p < values.length; p++) values[p] *= factor;
        places.put(place(map.from()), new Content(values, unit, false, Double.NaN));
        map.error()
                .ifPresent(error -> places.put(
                        place(error.from()),
                        new Content(errors(factor, error.form()), errorUnit(unit, error.form()), false, 0)));
        map.mask().ifPresent(mask -> places.put(place(mask), new Content(mask(), "", true, 0)));
        return places;
    }

    private Place place(String pattern) {
        return Place.parse(found.places(pattern).get(0));
    }

    private double factor() {
        if (found.map().unit().isEmpty()) return 1;
        Unit inFile = LayoutMap.unit(found.map().unit().get());
        Unit perPixel = plane.unit().over(Units.get("pixel"));
        return inFile.sameDimension(plane.unit()) ? inFile.to(plane.unit()) : inFile.to(perPixel);
    }

    /** A plane without errors where the layout has some was not measured. */
    private double[] errors(double factor, Form form) {
        double[] errors = new double[plane.values().length];
        for (int p = 0; p < errors.length; p++) {
            double error = plane.errors().isPresent() ? plane.errors().get()[p] * factor : Double.NaN;
            errors[p] = switch (form) {
                case STANDARD_DEVIATION -> error;
                case VARIANCE -> error * error;
                case INVERSE_VARIANCE -> error > 0 ? 1 / (error * error) : 0;
            };
        }
        return errors;
    }

    private static String errorUnit(String unit, Form form) {
        if (form == Form.STANDARD_DEVIATION || unit.isEmpty()) return unit;
        return form == Form.VARIANCE ? "(" + unit + ")**2" : "(" + unit + ")**(-2)";
    }

    private double[] mask() {
        double rejected = layout.bits().rejecting().isEmpty()
                ? 1
                : 1L << layout.bits().numbers().get(layout.bits().rejecting().get(0));
        double[] mask = new double[plane.values().length];
        for (int p = 0; p < mask.length; p++) mask[p] = Double.isNaN(plane.values()[p]) ? rejected : 0;
        return mask;
    }
}
