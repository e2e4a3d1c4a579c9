package assay.io.maps;

import assay.io.fits.FitsHeader;
import assay.io.fits.FitsImage;
import assay.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One plane of an image or cube. */
record Channel(FitsImage image, int number) {
    /** By the place that a layout gives; a cube must have its plane named. */
    static Channel of(FitsImage image, Place place, Optional<Layout.Channels> names) {
        int channels = image.channels();
        if (place.channel().isEmpty()) {
            if (channels == 1) return new Channel(image, 0);
            throw image.header()
                    .problem(place + " is a cube of " + channels + " planes; say which: " + place.extension() + "[0]");
        }
        String wanted = place.channel().get();
        if (wanted.matches("\\d{1,6}")) {
            int number = Integer.parseInt(wanted);
            if (number < channels) return new Channel(image, number);
            throw image.header().problem(place + ": there are " + channels + " planes, counted from 0");
        }
        List<String> known = new ArrayList<>();
        for (int k = 0; names.isPresent() && k < channels; k++) {
            Optional<String> name = name(image.header(), names.get(), k);
            if (name.map(wanted::equals).orElse(false)) return new Channel(image, k);
            name.ifPresent(known::add);
        }
        throw image.header()
                .problem("no plane is called " + wanted + "; it has "
                        + (known.isEmpty() ? "no names of planes" : String.join(", ", known)));
    }

    /** The number of the plane, or -1 where the image has no such one. */
    static int find(FitsImage image, Place place, Optional<Layout.Channels> names) {
        try {
            return of(image, place, names).number();
        } catch (Problem lacking) {
            return -1;
        }
    }

    private static Optional<String> name(FitsHeader header, Layout.Channels names, int k) {
        return header.text(names.key(k)).map(String::strip);
    }

    double[] pixels() {
        return image.pixels(number);
    }
}
