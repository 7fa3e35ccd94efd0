import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The build runs this on a folder of classes, or on a jar, so that the program starts sooner. What
 * it does changes nothing but that:
 *
 * <ul>
 *   <li>Each lambda becomes a class of its own. Java links a lambda when it is first met, which
 *       takes longer than most of them run, while a class comes ready from the archive that the
 *       launcher keeps.
 *   <li>Classes in a format older than Java 8's get that of Java 8, as archives refuse older ones.
 * </ul>
 *
 * <pre>java QuickClasses.java FROM TO</pre>
 */
public final class QuickClasses {

  private static final int JAVA_8 = 52;
  private static final int JAVA_11 = 55; // The first in which classes share what is private.

  private final Map<String, byte[]> classes = new TreeMap<>();
  private final Map<String, List<String>> nests = new LinkedHashMap<>();

  private QuickClasses() {}

  public static void main(String[] args) throws IOException {
    Path from = Path.of(args[0]);
    Path to = Path.of(args[1]);
    QuickClasses quick = new QuickClasses();
    if (Files.isDirectory(from)) {
      quick.readAll(from);
      quick.addToNests();
      quick.writeFolder(to);
      Files.writeString(to.resolveSibling("id"), quick.id() + "\n");
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(from)) {
        quick.readAll(jar.getPath("/"));
      }
      quick.addToNests();
      quick.writeJar(to);
    }
  }

  private void readAll(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
        String name = root.relativize(file).toString().replace('\\', '/');
        byte[] bytes = Files.readAllBytes(file);
        boolean isClass = name.endsWith(".class") && !name.endsWith("-info.class");
        classes.put(name, isClass ? rewritten(bytes) : bytes);
      }
    }
  }

  /** Tells one build from another. */
  private String id() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      classes.values().forEach(digest::update);
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void writeFolder(Path to) throws IOException {
    for (Map.Entry<String, byte[]> each : classes.entrySet()) {
      Path target = to.resolve(each.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, each.getValue());
    }
    readableForAll(to);
  }

  /** The jar holds who may read each file; whoever builds it, that should be the same. */
  private static void readableForAll(Path root) throws IOException {
    // Not asked of the file store, which Java does not find in a chroot.
    if (root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          String who = Files.isDirectory(file) ? "rwxr-xr-x" : "rw-r--r--";
          Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(who));
        }
      }
    }
  }

  /** The same bytes each time; the manifest comes first, as Java wants it. */
  private void writeJar(Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(to))) {
      for (boolean manifest : new boolean[] {true, false}) {
        for (Map.Entry<String, byte[]> each : classes.entrySet()) {
          if (each.getKey().equals("META-INF/MANIFEST.MF") == manifest) {
            ZipEntry entry = new ZipEntry(each.getKey());
            entry.setTimeLocal(LocalDateTime.of(2026, 11, 1, 0, 0));
            jar.putNextEntry(entry);
            jar.write(each.getValue());
          }
        }
      }
    }
  }

  private byte[] rewritten(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    int version = reader.readUnsignedShort(6);
    if (version >= JAVA_8 && version < JAVA_11) {
      return bytes;
    }
    boolean old = version < JAVA_8;
    ClassWriter writer = new ClassWriter(old ? ClassWriter.COMPUTE_FRAMES : 0);
    ClassVisitor visitor = old ? new Raised(writer) : new WithoutLambdas(writer);
    reader.accept(visitor, old ? ClassReader.SKIP_FRAMES : 0);
    return writer.toByteArray();
  }

  /** A lambda calls what is private in its class, so it must be of the same nest. */
  private void addToNests() {
    nests.forEach(
        (host, members) -> {
          String file = host + ".class";
          ClassWriter writer = new ClassWriter(0);
          new ClassReader(classes.get(file)).accept(new Nest(writer, members), 0);
          classes.put(file, writer.toByteArray());
        });
  }

  private static final class Raised extends ClassVisitor {
    Raised(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String parent, String[] types) {
      super.visit(JAVA_8, access, name, signature, parent, types);
    }
  }

  private static final class Nest extends ClassVisitor {
    private final List<String> members;

    Nest(ClassVisitor next, List<String> members) {
      super(Opcodes.ASM9, next);
      this.members = members;
    }

    @Override
    public void visitEnd() {
      members.forEach(this::visitNestMember);
      super.visitEnd();
    }
  }

  private final class WithoutLambdas extends ClassVisitor {
    private String name = "";
    private String host = "";
    private int version;
    private int count;

    WithoutLambdas(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(
        int classVersion, int access, String own, String signature, String parent, String[] types) {
      version = classVersion;
      name = own;
      host = own;
      super.visit(classVersion, access, own, signature, parent, types);
    }

    @Override
    public void visitNestHost(String nestHost) {
      host = nestHost;
      super.visitNestHost(nestHost);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] thrown) {
      return new MethodVisitor(
          Opcodes.ASM9, super.visitMethod(access, method, descriptor, signature, thrown)) {
        @Override
        public void visitInvokeDynamicInsn(
            String called, String site, Handle maker, Object... how) {
          if (!maker.getOwner().equals("java/lang/invoke/LambdaMetafactory")
              || !maker.getName().equals("metafactory")) {
            super.visitInvokeDynamicInsn(called, site, maker, how);
            return;
          }
          String lambda = name + "$Lambda" + ++count;
          nests.computeIfAbsent(host, each -> new ArrayList<>()).add(lambda);
          Lambda written =
              new Lambda(lambda, site, called, (Type) how[0], (Handle) how[1], (Type) how[2]);
          classes.put(lambda + ".class", written.bytes(version, host));
          super.visitMethodInsn(Opcodes.INVOKESTATIC, lambda, "of", site, false);
        }
      };
    }
  }

  /**
   * A class in place of a lambda.
   *
   * @param site what it captures, and the interface that it is of
   * @param erased the interface's method
   * @param body the method that it calls
   * @param actual the interface's method, as it is used here
   */
  private record Lambda(
      String name, String site, String method, Type erased, Handle body, Type actual) {

    byte[] bytes(int version, String host) {
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
      String[] types = {Type.getReturnType(site).getInternalName()};
      writer.visit(version, access, name, null, "java/lang/Object", types);
      writer.visitNestHost(host);
      Type[] captured = Type.getArgumentTypes(site);
      for (int i = 0; i < captured.length; i++) {
        int field = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
        writer.visitField(field, "c" + i, captured[i].getDescriptor(), null, null).visitEnd();
      }
      constructor(writer, captured);
      factory(writer, captured);
      method(writer, captured);
      writer.visitEnd();
      return writer.toByteArray();
    }

    private void constructor(ClassWriter writer, Type[] captured) {
      String descriptor = Type.getMethodDescriptor(Type.VOID_TYPE, captured);
      MethodVisitor code =
          writer.visitMethod(Opcodes.ACC_PRIVATE, "<init>", descriptor, null, null);
      code.visitCode();
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
      int place = 1;
      for (int i = 0; i < captured.length; i++) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), place);
        code.visitFieldInsn(Opcodes.PUTFIELD, name, "c" + i, captured[i].getDescriptor());
        place += captured[i].getSize();
      }
      code.visitInsn(Opcodes.RETURN);
      code.visitMaxs(0, 0);
      code.visitEnd();
    }

    private void factory(ClassWriter writer, Type[] captured) {
      MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "of", site, null, null);
      code.visitCode();
      code.visitTypeInsn(Opcodes.NEW, name);
      code.visitInsn(Opcodes.DUP);
      int place = 0;
      for (Type each : captured) {
        code.visitVarInsn(each.getOpcode(Opcodes.ILOAD), place);
        place += each.getSize();
      }
      String descriptor = Type.getMethodDescriptor(Type.VOID_TYPE, captured);
      code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", descriptor, false);
      code.visitInsn(Opcodes.ARETURN);
      code.visitMaxs(0, 0);
      code.visitEnd();
    }

    private void method(ClassWriter writer, Type[] captured) {
      MethodVisitor code =
          writer.visitMethod(Opcodes.ACC_PUBLIC, method, erased.getDescriptor(), null, null);
      code.visitCode();
      boolean creates = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
      if (creates) {
        code.visitTypeInsn(Opcodes.NEW, body.getOwner());
        code.visitInsn(Opcodes.DUP);
      }
      List<Type> wanted = new ArrayList<>(List.of(Type.getArgumentTypes(body.getDesc())));
      if (!creates && body.getTag() != Opcodes.H_INVOKESTATIC) {
        wanted.add(0, Type.getObjectType(body.getOwner()));
      }
      for (int i = 0; i < captured.length; i++) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, name, "c" + i, captured[i].getDescriptor());
        Conversion.write(code, captured[i], wanted.get(i));
      }
      int place = 1;
      Type[] given = erased.getArgumentTypes();
      for (int i = 0; i < given.length; i++) {
        code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), place);
        Conversion.write(code, given[i], actual.getArgumentTypes()[i]);
        Conversion.write(code, actual.getArgumentTypes()[i], wanted.get(captured.length + i));
        place += given[i].getSize();
      }
      call(code);
      Type result =
          creates ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
      Conversion.write(code, result, actual.getReturnType());
      Conversion.write(code, actual.getReturnType(), erased.getReturnType());
      code.visitInsn(erased.getReturnType().getOpcode(Opcodes.IRETURN));
      code.visitMaxs(0, 0);
      code.visitEnd();
    }

    private void call(MethodVisitor code) {
      int how =
          switch (body.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
          };
      code.visitMethodInsn(
          how, body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
    }
  }

  /** How a value of one type becomes one of another, as Java does it for lambdas. */
  private static final class Conversion {

    private static final String KINDS = "ZCBSIJFD";
    private static final List<String> BOXES =
        List.of("Boolean", "Character", "Byte", "Short", "Integer", "Long", "Float", "Double");

    static void write(MethodVisitor code, Type from, Type to) {
      if (from.equals(to) || to.getSort() == Type.VOID && from.getSort() == Type.VOID) {
        return;
      } else if (to.getSort() == Type.VOID) {
        code.visitInsn(from.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
      } else if (isPrimitive(from) && isPrimitive(to)) {
        widen(code, from, to);
      } else if (isPrimitive(from)) {
        String box = box(from);
        String descriptor = "(" + from.getDescriptor() + ")L" + box + ";";
        code.visitMethodInsn(Opcodes.INVOKESTATIC, box, "valueOf", descriptor, false);
      } else if (isPrimitive(to)) {
        Type own = unboxed(from, to);
        code.visitTypeInsn(Opcodes.CHECKCAST, box(own));
        String unbox = own.getClassName() + "Value";
        code.visitMethodInsn(
            Opcodes.INVOKEVIRTUAL, box(own), unbox, "()" + own.getDescriptor(), false);
        widen(code, own, to);
      } else if (!to.getInternalName().equals("java/lang/Object")) {
        code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
      }
    }

    private static boolean isPrimitive(Type type) {
      return type.getSort() < Type.ARRAY;
    }

    private static String box(Type primitive) {
      return "java/lang/" + BOXES.get(KINDS.indexOf(primitive.getDescriptor()));
    }

    /** What a box holds; where it is not known to be a box, what is wanted of it. */
    private static Type unboxed(Type from, Type wanted) {
      int kind = BOXES.indexOf(from.getInternalName().replace("java/lang/", ""));
      return kind < 0 ? wanted : Type.getType(KINDS.substring(kind, kind + 1));
    }

    private static void widen(MethodVisitor code, Type from, Type to) {
      String pair = (from.getOpcode(Opcodes.ILOAD) + "-" + to.getOpcode(Opcodes.ILOAD));
      switch (pair) {
        case "21-22" -> code.visitInsn(Opcodes.I2L);
        case "21-23" -> code.visitInsn(Opcodes.I2F);
        case "21-24" -> code.visitInsn(Opcodes.I2D);
        case "22-23" -> code.visitInsn(Opcodes.L2F);
        case "22-24" -> code.visitInsn(Opcodes.L2D);
        case "23-24" -> code.visitInsn(Opcodes.F2D);
        default -> {} // The same on the stack.
      }
    }
  }
}
