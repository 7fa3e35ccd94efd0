"use strict";

/*
 * Decision diagrams, as carelevel has them. Each is a function of the variables, with whole numbers
 * at its ends. A reference is the place of a node, or, where it is negative, the complement of a
 * number. Equal functions are the same reference: a node is made once, and a node whose children
 * are all the same is not made at all.
 */

const ZERO = ~0;
const ONE = ~1;

class Diagram {
  /** nodes: [variable, child, child, ...], each after its children. */
  constructor(nodes, variables) {
    this.nodes = nodes.slice();
    this.variables = variables;
    this.places = new Map(nodes.map((node, place) => [node.join(), place]));
    this.forgetCombined();
  }

  /** The variable that a reference looks at first; the number of variables for a number. */
  variable(ref) {
    return ref < 0 ? this.variables : this.nodes[ref][0];
  }

  children(ref) {
    return this.nodes[ref].slice(1);
  }

  make(variable, children) {
    if (children.every((child) => child === children[0])) {
      return children[0];
    }
    const node = [variable, ...children];
    const key = node.join();
    if (!this.places.has(key)) {
      this.places.set(key, this.nodes.push(node) - 1);
    }
    return this.places.get(key);
  }

  /** Where the condition (0 or 1) is 1 the other function, else 0; of two conditions: both. */
  where(condition, ref) {
    if (condition === ZERO || ref === ZERO) {
      return ZERO;
    }
    if (condition === ONE) {
      return ref;
    }
    return this.combine(this.products, condition, ref, (a, b) => this.where(a, b));
  }

  /** The union of two functions, bit by bit. */
  or(a, b) {
    if (a === b || b === ZERO) {
      return a;
    }
    if (a === ZERO) {
      return b;
    }
    if (a < 0 && b < 0) {
      return ~(~a | ~b);
    }
    return this.combine(this.unions, a, b, (x, y) => this.or(x, y));
  }

  combine(known, a, b, each) {
    const key = a + "," + b;
    if (!known.has(key)) {
      const variable = Math.min(this.variable(a), this.variable(b));
      const node = this.variable(a) === variable ? a : b;
      const children = this.children(node).map((ignored, branch) =>
        each(this.child(a, variable, branch), this.child(b, variable, branch)),
      );
      known.set(key, this.make(variable, children));
    }
    return known.get(key);
  }

  child(ref, variable, branch) {
    return this.variable(ref) === variable ? this.nodes[ref][branch + 1] : ref;
  }

  /** Changes the numbers at the ends. */
  map(ref, change) {
    return this.walk(ref, (value) => ~change(value), (at, below) => this.make(this.variable(at), below()));
  }

  /** Fixes variables; fixed[v] is a branch, or -1 where the variable stays open. */
  restrict(ref, fixed) {
    const known = new Map();
    const restricted = (at) => {
      if (at < 0) {
        return at;
      }
      const [variable, ...children] = this.nodes[at];
      if (fixed[variable] >= 0) {
        return restricted(children[fixed[variable]]);
      }
      if (!known.has(at)) {
        known.set(at, this.make(variable, children.map(restricted)));
      }
      return known.get(at);
    };
    return restricted(ref);
  }

  /** The union, bit by bit, over all branches of one variable. */
  unionOver(ref, variable) {
    const known = new Map();
    const united = (at) => {
      if (this.variable(at) > variable) {
        return at;
      }
      if (!known.has(at)) {
        const children = this.children(at);
        const own = this.variable(at);
        const result =
          own === variable
            ? children.reduce((a, b) => this.or(a, b))
            : this.make(own, children.map(united));
        known.set(at, result);
      }
      return known.get(at);
    };
    return united(ref);
  }

  /** The union, bit by bit, of all numbers that can be reached. */
  reachable(ref) {
    return this.walk(ref, (value) => value, (at, below) => below().reduce((a, b) => a | b));
  }

  /** Works out a value for each node from those of its children, each once. */
  walk(ref, ofNumber, ofNode) {
    const known = new Map();
    const of = (at) => {
      if (at < 0) {
        return ofNumber(~at);
      }
      if (!known.has(at)) {
        known.set(at, ofNode(at, () => this.children(at).map(of)));
      }
      return known.get(at);
    };
    return of(ref);
  }

  mark() {
    return this.nodes.length;
  }

  /** Forgets every node that was made since the mark was taken. */
  releaseTo(mark) {
    while (this.nodes.length > mark) {
      this.places.delete(this.nodes.pop().join());
    }
    this.forgetCombined();
  }

  forgetCombined() {
    this.products = new Map();
    this.unions = new Map();
  }
}
