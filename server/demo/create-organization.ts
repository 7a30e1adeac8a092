import { createHash } from 'node:crypto';
import { typeidUnboxed } from 'typeid-js';
