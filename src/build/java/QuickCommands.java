import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.carelevel.cli.Carelevel;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The build runs this on a folder of classes, so that the program starts sooner: what annotations
 * say of the commands and their options becomes code that makes the same model of them. Java makes
 * classes for annotations, and for access to annotated fields, at each start, and that takes longer
 * than all else in it.
 *
 * <p>For each class with such annotations there is one beside it, {@code …$Ready}, which makes its
 * model, and reads and writes its fields. {@code Commands} then asks these. {@code QuickCommandsIT}
 * holds both models to be the same.
 *
 * <pre>java QuickCommands.java FROM TO</pre>
 */
public final class QuickCommands {

  private static final String READY = "$Ready";
  private static final String COMMANDS = "org/carelevel/cli/Commands";
  private static final Type OBJECT = Type.getType(Object.class);
  private static final Type SPEC = Type.getType(CommandSpec.class);

  /** Methods of builders that have other names than the annotations' elements. */
  private static final Map<String, String> RENAMED =
      Map.of("split", "splitRegex", "scope", "scopeType", "converter", "converters");

  private final Path to;
  private final Map<Class<?>, CommandSpec> models = new LinkedHashMap<>();

  private QuickCommands(Path to) {
    this.to = to;
  }

  public static void main(String[] args) throws Exception {
    Path from = Path.of(args[0]);
    Path to = Path.of(args[1]);
    copy(from, to);
    CommandLine annotated = Carelevel.whole();
    QuickCommands quick = new QuickCommands(to);
    quick.find(annotated);
    for (Class<?> each : quick.models.keySet()) {
      quick.write(each);
    }
    quick.writeCommands(annotated);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(file));
      }
    }
  }

  private void find(CommandLine line) {
    find(line.getCommandSpec());
    line.getSubcommands().values().forEach(this::find);
  }

  private void find(CommandSpec model) {
    models.put(model.userObject().getClass(), model);
    model.mixins().values().forEach(this::find);
  }

  private void write(Class<?> type) throws IOException {
    Path file = to.resolve(Type.getInternalName(type) + ".class");
    ClassWriter host = new ClassWriter(0);
    String ready = ready(type).getInternalName();
    new ClassReader(Files.readAllBytes(file)).accept(new Nest(host, ready), 0);
    Files.write(file, host.toByteArray());
    Files.write(to.resolve(ready + ".class"), new Ready(type, models.get(type)).bytes());
  }

  private static Type ready(Class<?> type) {
    return Type.getObjectType(Type.getInternalName(type) + READY);
  }

  private void writeCommands(CommandLine annotated) throws IOException {
    Path file = to.resolve(COMMANDS + ".class");
    ClassWriter commands = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    Answered answered = new Answered(commands);
    new ClassReader(Files.readAllBytes(file)).accept(answered, 0);
    answered.check();
    Files.write(file, commands.toByteArray());
    Files.write(to.resolve(COMMANDS + READY + ".class"), new Index(models, annotated).bytes());
  }

  /** What an annotation says other than by default, by element, in the order of their names. */
  private static Map<String, Object> said(Annotation annotation) {
    Map<String, Object> said = new TreeMap<>();
    try {
      for (java.lang.reflect.Method each : annotation.annotationType().getDeclaredMethods()) {
        Object value = each.invoke(annotation);
        if (!Objects.deepEquals(value, each.getDefaultValue())) {
          said.put(each.getName(), value);
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    return said;
  }

  private static GeneratorAdapter method(ClassWriter writer, int access, Method method) {
    return new GeneratorAdapter(access, method, null, null, writer);
  }

  private static Method method(Type result, String name, Type... parameters) {
    return new Method(name, result, parameters);
  }

  private static void push(GeneratorAdapter code, Object value) {
    if (value instanceof String text) {
      code.push(text);
    } else if (value instanceof Boolean is) {
      code.push(is);
    } else if (value instanceof Enum<?> constant) {
      Type type = Type.getType(constant.getDeclaringClass());
      code.getStatic(type, constant.name(), type);
    } else if (value instanceof String[] texts) {
      pushAll(code, String.class, Arrays.asList((Object[]) texts));
    } else if (value instanceof Class<?>[] converters) {
      pushAll(code, CommandLine.ITypeConverter.class, Arrays.asList((Object[]) converters));
    } else if (value instanceof Class<?> converter) {
      code.newInstance(Type.getType(converter));
      code.dup();
      code.invokeConstructor(Type.getType(converter), Method.getMethod("void <init> ()"));
    } else {
      throw new IllegalStateException("QuickCommands cannot write " + value);
    }
  }

  private static void pushAll(GeneratorAdapter code, Class<?> type, List<Object> values) {
    code.push(values.size());
    code.newArray(Type.getType(type));
    for (int i = 0; i < values.size(); i++) {
      code.dup();
      code.push(i);
      push(code, values.get(i));
      code.arrayStore(Type.getType(type));
    }
  }

  /** Calls a method that is public, with what is on the stack, and leaves its result there. */
  private static void call(GeneratorAdapter code, Class<?> owner, String name, Class<?>... types) {
    try {
      java.lang.reflect.Method method = owner.getMethod(name, types);
      Method called = Method.getMethod(method);
      if (Modifier.isStatic(method.getModifiers())) {
        code.invokeStatic(Type.getType(owner), called);
      } else {
        code.invokeVirtual(Type.getType(owner), called);
      }
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("QuickCommands does not know how to say " + name, e);
    }
  }

  /**
   * The class that makes the model of another, and reads and writes one of its fields.
   *
   * @param model as picocli makes it
   */
  private record Ready(Class<?> type, CommandSpec model) {

    private static final String OWN = "own";
    private static final String WHICH = "which";

    byte[] bytes() {
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
      int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
      String[] types = {Type.getInternalName(IGetter.class), Type.getInternalName(ISetter.class)};
      String name = ready(type).getInternalName();
      writer.visit(Opcodes.V17, access, name, null, OBJECT.getInternalName(), types);
      writer.visitNestHost(own().getInternalName());
      int field = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
      writer.visitField(field, OWN, own().getDescriptor(), null, null).visitEnd();
      writer.visitField(field, WHICH, "I", null, null).visitEnd();
      constructor(writer);
      get(writer);
      set(writer);
      model(writer);
      writer.visitEnd();
      return writer.toByteArray();
    }

    private Type own() {
      return Type.getType(type);
    }

    private List<Field> arguments() {
      return Arrays.stream(type.getDeclaredFields())
          .filter(
              f -> f.isAnnotationPresent(Option.class) || f.isAnnotationPresent(Parameters.class))
          .toList();
    }

    private Method making() {
      return method(Type.VOID_TYPE, "<init>", own(), Type.INT_TYPE);
    }

    private void constructor(ClassWriter writer) {
      GeneratorAdapter code = method(writer, Opcodes.ACC_PRIVATE, making());
      code.loadThis();
      code.invokeConstructor(OBJECT, Method.getMethod("void <init> ()"));
      code.loadThis();
      code.loadArg(0);
      code.putField(ready(type), OWN, own());
      code.loadThis();
      code.loadArg(1);
      code.putField(ready(type), WHICH, Type.INT_TYPE);
      code.returnValue();
      code.endMethod();
    }

    private void get(ClassWriter writer) {
      GeneratorAdapter code = method(writer, Opcodes.ACC_PUBLIC, method(OBJECT, "get"));
      each(
          code,
          field -> {
            Type fieldType = Type.getType(field.getType());
            code.getField(own(), field.getName(), fieldType);
            code.valueOf(fieldType);
          });
    }

    private void set(ClassWriter writer) {
      GeneratorAdapter code = method(writer, Opcodes.ACC_PUBLIC, method(OBJECT, "set", OBJECT));
      each(
          code,
          field -> {
            Type fieldType = Type.getType(field.getType());
            code.loadArg(0);
            code.unbox(fieldType);
            code.putField(own(), field.getName(), fieldType);
            code.loadArg(0);
          });
    }

    /** Does something with the field that this is about, and returns what is on the stack then. */
    private void each(GeneratorAdapter code, Consumer<Field> what) {
      List<Field> arguments = arguments();
      for (int i = 0; i < arguments.size(); i++) {
        Label next = code.newLabel();
        code.loadThis();
        code.getField(ready(type), WHICH, Type.INT_TYPE);
        code.push(i);
        code.ifICmp(GeneratorAdapter.NE, next);
        code.loadThis();
        code.getField(ready(type), OWN, own());
        what.accept(arguments.get(i));
        code.returnValue();
        code.mark(next);
      }
      code.throwException(Type.getType(IllegalStateException.class), "no such field");
      code.endMethod();
    }

    private void model(ClassWriter writer) {
      GeneratorAdapter code = method(writer, Opcodes.ACC_STATIC, method(SPEC, "model", own()));
      code.loadArg(0);
      call(code, CommandSpec.class, "wrapWithoutInspection", Object.class);
      int spec = code.newLocal(SPEC);
      code.storeLocal(spec);
      Command about = type.getAnnotation(Command.class);
      if (about != null) {
        said(about).forEach((element, value) -> command(code, spec, element, value));
      }
      for (Field field : type.getDeclaredFields()) {
        if (field.isAnnotationPresent(Spec.class)) {
          code.loadArg(0);
          code.loadLocal(spec);
          code.putField(own(), field.getName(), SPEC);
        } else if (field.isAnnotationPresent(Mixin.class)) {
          mixin(code, spec, field);
        } else if (arguments().contains(field)) {
          argument(code, spec, field);
        }
      }
      code.loadLocal(spec);
      code.returnValue();
      code.endMethod();
    }

    private static void command(GeneratorAdapter code, int spec, String element, Object value) {
      if (element.equals("addMethodSubcommands")) {
        return; // Only where annotations are read are methods looked at.
      }
      code.loadLocal(spec);
      Class<?> owner = CommandSpec.class;
      if (Set.of("description", "footer").contains(element)) {
        call(code, owner, "usageMessage");
        owner = UsageMessageSpec.class;
      }
      push(code, value);
      call(code, owner, element, value.getClass());
      code.pop();
    }

    private void mixin(GeneratorAdapter code, int spec, Field field) {
      Type mixed = Type.getType(field.getType());
      code.loadLocal(spec);
      code.push(field.getName());
      code.loadArg(0);
      code.getField(own(), field.getName(), mixed);
      code.invokeStatic(ready(field.getType()), method(SPEC, "model", mixed));
      call(code, CommandSpec.class, "addMixin", String.class, CommandSpec.class);
      code.pop();
    }

    private void argument(GeneratorAdapter code, int spec, Field field) {
      Option option = field.getAnnotation(Option.class);
      Map<String, Object> said =
          option == null ? said(field.getAnnotation(Parameters.class)) : said(option);
      ArgSpec made =
          model.args().stream().filter(a -> field.equals(a.userObject())).findFirst().orElseThrow();
      said.put("paramLabel", made.paramLabel());
      said.put("withToString", made.toString());
      said.put("required", made.required());
      Class<?> builder;
      if (option == null) {
        builder = PositionalParamSpec.Builder.class;
        call(code, PositionalParamSpec.class, "builder");
      } else {
        builder = OptionSpec.Builder.class;
        push(code, said.remove("names"));
        call(code, OptionSpec.class, "builder", String[].class);
      }
      int building = code.newLocal(Type.getType(builder));
      code.storeLocal(building);
      code.loadLocal(building);
      code.push(Type.getType(field.getType()));
      call(code, builder, "type", Class.class);
      code.pop();
      said.forEach((element, value) -> say(code, building, builder, element, value));
      access(code, building, builder, field);
      code.loadLocal(spec);
      code.loadLocal(building);
      call(code, builder, "build");
      call(code, CommandSpec.class, "add", ArgSpec.class);
      code.pop();
    }

    private static void say(
        GeneratorAdapter code, int building, Class<?> builder, String element, Object value) {
      Class<?> type =
          value instanceof Boolean
              ? boolean.class
              : value instanceof Class[] ? CommandLine.ITypeConverter[].class : value.getClass();
      code.loadLocal(building);
      push(code, value);
      call(code, builder, RENAMED.getOrDefault(element, element), type);
      code.pop();
    }

    private void access(GeneratorAdapter code, int building, Class<?> builder, Field field) {
      code.loadLocal(building);
      code.loadArg(0);
      code.getField(own(), field.getName(), Type.getType(field.getType()));
      code.valueOf(Type.getType(field.getType()));
      call(code, builder, "initialValue", Object.class);
      code.pop();
      code.newInstance(ready(type));
      code.dup();
      code.loadArg(0);
      code.push(arguments().indexOf(field));
      code.invokeConstructor(ready(type), making());
      int accessing = code.newLocal(ready(type));
      code.storeLocal(accessing);
      for (Class<?> how : List.of(IGetter.class, ISetter.class)) {
        code.loadLocal(building);
        code.loadLocal(accessing);
        call(code, builder, how == IGetter.class ? "getter" : "setter", how);
        code.pop();
      }
    }
  }

  /**
   * The class that {@code Commands} asks.
   *
   * @param annotated the command line with all commands
   */
  private record Index(Map<Class<?>, CommandSpec> models, CommandLine annotated) {

    byte[] bytes() {
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
      int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
      writer.visit(Opcodes.V17, access, COMMANDS + READY, null, OBJECT.getInternalName(), null);
      writer.visitNestHost(COMMANDS);
      GeneratorAdapter model = method(writer, Opcodes.ACC_STATIC, Answered.MODEL);
      model.loadArg(0);
      call(model, Object.class, "getClass");
      call(model, Class.class, "getName");
      models.keySet().stream()
          .filter(each -> each.isAnnotationPresent(Command.class))
          .forEach(each -> when(model, each.getName(), () -> model(model, each)));
      end(model);
      GeneratorAdapter heading = method(writer, Opcodes.ACC_STATIC, Answered.HEADING);
      heading.loadArg(0);
      headings(heading, "", annotated);
      end(heading);
      writer.visitEnd();
      return writer.toByteArray();
    }

    private static void model(GeneratorAdapter code, Class<?> type) {
      code.loadArg(0);
      code.checkCast(Type.getType(type));
      code.invokeStatic(ready(type), method(SPEC, "model", Type.getType(type)));
    }

    private void headings(GeneratorAdapter code, String before, CommandLine line) {
      line.getSubcommands()
          .forEach(
              (word, command) -> {
                when(code, before + word, () -> heading(code, command.getCommandSpec()));
                headings(code, before + word + " ", command);
              });
    }

    private static void heading(GeneratorAdapter code, CommandSpec command) {
      call(code, CommandSpec.class, "create");
      int spec = code.newLocal(SPEC);
      code.storeLocal(spec);
      Command about = command.userObject().getClass().getAnnotation(Command.class);
      Ready.command(code, spec, "name", about.name());
      Ready.command(code, spec, "description", about.description());
      code.loadLocal(spec);
    }

    /**
     * Where the text on the stack is this one, returns what is pushed; it stays there otherwise.
     */
    private static void when(GeneratorAdapter code, String text, Runnable push) {
      Label next = code.newLabel();
      code.dup();
      code.push(text);
      call(code, Object.class, "equals", Object.class);
      code.ifZCmp(GeneratorAdapter.EQ, next);
      push.run();
      code.returnValue();
      code.mark(next);
    }

    private static void end(GeneratorAdapter code) {
      code.throwException(Type.getType(IllegalArgumentException.class), "no such command");
      code.endMethod();
    }
  }

  /** {@code Commands}, which now asks the class that is ready. */
  private static final class Answered extends ClassVisitor {

    static final Method MODEL = method(SPEC, "model", OBJECT);
    static final Method HEADING = method(SPEC, "heading", Type.getType(String.class));

    private final List<Method> missing = new ArrayList<>(List.of(MODEL, HEADING));

    Answered(ClassWriter next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] thrown) {
      Method asked = new Method(name, descriptor);
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, thrown);
      if (!missing.remove(asked)) {
        return next;
      }
      GeneratorAdapter code = new GeneratorAdapter(access, asked, next);
      code.loadArg(0);
      code.invokeStatic(Type.getObjectType(COMMANDS + READY), asked);
      code.returnValue();
      code.endMethod();
      return null; // What it did before is left out.
    }

    @Override
    public void visitEnd() {
      visitNestMember(COMMANDS + READY);
      super.visitEnd();
    }

    void check() {
      if (!missing.isEmpty()) {
        throw new IllegalStateException("Commands has no methods " + missing);
      }
    }
  }

  /** A class that shares what is private in it with another. */
  private static final class Nest extends ClassVisitor {
    private final String member;

    Nest(ClassWriter next, String member) {
      super(Opcodes.ASM9, next);
      this.member = member;
    }

    @Override
    public void visitEnd() {
      visitNestMember(member);
      super.visitEnd();
    }
  }
}
