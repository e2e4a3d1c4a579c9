/** A house built wrong on purpose: the architecture specification must find every fault in it. */
package leaning;
